import * as z from 'zod/mini';
import type { Sprint } from '../../domain/issue/issue';
import { toInstant } from '../instant';
import { ask, checked, type JiraRequest, rest } from '../request';

const sprint = z.object({
  id: z.number(),
  name: z.string(),
  state: z.enum(['active', 'future', 'closed']),
  startDate: z.nullish(z.string()),
  endDate: z.nullish(z.string()),
  completeDate: z.nullish(z.string()),
  createdDate: z.nullish(z.string()),
});
const page = z.object({
  values: z.array(z.unknown()),
  isLast: z._default(z.boolean(), true),
  total: z.optional(z.number()),
});
export type RawSprint = z.infer<typeof sprint>;

/** Running and planned sprints of a board, in the order they are planned. Empty on a board that has no sprints. */
export async function comingSprints(request: JiraRequest, boardId: number): Promise<readonly Sprint[]> {
  return (await sprintsOf(request, boardId, 'active,future')).map(toSprint);
}

/** `startedAt`: null where Jira does not tell. */
export type ClosedSprint = { readonly id: number; readonly startedAt: string | null; readonly closedAt: string };

/**
 * Closed sprints of a board by time of closing, the latest last. `listed`: how many Jira lists as closed, also those
 * without a time.
 */
export async function closedSprints(
  request: JiraRequest,
  boardId: number,
): Promise<{ readonly sprints: readonly ClosedSprint[]; readonly listed: number }> {
  const all = await sprintsOf(request, boardId, 'closed');
  const sprints = all
    .flatMap(({ id, startDate, completeDate }) => {
      const closedAt = toInstant(completeDate);
      return closedAt === null ? [] : [{ id, startedAt: toInstant(startDate), closedAt }];
    })
    .sort((one, other) => (one.closedAt < other.closedAt ? -1 : 1));
  return { sprints, listed: all.length };
}

/** Sprints per page, Jira's limit. */
export const SPRINTS_PAGE = 50;
/** Most pages. Jira lists the oldest first and cannot start at the end, so this bounds the cost of very old boards. */
const MOST_PAGES = 20;

async function sprintsOf(request: JiraRequest, boardId: number, states: string): Promise<readonly RawSprint[]> {
  const sprints: RawSprint[] = [];
  for (let pages = 0, startAt = 0; pages < MOST_PAGES; pages += 1) {
    const read = await sprintPage(request, boardId, { states, startAt });
    if (read === null) return [];
    sprints.push(...read.sprints);
    startAt += read.count;
    if (read.isLast || read.count === 0) break;
  }
  return sprints;
}

/** `count`: how many Jira listed, with malformed ones. */
export type SprintPage = {
  readonly sprints: readonly RawSprint[];
  readonly count: number;
  readonly isLast: boolean;
  readonly total: number | null;
};

/** One page of a board's sprints; null where Jira answers 400, since the board does not support sprints. */
export async function sprintPage(
  request: JiraRequest,
  boardId: number,
  { states, startAt }: { readonly states: string; readonly startAt: number },
): Promise<SprintPage | null> {
  const path = rest`/rest/agile/1.0/board/${boardId}/sprint?state=${states}&startAt=${startAt}&maxResults=${SPRINTS_PAGE}`;
  const reply = await ask(request, path, { expected: [400] });
  if (reply.status === 400) return null;
  const { values, isLast, total = null } = checked((value) => page.safeParse(value), reply.body);
  const sprints = values.flatMap((value) => {
    const parsed = sprint.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
  return { sprints, count: values.length, isLast, total };
}

export function toSprint({ id, name, state, startDate }: RawSprint): Sprint {
  return { id, name, state, startDate: toInstant(startDate) };
}
