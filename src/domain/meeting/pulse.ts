import * as z from 'zod/mini';
import { account } from '../shared/account';
import { daysBetween } from '../shared/day';
import type { Instant } from '../shared/instant';
import { count, list, record } from '../shared/schema';
import type { AccountId } from '../shared/person';
import { PEOPLE_AT_MOST } from './meeting';
import type { PastMeeting } from './past';
import type { Worth } from './worth';

/** Fewest answers that are shown, so that none can be told apart. */
const ANSWERS_SHOWN = 4;
/** How long after a meeting its people are asked (days). */
const ASKED_DAYS = 7;

/** What people said of one meeting: how many chose each number, and apart from that who has answered. */
export const pulseSchema = record({
  version: count(),
  counts: z.readonly(z.tuple([count(), count(), count(), count(), count()])),
  answered: list(account(), PEOPLE_AT_MOST),
});
export type Pulse = z.infer<typeof pulseSchema>;

export const NO_PULSE: Pulse = { version: 0, counts: [0, 0, 0, 0, 0], answered: [] };

type Over = Pick<PastMeeting, 'people' | 'endedAt'>;

/**
 * Whether the answers are shown: from four on, once all who were there have answered or after a day. From then on no further
 * answer is taken, because its number could be told by what changes.
 */
export function isShown({ counts, answered }: Pulse, { people, endedAt }: Over, now: Instant): boolean {
  if (counts.reduce((sum, one) => sum + one, 0) < ANSWERS_SHOWN) return false;
  return people.every((one) => answered.includes(one)) || daysBetween(endedAt, now) >= 1;
}

/** Whether this person is asked: they were there, have not answered, and it is not long ago. */
export function isAsked(
  pulse: Pulse,
  over: Over,
  { me, now }: { readonly me: AccountId; readonly now: Instant },
): boolean {
  if (!over.people.includes(me) || pulse.answered.includes(me)) return false;
  return !isShown(pulse, over, now) && daysBetween(over.endedAt, now) < ASKED_DAYS;
}

/** People are kept in the order of their ids: theirs in time would go with the order of the counts. */
export function withAnswer(pulse: Pulse, who: AccountId, worth: Worth): Pulse {
  const { version, counts, answered } = pulse;
  const [a, b, c, d, e] = counts;
  const plus = (number: Worth, before: number): number => (number === worth ? before + 1 : before);
  return {
    ...pulse,
    version: version + 1,
    counts: [plus(1, a), plus(2, b), plus(3, c), plus(4, d), plus(5, e)],
    answered: [...answered, who].toSorted(),
  };
}
