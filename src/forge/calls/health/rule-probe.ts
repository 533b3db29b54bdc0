import { z } from 'zod';
import type { CheckOf } from '../../../contract-health';
import { agreedRule } from '../../../jira/read/agreed-rule';
import * as jql from '../../../jira/search/jql';
import { ask, checked, type JiraRequest, readReply } from '../../../jira/request';
import { searchIdPage } from '../../../jira/search/search';
import { probe } from './probe';

/** Whether Jira reads the rule *Is agreed*, and what it says on an item. A rule that fails lets no item of a workflow go on. */
export const ruleProbe = probe('workflow-rule', ({ app }) => ruleCheck(app));

async function ruleCheck(jira: JiraRequest): Promise<CheckOf<'workflow-rule'>> {
  const [unread, tried] = await Promise.all([problemsOf(jira), tryOnItem(jira)]);
  const problems = [...new Set([...unread, ...(tried ?? [])])];
  return {
    id: 'workflow-rule',
    state: problems.length === 0 ? 'passed' : 'failed',
    said: problems,
    isTried: tried !== null,
  };
}

const analysis = z.object({
  results: z
    .array(z.object({ valid: z.boolean(), errors: z.array(z.object({ message: z.string() })).default([]) }))
    .min(1),
});

/** What Jira has against the rule, word for word. */
async function problemsOf(jira: JiraRequest): Promise<readonly string[]> {
  const json = { expressions: [agreedRule] };
  const { results } = await readReply(jira, '/rest/api/3/expression/analyse?check=syntax', analysis, { json });
  return results.filter(({ valid }) => !valid).flatMap(({ errors }) => errors.map(({ message }) => message));
}

const value = z.object({ value: z.union([z.literal(true), z.string()]) });
const refusal = z.object({ errorMessages: z.array(z.string()).min(1) });

/** Why the rule fails on an item with a summary; null where no item has one, or search does not know it. */
async function tryOnItem(jira: JiraRequest): Promise<readonly string[] | null> {
  const query = jql.ordered(jql.hasState(['refine', 'ready', 'recheck']), 'newest');
  const [issue] = (await searchIdPage(jira, { jql: query, maxResults: 1 }))?.found ?? [];
  if (issue === undefined) return null;
  const { status, body } = await ask(jira, '/rest/api/3/expression/evaluate', {
    json: { expression: agreedRule, context: { issue: { id: Number(issue.id) } } },
    expected: [400],
  });
  if (status === 400) return checked((answer) => refusal.safeParse(answer), body).errorMessages;
  checked((answer) => value.safeParse(answer), body);
  return [];
}
