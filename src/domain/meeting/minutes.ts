import { TALK_MINUTES } from '../backlog/agenda';
import { median } from '../shared/median';

/** Talks from which a board's own minutes count. */
const TALKS_FOR_MEDIAN = 5;

/** Minutes that an item takes: the median of what this board's meetings took, once there are five; else nine. */
export function minutesPerItem(talks: readonly number[]): number {
  const usual = talks.length < TALKS_FOR_MEDIAN ? null : median(talks);
  return Math.max(1, Math.round(usual ?? TALK_MINUTES));
}

/** How many of so many items fit into a meeting; the rest waits. */
export function fitting(items: number, { minutes, each }: { readonly minutes: number; readonly each: number }): number {
  return Math.min(items, Math.max(1, Math.floor(minutes / each)));
}
