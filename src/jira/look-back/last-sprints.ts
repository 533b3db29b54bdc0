import type { Instant } from '../../domain/shared/instant';
import type { Sprint } from '../../domain/issue/issue';
import type { ClosedSprint } from '../../domain/lookback/past';
import { toInstant } from '../instant';
import type { JiraRequest } from '../request';
import { type RawSprint, type SprintPage, sprintPage, SPRINTS_PAGE, toSprint } from '../sprints';

/** A bound on pages that never end. */
const MOST_PAGES = 20;

/** `opened`: when it was started, or else made, or else closed. */
export type PastSprint = ClosedSprint & { readonly opened: Instant };
export type LastSprints = {
  /** The latest last. */
  readonly sprints: readonly PastSprint[];
  /** The board has closed sprints before these. */
  readonly earlier: boolean;
  /** The running sprint, or else the one planned next. */
  readonly next: Sprint | null;
};

/** Sprints are closed in about the order of the list: so many more than asked for are looked at. */
const MARGIN = 10;

/**
 * The last closed sprints of a board, and the one that comes next. Jira lists closed, then running, then planned ones, the
 * oldest closed one first, 50 a page: `hint`, how many were closed lately, says where to begin; a wrong one costs a request
 * or two. None on a board without sprints.
 */
export async function lastSprints(
  request: JiraRequest,
  boardId: number,
  { most, hint }: { readonly most: number; readonly hint: number | null },
): Promise<LastSprints> {
  const found = new Map<number, RawSprint>();
  let next: RawSprint | undefined;
  let [first, ended] = [Number.POSITIVE_INFINITY, false];
  let startAt: number | null = hint === null ? 0 : Math.max(0, hint + MARGIN - SPRINTS_PAGE);
  for (let pages = 0; startAt !== null && pages < MOST_PAGES; pages += 1) {
    const read = await sprintPage(request, boardId, { states: 'closed,active,future', startAt });
    if (read === null) break;
    for (const one of read.sprints.filter(isClosed)) found.set(one.id, one);
    // After the first page that has one, only the pages before it are read.
    next = read.sprints.find((one) => !isClosed(one)) ?? next;
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
  return { ...lastOf([...found.values()], { most, first }), next: next === undefined ? null : toSprint(next) };
}

const isClosed = ({ state }: RawSprint): boolean => state === 'closed';

/** The next page towards the end of the list; the last one where Jira says how many there are. */
function after({ count, total }: SprintPage, startAt: number): number {
  return Math.max(startAt + count, (total ?? 0) - SPRINTS_PAGE);
}

function before({ total }: SprintPage, first: number): number {
  return Math.max(0, Math.min(first, total ?? first) - SPRINTS_PAGE);
}

function lastOf(
  all: readonly RawSprint[],
  { most, first }: { most: number; first: number },
): Omit<LastSprints, 'next'> {
  const closed = all.flatMap(toPast).sort((a, b) => (a.completed < b.completed ? -1 : 1));
  const sprints = closed.slice(Math.max(0, closed.length - most));
  return { sprints, earlier: closed.length > sprints.length || (sprints.length > 0 && first > 0) };
}

/** Jira knew no time of completion in its first years; then it was over when it was to end. */
function toPast(raw: RawSprint): readonly PastSprint[] {
  const { id, name } = raw;
  const [start, end, made] = [toInstant(raw.startDate), toInstant(raw.endDate), toInstant(raw.createdDate)];
  const completed = toInstant(raw.completeDate) ?? end;
  return completed === null ? [] : [{ id, name, start, end, completed, opened: start ?? made ?? completed }];
}
