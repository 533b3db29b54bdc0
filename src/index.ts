// The front doors: one export per function of manifest.yml.

// jira:issuePanel, jira:issueContext, jira:projectPage, jira:projectSettingsPage, jira:adminPage, jira:backlogAction,
// jira:sprintAction
export { resolver } from './calls';
export { contextStatus } from './forge/context-status';

// automation:actionProvider
export { flagUnready, getReadiness } from './forge/actions';

// trigger, scheduledTrigger
export { onDeleted, onIssue, onLink, onProject, onSprint } from './forge/triggers';
export { dailySweep, hourly } from './forge/daily-sweep';
export { reportAccounts } from './forge/personal-data';

// preUninstall
export { preUninstall } from './forge/uninstall';

// consumer
export { assessConsumer, backfillConsumer } from './forge/consumers';
