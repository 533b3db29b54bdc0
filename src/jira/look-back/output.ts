import * as z from 'zod/mini';
import { NO_OUTPUT, type Output, toPeriod } from '../../domain/backlog/output';
import type { SizedItem } from '../../domain/backlog/ready-work';
import { VELOCITY_SPRINTS } from '../../domain/backlog/runway';
import { toInstant } from '../instant';
import { fieldsIn } from '../read/fields-in';
import type { Parsed } from '../read/issue-schema';
import * as jql from '../search/jql';
import type { JiraRequest } from '../request';
import { searchPage } from '../search/search';
import type { ClosedSprint } from '../read/sprints';
import { parseSprints, readEstimate } from '../read/issue-parts';

type Done = SizedItem & {
  readonly isSubtask: boolean;
  readonly resolvedAt: string | null;
  readonly sprints: readonly number[];
  /** It is in a sprint that is not closed yet. */
  readonly isCarriedOn: boolean;
};

/** What the last five `closed` sprints of a board finished. */
export async function readOutput(
  request: JiraRequest,
  board: { readonly estimate: string | null; readonly sprintField: string },
  closed: readonly ClosedSprint[],
): Promise<Output> {
  const sprints = closed.slice(-VELOCITY_SPRINTS);
  if (sprints.length === 0) return NO_OUTPUT;
  const done = await readDone(
    request,
    board,
    sprints.map(({ id }) => id),
  );
  const placed = done.flatMap((issue) => {
    const home = homeOf(issue, sprints);
    return home === undefined ? [] : [{ home, issue }];
  });
  const periods = sprints.map((sprint) =>
    toPeriod(placed.flatMap(({ home, issue }) => (home === sprint ? [issue] : []))),
  );
  const undated = placed.filter(({ issue }) => issue.resolvedAt === null);
  return { periods, isUndated: undated.length * 2 > placed.length };
}

/**
 * The sprint in which an issue was completed: the first of its sprints to close after it was resolved, if that had
 * begun by then. Without a resolution date, its last sprint, unless the issue was carried on from there.
 */
function homeOf({ resolvedAt, ...issue }: Done, closed: readonly ClosedSprint[]): ClosedSprint | undefined {
  const mine = closed.filter(({ id }) => issue.sprints.includes(id));
  if (resolvedAt !== null) {
    const first = mine.find(({ closedAt }) => resolvedAt <= closedAt);
    return (first?.startedAt ?? resolvedAt) <= resolvedAt ? first : undefined;
  }
  return issue.isCarriedOn ? undefined : mine.at(-1);
}

async function readDone(
  request: JiraRequest,
  board: { readonly estimate: string | null; readonly sprintField: string },
  sprints: readonly number[],
): Promise<readonly Done[]> {
  const { estimate, sprintField } = board;
  const fields = [...fieldsIn(knownFields), sprintField, ...(estimate === null ? [] : [estimate])];
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

const knownFields = z.looseObject({
  resolutiondate: z.nullish(z.string()),
  issuetype: z.object({ id: z.string(), subtask: z._default(z.boolean(), false) }),
});
const shape = z.object({ fields: knownFields });

function parseDone(body: unknown, board: { estimate: string | null; sprintField: string }): Parsed<Done> {
  const parsed = shape.safeParse(body);
  if (!parsed.success) return { success: false };
  const { fields } = parsed.data;
  const sprints = parseSprints(fields[board.sprintField]);
  return {
    success: true,
    data: {
      type: fields.issuetype.id,
      isSubtask: fields.issuetype.subtask,
      estimate: readEstimate(fields, board.estimate === null ? [] : [board.estimate])?.value ?? null,
      resolvedAt: toInstant(fields.resolutiondate),
      sprints: sprints.map(({ id }) => id),
      isCarriedOn: sprints.some(({ state }) => state !== 'closed'),
    },
  };
}
