import * as z from 'zod/mini';
import { VELOCITY_SPRINTS } from '../../domain/backlog/runway';
import { toInstant } from '../instant';
import { fieldsIn } from '../read/fields-in';
import { type Parsed, parseSprints } from '../read/issue-schema';
import * as jql from '../search/jql';
import type { JiraRequest } from '../request';
import { searchPage } from '../search/search';
import type { ClosedSprint } from '../read/sprints';
import { readEstimate } from '../read/issue-parts';

type Done = {
  readonly isSubtask: boolean;
  readonly estimate: number | null;
  readonly resolvedAt: string | null;
  readonly sprints: readonly number[];
  /** It is in a sprint that is not closed yet. */
  readonly isCarriedOn: boolean;
};

/**
 * Completed estimate of the last five `closed` sprints of a board, the latest last; the number of issues where the
 * board has no estimate. Sub-tasks are no items of a sprint. Approximate where issues left a sprint later: only
 * Jira's own report is exact, and apps cannot read it.
 */
export async function readVelocities(
  request: JiraRequest,
  board: { readonly estimate: string | null; readonly sprintField: string },
  closed: readonly ClosedSprint[],
): Promise<readonly number[]> {
  const sprints = closed.slice(-VELOCITY_SPRINTS);
  if (sprints.length === 0) return [];
  const done = await readDone(
    request,
    board,
    sprints.map(({ id }) => id),
  );
  const sums = new Map(sprints.map(({ id }) => [id, 0]));
  for (const issue of done) {
    const home = homeOf(issue, sprints);
    if (home !== undefined) sums.set(home.id, (sums.get(home.id) ?? 0) + worth(issue, board.estimate));
  }
  return [...sums.values()];
}

/**
 * The sprint in which an issue was completed: the first of its sprints to close after it was resolved. Without a
 * resolution date, its last sprint, unless the issue was carried on from there.
 */
function homeOf({ resolvedAt, ...issue }: Done, closed: readonly ClosedSprint[]): ClosedSprint | undefined {
  const mine = closed.filter(({ id }) => issue.sprints.includes(id));
  if (resolvedAt !== null) return mine.find(({ closedAt }) => resolvedAt <= closedAt);
  return issue.isCarriedOn ? undefined : mine.at(-1);
}

function worth({ estimate }: Done, field: string | null): number {
  return field === null ? 1 : (estimate ?? 0);
}

async function readDone(
  request: JiraRequest,
  board: { readonly estimate: string | null; readonly sprintField: string },
  sprints: readonly number[],
): Promise<readonly Done[]> {
  const { estimate, sprintField } = board;
  const fields = [...fieldsIn(known), sprintField, ...(estimate === null ? [] : [estimate])];
  const search = { jql: jql.ordered(jql.all(jql.inSprints(sprints), jql.done), 'key'), fields, properties: [] };
  const done: Done[] = [];
  let token: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof searchPage<Done>>> = await searchPage(request, { ...search, token }, (body) =>
      parseDone(body, board),
    );
    done.push(...page.found.filter(({ isSubtask }) => !isSubtask));
    token = page.next;
  } while (token !== null);
  return done;
}

const known = z.looseObject({
  resolutiondate: z.nullish(z.string()),
  issuetype: z.object({ subtask: z._default(z.boolean(), false) }),
});
const shape = z.object({ fields: known });

function parseDone(body: unknown, board: { estimate: string | null; sprintField: string }): Parsed<Done> {
  const parsed = shape.safeParse(body);
  if (!parsed.success) return { success: false };
  const { fields } = parsed.data;
  const sprints = parseSprints(fields[board.sprintField]);
  return {
    success: true,
    data: {
      isSubtask: fields.issuetype.subtask,
      estimate: readEstimate(fields, board.estimate === null ? [] : [board.estimate])?.value ?? null,
      resolvedAt: toInstant(fields.resolutiondate),
      sprints: sprints.map(({ id }) => id),
      isCarriedOn: sprints.some(({ state }) => state !== 'closed'),
    },
  };
}
