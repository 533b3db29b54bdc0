import { z } from 'zod';
import { people } from '../sample/people.ts';
import { named } from '../sample/stage.ts';
import type { BenchSite } from './bench-site.ts';

/** Longer than the slowest event of the profile cloud and its queue. */
const SETTLED_MS = 600_000;

/**
 * The project comes into use: three issues that are not started get a question with an owner each, and one is taken as
 * is.
 */
export async function beginToUse({ host, notStarted, accountId }: BenchSite): Promise<void> {
  const owner = people.ben.accountId;
  // The report shows the question with its owner's name.
  const question = { kind: 'question', text: 'What happens when the container dies meanwhile?', blocking: true };
  const payload = { input: { ...question, category: null, owner, due: null } };
  for (const issueKey of notStarted.slice(0, 3)) {
    await host.onPanel({ accountId, issueKey, functionKey: 'askQuestion', payload: named(payload) });
  }
  const taken = { base: { exception: null }, input: { reason: 'A fix that cannot wait for a talk.' } };
  await host.onPanel({ accountId, issueKey: notStarted[3] ?? '', functionKey: 'makeException', payload: named(taken) });
  await host.clock.settle(SETTLED_MS);
}

/** Makes the last issue block the one before it; resolves with the blocked one's key. */
export async function addBlocker(site: BenchSite): Promise<string> {
  const [blocked = '', blocker = ''] = site.notStarted.slice(-2);
  const link = { type: { name: 'Blocks' }, inwardIssue: { key: blocker }, outwardIssue: { key: blocked } };
  await post(site, '/rest/api/3/issueLink', link);
  return blocked;
}

/** A sub-task of an issue that is not started. Resolves with its key. */
export async function addSubtask(site: BenchSite): Promise<string> {
  const [parent = ''] = site.notStarted.slice(-3);
  const project = { id: String(site.projectId) };
  const fields = {
    project,
    parent: { key: parent },
    issuetype: { name: 'Sub-task' },
    summary: 'The part of the server',
  };
  return z.object({ key: z.string() }).parse(await post(site, '/rest/api/3/issue', { fields })).key;
}

/** Posts, and waits until the app has handled the event. */
async function post({ host, accountId }: BenchSite, path: string, body: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const address = new URL(path, host.site.baseUrl);
  const request = new Request(address, { method: 'POST', headers, body: JSON.stringify(body) });
  const response = await host.jira.handle(request, { kind: 'user', accountId });
  const answered = await response.text();
  if (!response.ok) throw new Error(`${path} answered ${response.status} ${answered}`);
  await host.clock.settle(SETTLED_MS);
  return answered === '' ? null : JSON.parse(answered);
}
