import { daysBetween } from './day';
import type { AccountId } from './person';
import type { Instant } from './instant';

/** A talk that was left running this long is taken up as a new one: what was said before it still counts. */
const TALK_HOURS = 4;

export type Present = { readonly joined: readonly AccountId[]; readonly ahead: readonly AccountId[] };

/** Whether this person is in the room: who has only spoken ahead of the talk takes part, and is not there. */
export const isPresent = ({ joined, ahead }: Present, who: AccountId): boolean =>
  joined.includes(who) && !ahead.includes(who);

/** Started four hours ago or more: it counts as left, whoever is still in it, and its questions wait for the next one. */
export function isLeft({ startedAt }: { readonly startedAt: Instant }, now: Instant): boolean {
  return daysBetween(startedAt, now) >= TALK_HOURS / 24;
}
