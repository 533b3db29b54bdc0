import { daysBetween } from './day';
import type { AccountId } from './person';
import type { Instant } from './instant';

/** A talk counts as left this long after its start and is then started anew; what was said in it still counts. */
const TALK_HOURS = 4;

export type Present = { readonly joined: readonly AccountId[] };

/** Whether this person is present in the talk. An early respondent is a participant and not present. */
export const isPresent = ({ joined }: Present, who: AccountId): boolean => joined.includes(who);

/** Whether the talk started four hours ago or more: it counts as left, and its respondents wait for the next one. */
export function isLeft({ startedAt }: { readonly startedAt: Instant }, now: Instant): boolean {
  return daysBetween(startedAt, now) >= TALK_HOURS / 24;
}
