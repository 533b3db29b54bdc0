import * as z from 'zod/mini';
import type { Sprint } from '../domain/issue';
import { toInstant } from './instant';
import { ask, checked, type JiraRequest, rest } from './request';

const sprint = z.object({
  id: z.number(),
  name: z.string(),
  state: z.enum(['active', 'future', 'closed']),
  startDate: z.nullish(z.string()),
  completeDate: z.nullish(z.string()),
});
const page = z.object({ values: z.array(sprint), isLast: z._default(z.boolean(), true) });
type Raw = z.infer<typeof sprint>;

/** Running and planned sprints of a board, in the order they are planned. Empty on a board that has no sprints. */
export async function sprintsAhead(request: JiraRequest, boardId: number): Promise<readonly Sprint[]> {
  return (await sprintsOf(request, boardId, 'active,future')).map(toSprint);
}

export type ClosedSprint = { readonly id: number; readonly closedAt: string };

/**
 * Closed sprints of a board by the time they were closed, the latest last. `listed`: how many Jira lists as closed, also
 * such as it has no time of.
 */
export async function closedSprints(
  request: JiraRequest,
  boardId: number,
): Promise<{ readonly sprints: readonly ClosedSprint[]; readonly listed: number }> {
  const all = await sprintsOf(request, boardId, 'closed');
  const sprints = all
    .flatMap(({ id, completeDate }) => {
      const closedAt = toInstant(completeDate);
      return closedAt === null ? [] : [{ id, closedAt }];
    })
    .sort((one, other) => (one.closedAt < other.closedAt ? -1 : 1));
  return { sprints, listed: all.length };
}

/** Pages of 50, oldest first, and no way to begin at the end: a bound keeps very old boards affordable. */
const MOST_PAGES = 20;

async function sprintsOf(request: JiraRequest, boardId: number, states: string): Promise<readonly Raw[]> {
  const sprints: Raw[] = [];
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const path = rest`/rest/agile/1.0/board/${boardId}/sprint?state=${states}&startAt=${sprints.length}&maxResults=50`;
    // Jira answers 400 for a board that does not support sprints.
    const asked = await ask(request, path, { expected: [400] });
    if (asked.status === 400) return [];
    const { values, isLast } = checked((value) => page.safeParse(value), asked.body);
    sprints.push(...values);
    if (isLast || values.length === 0) break;
  }
  return sprints;
}

function toSprint({ id, name, state, startDate }: Raw): Sprint {
  return { id, name, state, startDate: toInstant(startDate) };
}
