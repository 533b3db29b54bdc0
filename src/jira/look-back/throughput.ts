import * as z from 'zod/mini';
import { VELOCITY_SPRINTS as WEEKS } from '../../domain/backlog/runway';
import type { Instant } from '../../domain/shared/instant';
import { toInstant } from '../instant';
import { fieldsIn } from '../read/fields-in';
import type { Parsed } from '../read/issue-schema';
import type { JiraRequest } from '../request';
import * as jql from '../search/jql';
import { type Page, searchPageIfAny } from '../search/search';

const HOUR = 3_600_000;
const WEEK_HOURS = 7 * 24;

const known = z.object({
  statuscategorychangedate: z.nullish(z.string()),
  issuetype: z.object({ subtask: z._default(z.boolean(), false), hierarchyLevel: z._default(z.number(), 0) }),
});
const shape = z.object({ fields: known });

/**
 * How many items of these projects each of the last five weeks finished, the latest last: those that are done, by when they
 * became so, without epics and sub-tasks. Weeks before the first one that finished any are left out. Empty where Jira refuses
 * the query: the rest of a board's facts must not wait for it.
 */
export async function readThroughput(
  request: JiraRequest,
  projects: readonly string[],
  now: Instant,
): Promise<readonly number[]> {
  const query = jql.all(jql.inProjects(projects), jql.done, jql.changedCategoryWithin(WEEKS * WEEK_HOURS));
  const search = {
    jql: jql.ordered(query, 'key'),
    fields: fieldsIn(known),
    properties: [],
  };
  const weeks = new Array<number>(WEEKS).fill(0);
  let token: string | null = null;
  do {
    const page: Page<Instant | null> | null = await searchPageIfAny(request, { ...search, token }, finishedAt);
    if (page === null) return [];
    for (const at of page.found) {
      const ago = at === null ? WEEKS : Math.floor((Date.parse(now) - Date.parse(at)) / (WEEK_HOURS * HOUR));
      const week = WEEKS - 1 - Math.max(0, ago);
      if (week >= 0) weeks[week] = (weeks[week] ?? 0) + 1;
    }
    token = page.next;
  } while (token !== null);
  const first = weeks.findIndex((finished) => finished > 0);
  return first === -1 ? [] : weeks.slice(first);
}

/** null for an epic or a sub-task. */
function finishedAt(body: unknown): Parsed<Instant | null> {
  const parsed = shape.safeParse(body);
  if (!parsed.success) return { success: false };
  const { statuscategorychangedate: at, issuetype } = parsed.data.fields;
  const isItem = !issuetype.subtask && issuetype.hierarchyLevel === 0;
  return { success: true, data: isItem ? toInstant(at) : null };
}
