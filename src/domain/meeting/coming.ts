import type { Coming } from '../talk/running-talk';
import type { Meeting } from './meeting';
import { meetingId } from './meeting-id';

/** What a meeting brings to the talk at its item; null before its start. `key`: of the board's list. */
export function comingOf(key: string, { n, startedAt, breaks, facilitator, listeners }: Meeting): Coming | null {
  if (startedAt === null) return null;
  const meeting = { id: meetingId(key, n), startedAt, ...(breaks.length === 0 ? {} : { breaks }) };
  return { meeting, leader: facilitator, listeners };
}
