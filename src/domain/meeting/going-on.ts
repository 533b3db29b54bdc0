import type { Instant } from '../shared/instant';
import { withoutBreak } from '../talk/breaks';
import { ITEMS_AT_MOST, type Meeting, MOVES_AT_MOST } from './meeting';

/** Where the meeting goes: an item, or its end. */
export type Destination = string | 'end';
export type Going = {
  /** The item that the caller sees it at; null before the start. */
  readonly from: string | null;
  readonly to: Destination;
  /** The team is not done with the item that it leaves: skipped, or gone back from. */
  readonly isAside?: boolean | undefined;
};

/**
 * The meeting after going on; the same object where it is not at `from` any more: another person went on first, and the
 * caller is taken to where they went. An item that is not on the list joins it behind the present one. A break is over with it.
 */
export function goneOn(meeting: Meeting, { from, to, isAside = false }: Going, now: Instant): Meeting {
  if (meeting.at !== from || meeting.endedAt !== null || from === to) return meeting;
  const moves = isAside ? lastAside(meeting.moves) : meeting.moves;
  const breaks = withoutBreak(meeting.breaks, now);
  if (to === 'end') return { ...meeting, moves, breaks, at: null, endedAt: now };
  return {
    ...meeting,
    items: withItem(meeting.items ?? [], to, from),
    startedAt: meeting.startedAt ?? now,
    breaks,
    at: to,
    moves: [...moves, { issue: to, at: now }].slice(-MOVES_AT_MOST),
  };
}

const lastAside = (moves: Meeting['moves']): Meeting['moves'] =>
  moves.map((move, index) => (index === moves.length - 1 ? { ...move, isAside: true as const } : move));

function withItem(items: readonly string[], item: string, after: string | null): readonly string[] {
  if (items.includes(item)) return items;
  const place = after === null ? items.length : items.indexOf(after) + 1;
  return [...items.slice(0, place), item, ...items.slice(place)].slice(0, ITEMS_AT_MOST);
}

/** The items that the meeting was at and did not set aside when it left them last. */
export function takenUp(moves: Meeting['moves']): ReadonlySet<string> {
  const last = new Map(moves.map(({ issue, isAside }) => [issue, isAside === true]));
  return new Set([...last].filter(([, isAside]) => !isAside).map(([issue]) => issue));
}

/** The item that comes after the present one: of those that are not taken up, the next below it, else the first. */
export function nextOf({ items, at, moves }: Pick<Meeting, 'items' | 'at' | 'moves'>): string | null {
  const been = takenUp(moves);
  const remaining = (items ?? []).filter((item) => item !== at && !been.has(item));
  const place = at === null ? -1 : (items ?? []).indexOf(at);
  return remaining.find((item) => (items ?? []).indexOf(item) > place) ?? remaining[0] ?? null;
}
