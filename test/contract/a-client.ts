import { createCloudClient } from 'jira.js';
import type { Target } from './local-jira';

/** jira.js validates every answer with its own schema and throws on a mismatch. */
export function clientOf({ host, person }: Target) {
  const auth = { type: 'basic', email: person.email, apiToken: person.apiToken } as const;
  return createCloudClient({ host, auth, onSchemaMismatch: 'throw' });
}

/** Creates a task in the target's project. */
export async function anIssue(target: Target, summary: string, more: Record<string, unknown> = {}) {
  const jira = clientOf(target);
  const fields = { project: { key: target.projectKey }, issuetype: { name: 'Task' }, summary, ...more };
  const { id, key } = await jira.issues.createIssue({ fields });
  return { jira, id, key };
}
