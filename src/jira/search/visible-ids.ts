import * as z from 'zod/mini';
import * as jql from './jql';
import { type JiraRequest, readReply } from '../request';

/** Most ids that Jira compares in one request. */
const IDS = 1_000;
/** Requests in flight at the same time. */
const FEW = 4;

const answer = z.object({
  matches: z.tuple([
    z.object({ matchedIssues: z.array(z.number()), errors: z.array(z.string()).check(z.maxLength(0)) }),
  ]),
});

/** The ids among these that the caller may see, without deleted issues. One request per thousand. */
export function visibleIds(request: JiraRequest, ids: Iterable<string>): Promise<ReadonlySet<string>> {
  return matchingIds(request, ids, jql.anyIssue);
}

/** The ids among these that the query finds for the caller. One request per thousand; Jira's index lags by seconds. */
export async function matchingIds(
  request: JiraRequest,
  ids: Iterable<string>,
  query: jql.Clause,
): Promise<ReadonlySet<string>> {
  const all = [...new Set(ids)];
  const matches = new Set<string>();
  for (let from = 0; from < all.length; from += FEW * IDS) {
    const few = Array.from({ length: FEW }, (_, part) => all.slice(from + part * IDS, from + (part + 1) * IDS));
    const found = await Promise.all(
      few.filter((some) => some.length > 0).map((some) => matching(request, some, query)),
    );
    for (const id of found.flat()) matches.add(id);
  }
  return new Set(all.filter((id) => matches.has(id)));
}

async function matching(request: JiraRequest, ids: readonly string[], query: jql.Clause): Promise<readonly string[]> {
  const json = { issueIds: ids.map(Number), jqls: [query] };
  return (await readReply(request, '/rest/api/3/jql/match', answer, { json })).matches[0].matchedIssues.map(String);
}
