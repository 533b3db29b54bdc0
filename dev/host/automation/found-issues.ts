import { z } from 'zod';
import type { Jira } from '../../jira/jira.ts';

const pageShape = z.object({
  issues: z.array(z.looseObject({ id: z.string(), key: z.string() })),
  nextPageToken: z.string().nullish(),
});
export type FoundIssue = z.infer<typeof pageShape>['issues'][number];

/** Most issues of one run, as in Automation. */
const MOST = 1_000;

/**
 * The issues that a rule's JQL finds as its actor, with fields and the given properties.
 * @throws with Jira's message when it refuses the search
 */
export async function foundIssues(
  jira: Jira,
  accountId: string,
  search: { jql: string; properties: string[] },
): Promise<FoundIssue[]> {
  const found: FoundIssue[] = [];
  let nextPageToken: string | undefined;
  do {
    const body = JSON.stringify({ ...search, fields: ['*navigable'], maxResults: 100, nextPageToken });
    const headers = { 'content-type': 'application/json' };
    const request = new Request(`${jira.site.baseUrl}/rest/api/3/search/jql`, { method: 'POST', headers, body });
    const response = await jira.handle(request, { kind: 'user', accountId });
    if (!response.ok) throw new Error(`The search failed: ${await response.text()}`);
    const page = pageShape.parse(await response.json());
    found.push(...page.issues);
    nextPageToken = page.nextPageToken ?? undefined;
  } while (nextPageToken !== undefined && found.length < MOST);
  return found.slice(0, MOST);
}
