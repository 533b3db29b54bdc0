import type { AccountId } from '../shared/person';
import { type Meeting, PEOPLE_AT_MOST } from './meeting';

/** The meeting in whose talks this person listens, or takes part again; the same object where they do, or where it has no room. */
export function withListener(meeting: Meeting, who: AccountId, isListening: boolean): Meeting {
  const { listeners } = meeting;
  if (listeners.includes(who) === isListening || (isListening && listeners.length >= PEOPLE_AT_MOST)) return meeting;
  return { ...meeting, listeners: isListening ? [...listeners, who] : listeners.filter((one) => one !== who) };
}

/** The meeting that this person leads from now on; the same object where they do. */
export const withLeader = (meeting: Meeting, who: AccountId): Meeting =>
  meeting.facilitator === who ? meeting : { ...meeting, facilitator: who };
