import type { Instant } from '../shared/instant';
import { justAfter, later, type Past } from './at';
import type { Ids } from './past';

/** Changes this soon after the start, in milliseconds, still count as planning. */
export const GRACE = 60 * 60_000;

/** A sprint with the moments that its figures are computed by. */
export type Run = {
  readonly sprintId: number;
  readonly start: Instant;
  /** The end of planning: the end of the grace or of the sprint, whichever is first. */
  readonly planned: Instant;
  /** Jira moves unfinished issues to the next sprint at this moment: changes from here on are not removals. */
  readonly completed: Instant;
};

/** A stretch of time in a sprint, from (inclusive) to (exclusive); `to` is null for the close of the sprint. */
type Stretch = { readonly from: Instant; readonly to: Instant | null };
export type Member = { readonly past: Past; readonly stretches: readonly Stretch[] };

export function runOf(sprintId: number, start: Instant, completed: Instant): Run {
  const planned = justAfter(later(start, GRACE));
  return { sprintId, start, planned: planned < completed ? planned : completed, completed };
}

/** The issues that were in the sprint at any time from its start to its close. */
export function membersOf(pasts: readonly Past[], run: Run): readonly Member[] {
  return pasts.flatMap((past) => {
    const stretches = stretchesIn(past, run.sprintId, run.completed).filter(({ to }) => to === null || to > run.start);
    return stretches.length === 0 ? [] : [{ past, stretches }];
  });
}

/** The stretches of an issue in a sprint, by changes before `until`. */
export function stretchesIn(past: Past, sprintId: number, until: Instant): readonly Stretch[] {
  const { changes, now } = past.sprints;
  const stretches: { from: Instant; to: Instant | null }[] = [];
  let open: Instant | null = (changes[0]?.from ?? now).includes(sprintId) ? past.since : null;
  for (const { at, to } of changes) {
    if (at >= until) break;
    const isIn = to.includes(sprintId);
    if (isIn && open === null) open = at;
    if (isIn || open === null) continue;
    close(stretches, { from: open, to: at });
    open = null;
  }
  if (open !== null && open < until) close(stretches, { from: open, to: null });
  return stretches;
}

/** Joins a stretch to the last one where the issue rejoined at the moment it left; drops one of no length. */
function close(stretches: { from: Instant; to: Instant | null }[], stretch: Stretch): void {
  const last = stretches.at(-1);
  if (last !== undefined && last.to === stretch.from) last.to = stretch.to;
  else if (stretch.to === null || stretch.from < stretch.to) stretches.push({ ...stretch });
}

export function isMember(stretches: readonly Stretch[], at: Instant): boolean {
  return stretches.some(({ from, to }) => from <= at && (to === null || at < to));
}

/** Whether the issue was in the sprint just before `bound`. */
export function wasMemberBefore(stretches: readonly Stretch[], bound: Instant): boolean {
  return stretches.some(({ from, to }) => from < bound && (to === null || to >= bound));
}

export function idsOf(members: readonly Member[]): Ids {
  return members.map(({ past }) => past.issue.id);
}

/** The members at the end of planning. */
export function plannedOf(members: readonly Member[], { planned }: Run): readonly Member[] {
  return members.filter(({ stretches }) => wasMemberBefore(stretches, planned));
}

export function addedOf(members: readonly Member[], { planned }: Run): readonly Member[] {
  return members.filter(({ stretches }) => stretches.some(({ from }) => from >= planned));
}

export function removedOf(members: readonly Member[], { planned }: Run): readonly Member[] {
  return members.filter(({ stretches }) => stretches.some(({ to }) => to !== null && to >= planned));
}

/** In the sprint when it was closed. */
export function isAtClose({ stretches }: Member): boolean {
  return stretches.at(-1)?.to === null;
}

const DAY = 24 * 60 * 60_000;
/** A sprint counts as filled late where more than this share, and at least so many, were added in its first day. */
const FILLED = { share: 1 / 3, least: 3 };

export function isFilledLate(members: readonly Member[], run: Run, planned: ReadonlySet<string>): boolean {
  const firstDay = later(run.start, DAY);
  const added = addedOf(members, run).filter(({ past }) => !planned.has(past.issue.id));
  const early = added.filter(({ stretches }) => stretches.some(({ from }) => from >= run.planned && from <= firstDay));
  return early.length >= FILLED.least && early.length > FILLED.share * (planned.size + added.length);
}
