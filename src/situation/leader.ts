import type { TalkView } from '../contract';
import type { AccountId } from '../domain/shared/person';

type Talk = Pick<TalkView, 'facilitator' | 'meeting'> | null;
/** A running meeting: its id, and who leads it. */
type Meeting = { readonly id: string; readonly facilitator: AccountId | null };

/** Whether the talk is the one that the meeting is at. */
export const isTalkOf = (talk: Pick<TalkView, 'meeting'> | null, meeting: string): boolean =>
  talk?.meeting?.id === meeting && talk.meeting.isAside !== true;

/**
 * Who leads. Head, bar, result and the page of the meeting read it here. In a meeting that is its talk's facilitator, and who leads
 * the meeting where none is known; a talk beside it has no say.
 * @param meeting whose page it is; null for an issue on its own
 */
export function leaderOf(talk: Talk, meeting: Meeting | null): AccountId | null {
  if (meeting === null) return talk?.facilitator ?? null;
  return talk !== null && isTalkOf(talk, meeting.id) ? talk.facilitator : meeting.facilitator;
}
