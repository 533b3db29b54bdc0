import * as z from 'zod/mini';
import type { PublicRow } from '../refinement/public-row';
import { account } from '../shared/account';
import type { Instant } from '../shared/instant';
import { amount, count, instant, list, record } from '../shared/schema';
import { talkOutcomes } from '../talk/outcome';
import type { Talk } from '../talk/talk';
import { type Meeting, PEOPLE_AT_MOST } from './meeting';

/** Most talks of a meeting of which something is kept, the latest ones. */
const TALKS_AT_MOST = 100;
/** Most meetings of a board of which something is kept, and most lists with a time. */
export const PAST_AT_MOST = 12;

const outcomes = z.enum(talkOutcomes);

/** What is kept of a meeting that is over, beside its row: whose turn it was, and how long items took. */
const pastMeetingSchema = record({
  n: count(),
  startedAt: instant(),
  endedAt: instant(),
  facilitator: z.nullable(account()),
  /** Who took part in one of its talks. */
  people: list(account(), PEOPLE_AT_MOST),
  /** Minutes of each talk, in its order. */
  minutes: list(amount(), TALKS_AT_MOST),
  /** How each item that it came to ended. */
  outcomes: list(outcomes, TALKS_AT_MOST),
});
export type PastMeeting = z.infer<typeof pastMeetingSchema>;

/** A list that had a time, and whether its meeting was held. */
const datedSchema = record({ at: instant(), isHeld: z.boolean() });
export type Dated = z.infer<typeof datedSchema>;

/** What is kept of the lists of a board before the present one, the latest last. */
export const pastSchema = record({
  meetings: list(pastMeetingSchema, PAST_AT_MOST),
  dated: list(datedSchema, PAST_AT_MOST),
});
export type Past = z.infer<typeof pastSchema>;

export const NO_PAST: Past = { meetings: [], dated: [] };

/** The talks of an item that ran in the meeting. */
export const talksIn = (row: Pick<PublicRow, 'talks'> | undefined, id: string): readonly Talk[] =>
  row?.talks.talks.filter(({ meeting }) => meeting === id) ?? [];

/** A meeting with its end: where it had none, its last talk or its last move, whichever came later. */
export function endOf(
  { startedAt, revealedAt, endedAt, moves }: Meeting,
  talks: readonly Pick<Talk, 'at'>[],
): Instant | null {
  if (endedAt !== null) return endedAt;
  const moments = [revealedAt ?? '', startedAt ?? '', moves.at(-1)?.at ?? '', ...talks.map(({ at }) => at)];
  return moments.reduce((last, one) => (one > last ? one : last)) || null;
}

/**
 * The past with a meeting that is over; one of which nothing was held leaves it as it is. Who was named as its facilitator
 * has had their turn if they led one of its talks, else who led the last.
 */
export function withMeeting(
  past: Past,
  { n, facilitator, startedAt, revealedAt, endedAt }: Meeting,
  { talks, ends }: { readonly talks: readonly Talk[]; readonly ends: PastMeeting['outcomes'] },
): Past {
  const began = startedAt ?? revealedAt;
  if (began === null || endedAt === null) return past;
  const led = talks.map((talk) => talk.facilitator);
  const latest = talks.slice(-TALKS_AT_MOST);
  const summary: PastMeeting = {
    n,
    startedAt: began,
    endedAt,
    facilitator: led.find((one) => one === facilitator) ?? led.at(-1) ?? null,
    people: [...new Set(talks.flatMap(({ participants }) => participants))].slice(0, PEOPLE_AT_MOST),
    minutes: latest.map(({ minutes }) => minutes),
    outcomes: ends.slice(-TALKS_AT_MOST),
  };
  return { ...past, meetings: [...past.meetings, summary].slice(-PAST_AT_MOST) };
}

/** The past with a list that had a time. */
export function withDate(past: Past, dated: Dated): Past {
  return { ...past, dated: [...past.dated, dated].slice(-PAST_AT_MOST) };
}
