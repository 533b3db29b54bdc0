import { z } from 'zod';
import type { CheckOf } from '../../../contract-health';
import * as jql from '../../../jira/search/jql';
import { type JiraRequest, readReply, rest } from '../../../jira/request';
import { searchIdPage } from '../../../jira/search/search';
import { ownAccount } from '../../../jira/write/comment';
import { probe } from './probe';

/** Whether the history of an item that the app has flagged names the account that Jira tells the app to be its own. */
export const accountProbe = probe('own-account', ({ app }) => accountCheck(app));

const histories = z.object({
  total: z.int(),
  values: z.array(z.object({ author: z.object({ accountId: z.string() }).nullish() })),
});
/** Entries at the end of the history that are looked at. */
const LATEST = 100;

async function accountCheck(jira: JiraRequest): Promise<CheckOf<'own-account'>> {
  const query = jql.ordered(jql.flaggedBy(['itself']), 'newest');
  const [issue] = (await searchIdPage(jira, { jql: query, maxResults: 1 }))?.found ?? [];
  if (issue === undefined) return { id: 'own-account', state: 'untried' };
  const [me, authors] = await Promise.all([ownAccount(jira), authorsOf(jira, issue.id)]);
  return { id: 'own-account', state: authors.includes(me) ? 'passed' : 'failed' };
}

/** Who made the latest changes. The history begins with the oldest. */
async function authorsOf(jira: JiraRequest, issueId: string): Promise<readonly string[]> {
  const read = (startAt: number) =>
    readReply(jira, rest`/rest/api/3/issue/${issueId}/changelog?startAt=${startAt}&maxResults=${LATEST}`, histories);
  const first = await read(0);
  const { values } = first.total > LATEST ? await read(first.total - LATEST) : first;
  return values.flatMap(({ author }) => author?.accountId ?? []);
}
