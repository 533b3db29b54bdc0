import type { Instant } from '../shared/instant';
import { justAfter, later, type Past, type Turn } from './at';
import { isMember, type Member, type Run } from './members';

const MINUTE = 60_000;
/** A shorter time away from done is taken for a mistake that was undone. */
const AWAY_MINUTES = 60;
const DAY = 24 * 60 * MINUTE;
/** How long after it was done an issue that comes back counts as rework. */
const REWORK_DAYS = 30;

/** The moments when it became done while it was in the sprint. */
export function reachedIn({ past, stretches }: Member, { start, completed }: Run): readonly Turn[] {
  const justBefore = later(completed, -1);
  return past.turns.filter(
    ({ at, done }) => done && at >= start && at <= completed && isMember(stretches, at < completed ? at : justBefore),
  );
}

/** Whether it left done for longer than an hour within 30 days of one of these moments. */
export function cameBack({ turns }: Past, reached: readonly Turn[], now: Instant): boolean {
  if (reached.length === 0) return false;
  const isLeave = turns.map(({ at, done }, index) => !done && isLong(at, turns[index + 1]?.at ?? now));
  return reached.some((moment) => {
    const index = isLeave.indexOf(true, turns.indexOf(moment));
    const leave = index === -1 ? undefined : turns[index];
    return leave !== undefined && leave.at <= later(moment.at, REWORK_DAYS * DAY);
  });
}

function isLong(from: Instant, to: Instant): boolean {
  return Date.parse(to) - Date.parse(from) > AWAY_MINUTES * MINUTE;
}

/** Whether issues that were done until `end` may still come back. */
export function isReworkOpen(end: Instant, now: Instant): boolean {
  return later(end, REWORK_DAYS * DAY) > now;
}

/** Whether the last time it became done before `completed` was after `end`. */
export function isDoneAfter({ turns }: Past, end: Instant, completed: Instant): boolean {
  const bound = justAfter(completed);
  const last = turns.findLast(({ at }) => at < bound);
  return last !== undefined && last.done && last.at > end;
}
