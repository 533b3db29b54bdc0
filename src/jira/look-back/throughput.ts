import * as z from 'zod/mini';
import { VELOCITY_SPRINTS } from '../../domain/backlog/runway';
import type { Instant } from '../../domain/shared/instant';
import { toInstant } from '../instant';
import { readEstimate } from '../read/issue-parts';
import type { Parsed } from '../read/issue-schema';
import type { JiraRequest } from '../request';
import * as jql from '../search/jql';
import { searchPage } from '../search/search';

/** Milliseconds. */
const WEEK = 7 * 24 * 60 * 60_000;

type Finished = { readonly resolvedAt: Instant; readonly worth: number };

/**
 * Completed estimate of a project in each of the last five weeks before `now`, the latest last; the number of items where
 * the board has no estimate. Sub-tasks and epics do not count, nor what was never resolved.
 */
export async function readThroughput(
  request: JiraRequest,
  board: { readonly estimate: string | null; readonly projectId: string },
  now: Instant,
): Promise<readonly number[]> {
  const finished = await readFinished(request, board);
  return Array.from({ length: VELOCITY_SPRINTS }, (_, index) => {
    const to = Date.parse(now) - (VELOCITY_SPRINTS - 1 - index) * WEEK;
    const isIn = ({ resolvedAt }: Finished): boolean =>
      to - WEEK < Date.parse(resolvedAt) && Date.parse(resolvedAt) <= to;
    return finished.filter(isIn).reduce((sum, { worth }) => sum + worth, 0);
  });
}

async function readFinished(
  request: JiraRequest,
  { estimate, projectId }: { readonly estimate: string | null; readonly projectId: string },
): Promise<readonly Finished[]> {
  // A day more than the weeks: Jira counts days in the time zone of whom it asks.
  const within = jql.all(jql.inProjects([projectId]), jql.done, jql.resolvedWithin(7 * VELOCITY_SPRINTS + 1));
  const fields = ['resolutiondate', 'issuetype', ...(estimate === null ? [] : [estimate])];
  const search = { jql: jql.ordered(within, 'key'), fields, properties: [] };
  const finished: Finished[] = [];
  let token: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof searchPage<readonly Finished[]>>> = await searchPage(
      request,
      { ...search, token },
      (body) => parseFinished(body, estimate),
    );
    finished.push(...page.found.flat());
    token = page.next;
  } while (token !== null);
  return finished;
}

const issuetype = z.object({ subtask: z._default(z.boolean(), false), hierarchyLevel: z._default(z.number(), 0) });
const shape = z.object({ fields: z.catchall(z.object({ issuetype }), z.unknown()) });

function parseFinished(body: unknown, estimate: string | null): Parsed<readonly Finished[]> {
  const parsed = shape.safeParse(body);
  if (!parsed.success) return { success: false };
  const { fields } = parsed.data;
  const resolved = fields['resolutiondate'];
  const resolvedAt = typeof resolved === 'string' ? toInstant(resolved) : null;
  const isItem = !fields.issuetype.subtask && fields.issuetype.hierarchyLevel === 0;
  if (resolvedAt === null || !isItem) return { success: true, data: [] };
  const worth = estimate === null ? 1 : (readEstimate(fields, [estimate])?.value ?? 0);
  return { success: true, data: [{ resolvedAt, worth }] };
}
