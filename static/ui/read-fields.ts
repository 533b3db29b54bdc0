import { requestJira } from '@forge/bridge';
import { isRecord } from './is-record';

/** Fields of an issue as its viewer may read them, in one request. Fails when Jira does not answer. */
export async function readFields(issue: string, names: string): Promise<Readonly<Record<string, unknown>>> {
  const path = `/rest/api/3/issue/${encodeURIComponent(issue)}?fields=${names}`;
  const response = await requestJira(path, { headers: { Accept: 'application/json' } });
  const body: unknown = response.ok ? await response.json() : null;
  const fields = isRecord(body) ? body['fields'] : null;
  if (!isRecord(fields)) throw new Error(`Jira answered ${response.status} to ${names}`);
  return fields;
}
