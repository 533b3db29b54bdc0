import * as z from 'zod/mini';
import { NO_OUTPUT, type Output, toPeriod } from '../../domain/backlog/output';
import type { SizedItem } from '../../domain/backlog/ready-work';
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

const knownFields = z.object({
  statuscategorychangedate: z.nullish(z.string()),
  issuetype: z.object({
    id: z.string(),
    subtask: z._default(z.boolean(), false),
    hierarchyLevel: z._default(z.number(), 0),
  }),
});
const shape = z.object({ fields: knownFields });

/**
 * What each of the last five weeks finished in these projects: what is done, by when it became so, without epics and sub-tasks.
 * Weeks before the first one that finished anything are left out. Empty where Jira refuses the query: the rest of a board's
 * facts must not wait for it.
 */
export async function readThroughput(request: JiraRequest, projects: readonly string[], now: Instant): Promise<Output> {
  const query = jql.all(jql.inProjects(projects), jql.done, jql.changedCategoryWithin(WEEKS * WEEK_HOURS));
  const search = { jql: jql.ordered(query, 'key'), fields: fieldsIn(knownFields), properties: [] };
  const weeks: SizedItem[][] = Array.from({ length: WEEKS }, () => []);
  let token: string | null = null;
  do {
    const page: Page<Finished> | null = await searchPageIfAny(request, { ...search, token }, parseFinished);
    if (page === null) return NO_OUTPUT;
    for (const { at, type } of page.found) {
      const ago = at === null ? WEEKS : Math.floor((Date.parse(now) - Date.parse(at)) / (WEEK_HOURS * HOUR));
      weeks[WEEKS - 1 - Math.max(0, ago)]?.push({ type, estimate: null });
    }
    token = page.next;
  } while (token !== null);
  const first = weeks.findIndex(({ length }) => length > 0);
  return { periods: first === -1 ? [] : weeks.slice(first).map(toPeriod), isUndated: false };
}

/** `at`: null for an epic or a sub-task. */
type Finished = { readonly at: Instant | null; readonly type: string };

function parseFinished(body: unknown): Parsed<Finished> {
  const parsed = shape.safeParse(body);
  if (!parsed.success) return { success: false };
  const { statuscategorychangedate: at, issuetype } = parsed.data.fields;
  const isItem = !issuetype.subtask && issuetype.hierarchyLevel === 0;
  return { success: true, data: { at: isItem ? toInstant(at) : null, type: issuetype.id } };
}
