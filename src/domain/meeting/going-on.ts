import type { Instant } from '../shared/instant';
import { ITEMS_AT_MOST, type Meeting, MOVES_AT_MOST } from './meeting';

/** Where the meeting goes: an item, or its end. */
export type Destination = string | 'end';
/** `from`: the item that the caller sees it at; null before the start. */
export type Going = { readonly from: string | null; readonly to: Destination };

/**
 * The meeting after going on; the same object where it is not at `from` any more: another person went on first, and the
 * caller is taken to where they went. An item that is not on the list joins it behind the present one.
 */
export function goneOn(meeting: Meeting, { from, to }: Going, now: Instant): Meeting {
  if (meeting.at !== from || meeting.endedAt !== null || from === to) return meeting;
  if (to === 'end') return { ...meeting, at: null, endedAt: now };
  return {
    ...meeting,
    items: withItem(meeting.items ?? [], to, from),
    startedAt: meeting.startedAt ?? now,
    at: to,
    moves: [...meeting.moves, { issue: to, at: now }].slice(-MOVES_AT_MOST),
  };
}

function withItem(items: readonly string[], item: string, after: string | null): readonly string[] {
  if (items.includes(item)) return items;
  const place = after === null ? items.length : items.indexOf(after) + 1;
  return [...items.slice(0, place), item, ...items.slice(place)].slice(0, ITEMS_AT_MOST);
}

/** The item that comes after the present one: of those that the meeting was not at, the next below it, else the first. */
export function nextOf({ items, at, moves }: Pick<Meeting, 'items' | 'at' | 'moves'>): string | null {
  const been = new Set(moves.map(({ issue }) => issue));
  const left = (items ?? []).filter((item) => item !== at && !been.has(item));
  const place = at === null ? -1 : (items ?? []).indexOf(at);
  return left.find((item) => (items ?? []).indexOf(item) > place) ?? left[0] ?? null;
}
