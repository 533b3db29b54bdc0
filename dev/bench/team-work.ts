import { people } from '../sample/people.ts';
import type { BenchSite } from './bench-site.ts';

const SETTLED_MS = 60_000;

/** A team begins to use the project: a question with an owner on each of three issues that nobody has started. */
export async function askQuestions({ host, notStarted, accountId }: BenchSite): Promise<void> {
  const owner = people.ben.accountId;
  // The report names who owns a question that it shows.
  const question = { kind: 'question', text: 'What happens when the container dies meanwhile?', blocking: true };
  const payload = { ...question, category: null, owner, due: null };
  for (const issueKey of notStarted.slice(0, 3)) {
    await host.onPanel({ accountId, issueKey, functionKey: 'askQuestion', payload });
  }
  await host.clock.settle(SETTLED_MS);
}

/** The last of the issues blocks the one before it, whose key it resolves with. */
export async function addBlocker({ host, notStarted, accountId }: BenchSite): Promise<string> {
  const [blocked = '', blocker = ''] = notStarted.slice(-2);
  const link = { type: { name: 'Blocks' }, inwardIssue: { key: blocker }, outwardIssue: { key: blocked } };
  const headers = { 'content-type': 'application/json' };
  const address = new URL('/rest/api/3/issueLink', host.site.baseUrl);
  const request = new Request(address, { method: 'POST', headers, body: JSON.stringify(link) });
  const response = await host.jira.handle(request, { kind: 'user', accountId });
  if (!response.ok) throw new Error(`The link was not made: ${response.status} ${await response.text()}`);
  await host.clock.settle(SETTLED_MS);
  return blocked;
}
