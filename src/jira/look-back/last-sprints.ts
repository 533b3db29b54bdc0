import type { Instant } from '../../domain/shared/instant';
import type { Sprint } from '../../domain/issue/issue';
import type { ClosedSprint } from '../../domain/lookback/past';
import { toInstant } from '../instant';
import type { JiraRequest } from '../request';
import { type RawSprint, type SprintPage, sprintPage, SPRINTS_PAGE, toSprint } from '../read/sprints';

/** Most pages, in case they never end. */
const MOST_PAGES = 20;

/** `opened`: when it was started, else when it was created, else when it was closed. */
type PastSprint = ClosedSprint & { readonly opened: Instant };
export type LastSprints = {
  /** The latest last. */
  readonly sprints: readonly PastSprint[];
  /** All closed sprints of the pages that were read, which may reach further back; the latest last. */
  readonly listed: readonly PastSprint[];
  /** The board has closed sprints before these. */
  readonly earlier: boolean;
  /** The running sprint, or else the one planned next. */
  readonly next: Sprint | null;
  /** The first planned sprint; null without one, or where it begins a page that was not read. */
  readonly planned: Sprint | null;
};

/** Jira lists sprints only roughly in the order of closing, so that many more than asked for are read. */
const MARGIN = 10;

/**
 * The last closed sprints of a board and the next one; none on a board without sprints. Jira lists closed, running,
 * then planned sprints, 50 a page, oldest first: `hint`, a recent count of closed ones, is where reading starts. A
 * wrong hint costs a request or two.
 */
export async function lastSprints(
  request: JiraRequest,
  boardId: number,
  { most, hint }: { readonly most: number; readonly hint: number | null },
): Promise<LastSprints> {
  const found = new Map<number, RawSprint>();
  let next: RawSprint | undefined;
  let planned: RawSprint | undefined;
  let [first, ended] = [Number.POSITIVE_INFINITY, false];
  let startAt: number | null = hint === null ? 0 : Math.max(0, hint + MARGIN - SPRINTS_PAGE);
  for (let pages = 0; startAt !== null && pages < MOST_PAGES; pages += 1) {
    const read = await sprintPage(request, boardId, { states: 'closed,active,future', startAt });
    if (read === null) break;
    for (const one of read.sprints.filter(isClosed)) found.set(one.id, one);
    // Once a page holds the next sprint, only the pages before it are read.
    next = read.sprints.find((one) => !isClosed(one)) ?? next;
    planned = read.sprints.find(({ state }) => state === 'future') ?? planned;
    if (read.count > 0) first = Math.min(first, startAt);
    ended ||= read.isLast || read.count === 0 || next !== undefined;
    const isEnough: boolean = found.size >= most + MARGIN || first === 0 || startAt === 0;
    const nextAt: number | null = ended
      ? isEnough
        ? null
        : before(read, Math.min(first, startAt))
      : after(read, startAt);
    if (nextAt !== null && nextAt > startAt + read.count) {
      found.clear();
      first = Number.POSITIVE_INFINITY;
    }
    startAt = nextAt;
  }
  return {
    ...lastOf([...found.values()], { most, first }),
    next: next === undefined ? null : toSprint(next),
    planned: planned === undefined ? null : toSprint(planned),
  };
}

const isClosed = ({ state }: RawSprint): boolean => state === 'closed';

/** Start of the next page towards the end; of the last page where Jira tells the total. */
function after({ count, total }: SprintPage, startAt: number): number {
  return Math.max(startAt + count, (total ?? 0) - SPRINTS_PAGE);
}

function before({ total }: SprintPage, first: number): number {
  return Math.max(0, Math.min(first, total ?? first) - SPRINTS_PAGE);
}

function lastOf(
  all: readonly RawSprint[],
  { most, first }: { most: number; first: number },
): Omit<LastSprints, 'next' | 'planned'> {
  const closed = all.flatMap(toPast).sort((a, b) => (a.completed < b.completed ? -1 : 1));
  const sprints = closed.slice(Math.max(0, closed.length - most));
  return { sprints, listed: closed, earlier: closed.length > sprints.length || (sprints.length > 0 && first > 0) };
}

/** Sprints from Jira's first years have no completion date: their planned end is used, else any date that they have. */
function toPast(raw: RawSprint): readonly PastSprint[] {
  const { id, name } = raw;
  const [start, end, made] = [toInstant(raw.startDate), toInstant(raw.endDate), toInstant(raw.createdDate)];
  const closed = toInstant(raw.completeDate);
  const completed = closed ?? end ?? start ?? made;
  if (completed === null) return [];
  return [{ id, name, start, end, completed, isCloseGuessed: closed === null, opened: start ?? made ?? completed }];
}
