import type { Instant } from '../shared/instant';
import type { Change, DoneStatuses, PastIssue } from './past';

/** One change of one field. */
type Moved<T> = { readonly at: Instant; readonly from: T; readonly to: T };

/** One field over time: its changes, oldest first, and its present value. */
type Line<T> = { readonly changes: readonly Moved<T>[]; readonly now: T };

/** When an issue became done, or stopped being done. */
export type Turn = { readonly at: Instant; readonly done: boolean };

/** An issue with the changes of each field in order, prepared once for many lookups. */
export type Past = {
  readonly issue: PastIssue;
  /** When the issue began to exist: its creation, or its first change where clocks disagree. */
  readonly since: Instant;
  readonly sprints: Line<readonly number[]>;
  readonly status: Line<string | null>;
  readonly estimate: Line<number | null>;
  readonly turns: readonly Turn[];
};

/** Sorts the changes of an issue; changes of one moment are chained by their values. */
export function pastOf(issue: PastIssue, statuses: DoneStatuses): Past {
  const sprints: Moved<readonly number[]>[] = [];
  const status: Moved<string | null>[] = [];
  const estimate: Moved<number | null>[] = [];
  for (const change of issue.changes) {
    if (change.what === 'sprints') sprints.push(change);
    else if (change.what === 'status') status.push(change);
    else estimate.push(change);
  }
  const statusLine = { changes: inOrder(status, (one, other) => one === other), now: issue.status };
  return {
    issue,
    since: issue.changes.reduce<Instant>((first, { at }: Change) => (at < first ? at : first), issue.created),
    sprints: { changes: inOrder(sprints, sameIds), now: issue.sprints },
    status: statusLine,
    estimate: { changes: inOrder(estimate, (one, other) => one === other), now: issue.estimate },
    turns: turnsOf(statusLine, statuses),
  };
}

/** The value just before `bound`: changes at `bound` itself are left out. */
export function valueBefore<T>({ changes, now }: Line<T>, bound: Instant): T {
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.at ?? bound) < bound) low = middle + 1;
    else high = middle;
  }
  const [last, first] = [changes[low - 1], changes[0]];
  if (last !== undefined) return last.to;
  return first === undefined ? now : first.from;
}

/** `milliseconds` after `instant`; a negative number goes back. */
export function later(instant: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}

/** The next millisecond: changes up to and including `instant` are before it. */
export function justAfter(instant: Instant): Instant {
  return later(instant, 1);
}

/** More changes of one moment than this keep their given order: no person makes that many. */
const MOST_AT_ONCE = 50;

function inOrder<T>(moves: readonly Moved<T>[], same: (one: T, other: T) => boolean): readonly Moved<T>[] {
  if (moves.every(({ at }, index) => index === 0 || (moves[index - 1]?.at ?? at) < at)) return moves;
  const sorted = moves.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  const ordered: Moved<T>[] = [];
  for (let start = 0; start < sorted.length;) {
    const end = endOfMoment(sorted, start);
    if (end - start === 1 || end - start > MOST_AT_ONCE) ordered.push(...sorted.slice(start, end));
    else chain(sorted.slice(start, end), ordered, same);
    start = end;
  }
  return ordered;
}

function endOfMoment<T>(sorted: readonly Moved<T>[], start: number): number {
  let end = start + 1;
  while (end < sorted.length && sorted[end]?.at === sorted[start]?.at) end += 1;
  return end;
}

/** Next comes the change that starts from where the last one ended; first, one that starts where no other one ends. */
function chain<T>(moment: Moved<T>[], ordered: Moved<T>[], same: (one: T, other: T) => boolean): void {
  while (moment.length > 0) {
    const last = ordered.at(-1);
    const next =
      last === undefined
        ? moment.findIndex(({ from }) => moment.every(({ to }) => !same(from, to)))
        : moment.findIndex(({ from }) => same(from, last.to));
    ordered.push(...moment.splice(Math.max(next, 0), 1));
  }
}

function sameIds(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}

/** Skips statuses that no longer exist, since they may have been done or not. */
function turnsOf({ changes, now }: Line<string | null>, statuses: DoneStatuses): readonly Turn[] {
  const first = changes[0];
  let current = isDone(first === undefined ? now : first.from, statuses);
  return changes.flatMap(({ at, to }) => {
    const done = isDone(to, statuses);
    if (done === null || done === current) return [];
    const before = current;
    current = done;
    return done || before !== null ? [{ at, done }] : [];
  });
}

/** null for a status that no longer exists. */
export function isDone(status: string | null, { done, notDone }: DoneStatuses): boolean | null {
  if (status === null) return null;
  return done.has(status) ? true : notDone.has(status) ? false : null;
}
