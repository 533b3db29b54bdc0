import * as z from 'zod/mini';
import type { PublicRow } from '../refinement/public-row';
import { account } from '../shared/account';
import { amount, count, instant, list, record } from '../shared/schema';
import { type Talk, talkOutcomes } from '../talk/talk';
import { type Meeting, PEOPLE_AT_MOST } from './meeting';

/** Most meetings of a board of which something is kept. */
export const PAST_AT_MOST = 12;

const outcomes = z.enum(talkOutcomes);

/** What is kept of a meeting that is over, beside its row: whose turn it was, and how long items took. */
export const pastMeetingSchema = record({
  n: count(),
  startedAt: instant(),
  endedAt: instant(),
  facilitator: z.nullable(account()),
  people: list(account(), PEOPLE_AT_MOST),
  /** Minutes of each talk, in its order. */
  minutes: list(amount(), 100),
  outcomes: list(outcomes, 100),
});
export type PastMeeting = z.infer<typeof pastMeetingSchema>;

/** The talks of an item that were closed between the meeting's start and its end. */
export function talksOf(
  row: Pick<PublicRow, 'talks'>,
  within: { startedAt: string; endedAt: string },
): readonly Talk[] {
  return row.talks.talks.filter(({ id, at }) => at >= within.startedAt && id <= within.endedAt);
}

/** The people are those who took part in one of its talks. */
export function summaryOf(
  { n, facilitator, startedAt }: Pick<Meeting, 'n' | 'facilitator' | 'startedAt'>,
  endedAt: string,
  rows: readonly Pick<PublicRow, 'talks'>[],
): PastMeeting | null {
  if (startedAt === null) return null;
  const talks = rows.flatMap((row) => talksOf(row, { startedAt, endedAt }));
  return {
    n,
    startedAt,
    endedAt,
    facilitator,
    people: [...new Set(talks.flatMap(({ participants }) => participants))].slice(0, PEOPLE_AT_MOST),
    minutes: talks.map(({ minutes }) => minutes),
    outcomes: talks.map(({ outcome }) => outcome),
  };
}
