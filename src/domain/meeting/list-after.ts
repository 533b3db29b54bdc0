import type { PublicRow } from '../refinement/public-row';
import { takenUp } from './going-on';
import { ITEMS_AT_MOST, type Meeting, newMeeting } from './meeting';
import { talksIn } from './past';
import { fastLaneOf } from './without-talk';

/** The list as it was before a meeting in which nobody did anything. */
export const unstarted = (meeting: Meeting): Meeting => ({
  ...meeting,
  startedAt: null,
  endedAt: null,
  at: null,
  moves: [],
  listeners: [],
  breaks: [],
});

/** What is known of the items of a meeting that is over. */
type Items = {
  /** Rows that can be read, by issue. */
  readonly rows: ReadonlyMap<string, Pick<PublicRow, 'talks'>>;
  /** Items that are agreed without a talk. */
  readonly agreed: ReadonlySet<string>;
};

/**
 * The list after a meeting, with the same people: first what was left without an outcome, then what the meeting did not come
 * to, then what needs another talk. Votes that were shown stay shown until somebody decides. Where nothing is left, the
 * list is what to refine next.
 * @param id of the meeting, as its talks carry it
 */
export function listAfter(meeting: Meeting, id: string, { rows, agreed }: Items): Meeting {
  const been = takenUp(meeting.moves);
  const placeOf = (issue: string): number | null => {
    if (!been.has(issue)) return agreed.has(issue) ? null : 1;
    const outcome = talksIn(rows.get(issue), id).at(-1)?.outcome ?? 'none';
    return outcome === 'none' ? 0 : outcome === 'another-talk' ? 2 : null;
  };
  const all = [...new Set([...(meeting.items ?? []), ...been])];
  const items = [0, 1, 2].flatMap((place) => all.filter((issue) => placeOf(issue) === place)).slice(0, ITEMS_AT_MOST);
  const { minutes, people, readOnly, requests } = meeting;
  const revealed = items.filter((issue) => !been.has(issue) && fastLaneOf(meeting, issue) === 'shown');
  const next = { ...newMeeting(meeting), items: items.length === 0 ? null : items, revealed };
  return { ...next, minutes, people, readOnly, requests };
}
