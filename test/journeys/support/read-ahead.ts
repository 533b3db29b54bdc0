import { z } from 'zod';
import type { LocalJira } from './local-jira';

const made = z.object({ body: z.object({ id: z.string(), key: z.string() }) });

/** A ticket that is complete on paper. */
export async function aTicketOnPaper(jira: LocalJira, summary: string) {
  const like = z
    .object({ body: z.object({ fields: z.record(z.string(), z.unknown()) }) })
    .parse(await jira.rest('ana', 'GET', '/rest/api/3/issue/TIF-41'));
  const kept = Object.entries(like.body.fields).filter(
    ([name, value]) => name === 'description' || (name.startsWith('customfield_') && typeof value === 'number'),
  );
  const fields = { ...Object.fromEntries(kept), project: { key: 'TIF' }, issuetype: { id: '10001' }, summary };
  return made.parse(await jira.rest('ana', 'POST', '/rest/api/3/issue', { fields })).body;
}

/** Three read a new item ahead: nothing from them, and a hidden vote, with a size where one is given. */
export async function readAhead(jira: LocalJira, key: string, sizes: readonly string[] = []): Promise<void> {
  for (const [at, who] of ['ben', 'chiara', 'emma'].entries()) {
    await jira.panel(who, key, 'nothingFromMe', { base: {}, input: {} });
    await jira.panel(who, key, 'castVote', { base: { round: 1 }, input: { confidence: 4, size: sizes[at] ?? null } });
  }
}
