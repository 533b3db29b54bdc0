import { requestJira } from '@forge/bridge';
import { patient } from '../../../src/jira/patient';
import type { JiraRequest } from '../../../src/jira/request';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Calls Jira as the viewer, and waits when Jira asks for a pause. */
export const asViewer: JiraRequest = patient((path, init) => requestJira(path, init), {
  waiting: wait,
  chance: Math.random,
});
