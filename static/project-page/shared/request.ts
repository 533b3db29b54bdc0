import { requestJira } from '@forge/bridge';
import { withRetry } from '../../../src/jira/read/retry';
import type { JiraRequest } from '../../../src/jira/request';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Calls Jira as the viewer, and waits when Jira asks for a pause. */
export const asViewer: JiraRequest = withRetry((path, init) => requestJira(path, init), {
  waiting: wait,
  chance: Math.random,
});
