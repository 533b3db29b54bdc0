import type { Instant } from '../../domain/shared/instant';
import type { Sprint } from '../../domain/issue/issue';
import type { ClosedSprint } from '../../domain/lookback/past';
import { toInstant } from '../instant';
import type { JiraRequest } from '../request';
import { type RawSprint, type SprintPage, sprintPage, SPRINTS_PAGE, toSprint } from '../sprints';

/** A bound on pages that never end. */
const MOST_PAGES = 20;

/** The running sprints, then those planned next, as far as one page of Jira's holds. Empty on a board without sprints. */
export async function nextSprints(request: JiraRequest, boardId: number): Promise<readonly Sprint[]> {
  const read = await sprintPage(request, boardId, { states: 'active,future', startAt: 0 });
  return (read?.sprints ?? []).map(toSprint);
}

/** `opened`: when it was started, or else made, or else closed. */
export type PastSprint = ClosedSprint & { readonly opened: Instant };
export type LastSprints = {
  /** The latest last. */
  readonly sprints: readonly PastSprint[];
  /** The board has closed sprints before these. */
  readonly earlier: boolean;
};

/** Sprints are closed in about the order of the list: so many more than asked for are looked at. */
const MARGIN = 10;

/**
 * The last closed sprints of a board. Jira lists the oldest first, 50 a page: `hint`, how many there were lately, says where
 * to begin; a wrong one costs a request or two. None on a board without sprints.
 */
export async function lastClosedSprints(
  request: JiraRequest,
  boardId: number,
  { most, hint }: { readonly most: number; readonly hint: number | null },
): Promise<LastSprints> {
  const found = new Map<number, RawSprint>();
  let [first, ended] = [Number.POSITIVE_INFINITY, false];
  let startAt: number | null = hint === null ? 0 : Math.max(0, hint + MARGIN - SPRINTS_PAGE);
  for (let pages = 0; startAt !== null && pages < MOST_PAGES; pages += 1) {
    const read = await sprintPage(request, boardId, { states: 'closed', startAt });
    if (read === null) break;
    for (const one of read.sprints) found.set(one.id, one);
    if (read.count > 0) first = Math.min(first, startAt);
    ended ||= read.isLast || read.count === 0;
    const isEnough: boolean = found.size >= most + MARGIN || first === 0 || startAt === 0;
    const next: number | null = ended
      ? isEnough
        ? null
        : before(read, Math.min(first, startAt))
      : after(read, startAt);
    if (next !== null && next > startAt + read.count) {
      found.clear();
      first = Number.POSITIVE_INFINITY;
    }
    startAt = next;
  }
  return lastOf([...found.values()], { most, first });
}

/** The next page towards the end of the list; the last one where Jira says how many there are. */
function after({ count, total }: SprintPage, startAt: number): number {
  return Math.max(startAt + count, (total ?? 0) - SPRINTS_PAGE);
}

function before({ total }: SprintPage, first: number): number {
  return Math.max(0, Math.min(first, total ?? first) - SPRINTS_PAGE);
}

function lastOf(all: readonly RawSprint[], { most, first }: { most: number; first: number }): LastSprints {
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
