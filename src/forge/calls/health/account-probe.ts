import { z } from 'zod';
import type { CheckOf } from '../../../contract-health';
import * as jql from '../../../jira/search/jql';
import { ask, checked, type JiraRequest, rest } from '../../../jira/request';
import { probe } from './probe';

/** Whether the history of an item that the app has flagged names the account that Jira tells the app to be its own. */
export const accountProbe = probe('own-account', ({ app }) => accountCheck(app));

const page = z.object({ issues: z.array(z.object({ id: z.string() })) });
const account = z.object({ accountId: z.string() });
const histories = z.object({
  total: z.int(),
  values: z.array(z.object({ author: account.nullish() })),
});
/** Entries at the end of the history that are looked at. */
const LATEST = 100;

async function accountCheck(jira: JiraRequest): Promise<CheckOf<'own-account'>> {
  const json = { jql: jql.ordered(jql.flaggedBy(['itself']), 'newest'), fields: ['id'], maxResults: 1 };
  const searched = await ask(jira, '/rest/api/3/search/jql', { method: 'POST', json, expected: [400] });
  const [issue] = searched.status === 400 ? [] : checked((body) => page.safeParse(body), searched.body).issues;
  if (issue === undefined) return { id: 'own-account', state: 'untried' };
  const [{ accountId }, authors] = await Promise.all([myself(jira), authorsOf(jira, issue.id)]);
  return { id: 'own-account', state: authors.includes(accountId) ? 'passed' : 'failed' };
}

async function myself(jira: JiraRequest): Promise<z.infer<typeof account>> {
  const { body } = await ask(jira, '/rest/api/3/myself');
  return checked((answer) => account.safeParse(answer), body);
}

/** Who made the latest changes. The history begins with the oldest. */
async function authorsOf(jira: JiraRequest, issueId: string): Promise<readonly string[]> {
  const read = async (startAt: number) => {
    const path = rest`/rest/api/3/issue/${issueId}/changelog?startAt=${startAt}&maxResults=${LATEST}`;
    return checked((answer) => histories.safeParse(answer), (await ask(jira, path)).body);
  };
  const first = await read(0);
  const { values } = first.total > LATEST ? await read(first.total - LATEST) : first;
  return values.flatMap(({ author }) => author?.accountId ?? []);
}
