// Loaded before the local Jira: ends it with the worker that started it, however that ended.
process.on('disconnect', () => process.exit());
