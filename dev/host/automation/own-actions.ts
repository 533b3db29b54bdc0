import type { Jira } from '../../jira/jira.ts';
import type { Rule } from './rule.ts';

type Inputs = Rule['action']['inputs'];
type Doing = { jira: Jira; actor: string; issueKey: string; inputs: Inputs };

/** Inputs of each action that Automation itself has here; of its hundreds only what a recipe needs. */
const declared: Readonly<Record<string, readonly string[]>> = { 'edit-labels': ['add', 'remove'] };

/** Names of the inputs of one of Automation's own actions; undefined for any other. */
export const ownInputs = (actionKey: string): readonly string[] | undefined => declared[actionKey];

/** Adds and removes labels, separated by spaces, as the actor. Null after success, else the message of the audit log. */
export async function editLabels({ jira, actor, issueKey, inputs }: Doing): Promise<string | null> {
  const labels = (name: 'add' | 'remove') =>
    String(inputs[name] ?? '')
      .split(' ')
      .filter((label) => label !== '')
      .map((label) => ({ [name]: label }));
  const body = JSON.stringify({ update: { labels: [...labels('add'), ...labels('remove')] } });
  const headers = { 'content-type': 'application/json' };
  const address = `${jira.site.baseUrl}/rest/api/3/issue/${issueKey}`;
  const request = new Request(address, { method: 'PUT', headers, body });
  const response = await jira.handle(request, { kind: 'user', accountId: actor });
  return response.ok ? null : `The labels could not be edited: ${await response.text()}`;
}
