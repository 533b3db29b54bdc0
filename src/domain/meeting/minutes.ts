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

/**
 * The place of the present item among those to talk about, and how many of them are the agenda: what fits into the meeting.
 * A meeting that has gone on below its agenda counts as far as it is. null where it is at none of them.
 */
export function placeOnAgenda(
  toTalk: readonly string[],
  { at, ...room }: { readonly at: string | null; readonly minutes: number; readonly each: number },
): { readonly item: number; readonly of: number } | null {
  const item = toTalk.findIndex((id) => id === at) + 1;
  return item === 0 ? null : { item, of: Math.max(item, fitting(toTalk.length, room)) };
}
