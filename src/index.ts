// The front doors: one export per function of manifest.yml.

// jira:issuePanel, jira:issueContext, jira:projectPage, jira:projectSettingsPage, jira:adminPage, jira:dashboardGadget,
// jira:backlogAction, jira:sprintAction
export { resolver } from './calls';
export { contextStatus } from './forge/automation/context-status';

// automation:actionProvider, rovo:mcp
export { flagUnready, getReadiness, handOff } from './forge/automation/actions';
export { refineNext } from './forge/automation/refine-next';

// trigger, scheduledTrigger
export { onDeleted, onIssue, onLink, onProject, onSprint } from './forge/background/triggers';
export { dailySweep, hourly } from './forge/background/daily-sweep';
export { sendWeeklyMails } from './forge/background/weekly-mails';
export { reportAccounts } from './forge/privacy/personal-data';

// preUninstall
export { preUninstall } from './forge/privacy/remove-data';

// consumer
export { assessConsumer, backfillConsumer } from './forge/consumers';
