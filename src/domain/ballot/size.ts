import * as z from 'zod/mini';
import { type Round, type Settled, settledSchema, type Vote } from './round';
import { cardFields, cardLabel, NOT_MINE, UNSURE } from '../issue/card';
import type { AccountId } from '../shared/person';
import { type Instant, stamped } from '../shared/instant';
import { count, list, merged, record } from '../shared/schema';

/** Most cards of a scale that any policy of the project ever had. */
const CARDS = 50;

/** Two clusters with a gap between them: labels of cards, in the order of the scale. */
const clusters = record({ low: list(cardLabel, CARDS), high: list(cardLabel, CARDS) });
export type Clusters = z.infer<typeof clusters>;

/** How far apart the sizes of a round were: its lowest and its highest card. */
const sizeRange = record({ round: count(), low: cardLabel, high: cardLabel });
export type SizeRange = z.infer<typeof sizeRange>;

/** The fields of a size that name no account. */
export const sizeFields = merged(stamped, {
  round: count(),
  /** Every card of the round's scale, in order, with its votes. */
  counts: list(record(merged(cardFields, { votes: count() })), CARDS),
  cannotSay: count(),
  notMine: count(),
  /** Steps of the scale between the lowest and the highest card; null with fewer than two votes on cards. */
  spread: z.nullable(count()),
  clusters: z.nullable(clusters),
  /** The number of this round among those in a row without a size to settle on. */
  attempt: count(),
  /** The first round since a size was settled; null where this is it. */
  first: z.nullable(sizeRange),
  /** The spread of the last round before this one that had one, and after which no size was settled. */
  spreadBefore: z.nullable(count()),
});

const settled = z.nullable(settledSchema);
export const sizeSchema = record(
  merged(sizeFields, {
    settled,
    /** What was settled in an earlier round: it counts until this one is settled. */
    earlier: settled,
  }),
);
export type SizeRecord = z.infer<typeof sizeSchema>;
/** The revealed sizes of one round, without names. There is no average, which would hide a disagreement. */
export type SizeResult = Omit<SizeRecord, 'earlier' | 'first' | 'spreadBefore'>;

/** Up to NEARLY steps a size may be settled without another vote; from FAR steps on the advice is to talk or split. */
const NEARLY = 1;
const FAR = 3;
/** A gap of this many steps makes two clusters where each side has at least CLUSTER_VOTES votes. */
const CLUSTER_GAP = 2;
const CLUSTER_VOTES = 2;
/** After this many rounds the advice is to split or park. */
const ROUNDS_AT_MOST = 3;

/** A round as far as its sizes are computed from it. */
type SizedRound = Pick<
  Round,
  'number' | 'state' | 'closedAt' | 'renewedAt' | 'fingerprint' | 'cards' | 'attempt' | 'settled'
> & { readonly votes: readonly Pick<Vote, 'size'>[] };

/** The sizes of a closed round, from the stored row alone. Null without any size. */
export function sizeResultOf(round: SizedRound): SizeResult | null {
  const { state, closedAt, renewedAt, fingerprint, cards, attempt, settled } = round;
  if (state === 'open' || closedAt === null || fingerprint === null) return null;
  const count = (label: string) => round.votes.filter(({ size }) => size === label).length;
  if ([...cards.map(({ label }) => label), UNSURE, NOT_MINE].every((label) => count(label) === 0)) return null;
  const counts = cards.map((card) => ({ ...card, votes: count(card.label) }));
  const votes = counts.map((card) => card.votes);
  return {
    round: round.number,
    counts,
    cannotSay: count(UNSURE),
    notMine: count(NOT_MINE),
    spread: spreadOf(votes),
    clusters: clustersOf(counts),
    attempt,
    settled,
    fingerprint,
    at: renewedAt ?? closedAt,
  };
}

/** The stored record of a result, with the card settled before it; storing the same round again changes nothing. */
export function toSizeRecord(result: SizeResult, stored: SizeRecord | null): SizeRecord {
  const earlier = stored?.round === result.round ? stored.earlier : (stored?.settled ?? stored?.earlier ?? null);
  return { ...result, earlier, first: firstOf(result, stored), spreadBefore: spreadBefore(result, stored) };
}

function spreadBefore({ round }: SizeResult, stored: SizeRecord | null): number | null {
  if (stored === null || stored.round === round) return stored?.spreadBefore ?? null;
  return stored.settled === null ? (stored.spread ?? stored.spreadBefore) : null;
}

type StoredSpread = Pick<SizeRecord, 'spread' | 'spreadBefore'> & { readonly settled: object | null };

/**
 * How many steps the latest revealed sizes lie apart, where they are too far apart to be settled without another vote
 * and no size was settled since; else null. A round with fewer than two cards is not closer.
 */
export function stepsApart(size: StoredSpread | null): number | null {
  if (size === null || size.settled !== null) return null;
  const spread = size.spread ?? size.spreadBefore ?? 0;
  return spread > NEARLY ? spread : null;
}

function firstOf({ round }: SizeResult, stored: SizeRecord | null): SizeRange | null {
  return stored?.round === round ? stored.first : firstRound(stored);
}

/** The first round of a size that is not settled, for the rounds after it. */
export function firstRound(stored: SizeRecord | null): SizeRange | null {
  return stored === null || stored.settled !== null ? null : (stored.first ?? rangeOf(stored));
}

/** null with fewer than two votes on cards. */
function rangeOf({ round, counts, spread }: Pick<SizeResult, 'round' | 'counts' | 'spread'>): SizeRange | null {
  const chosen = counts.filter(({ votes }) => votes > 0).map(({ label }) => label);
  const [low, high] = [chosen[0], chosen.at(-1)];
  return spread === null || low === undefined || high === undefined ? null : { round, low, high };
}

/** What was settled last: a card, or that the size does not matter. */
export function lastSettled(size: SizeRecord | null): Settled | null {
  return size?.settled ?? size?.earlier ?? null;
}

/** The label of the card that was settled last, if that was from `since` to `until`; null without one. */
export function settledWithin(
  size: SizeRecord | null,
  { since, until }: { readonly since: Instant; readonly until: Instant },
): string | null {
  const last = lastSettled(size);
  return last === null || last.at < since || last.at > until ? null : last.label;
}

/**
 * The label of the last settled card, where it is kept here. Once it was written to the estimate field, only that field
 * counts, also when it is emptied.
 */
export function keptSize(size: SizeRecord | null): string | null {
  const latest = lastSettled(size);
  return latest === null || latest.written ? null : latest.label;
}

/**
 * Whether there is a size. A number in Jira is none while people voted on sizes and settled none: it may be an old one.
 * @param estimate Jira's field; null where the project has none, and a settled card is all there is
 */
export function hasSize(size: SizeRecord | null, estimate: { readonly value: number | null } | null): boolean {
  const settled = lastSettled(size);
  if (estimate === null) return (settled?.label ?? null) !== null;
  if (estimate.value === null) return keptSize(size) !== null;
  return settled !== null || size === null || size.counts.every(({ votes }) => votes === 0);
}

/** `votes` per card, in the scale's order. */
function spreadOf(votes: readonly number[]): number | null {
  const chosen = votes.flatMap((count, at) => (count > 0 ? [at] : []));
  const [lowest, highest] = [chosen[0], chosen.at(-1)];
  const all = votes.reduce((sum, count) => sum + count, 0);
  return lowest === undefined || highest === undefined || all < 2 ? null : highest - lowest;
}

/** The widest gap that separates two clusters; the lower one of two equal gaps. */
function clustersOf(counts: SizeResult['counts']): Clusters | null {
  const chosen = counts.flatMap(({ label, votes }, at) => (votes > 0 ? [{ label, votes, at }] : []));
  const sum = (side: typeof chosen) => side.reduce((all, { votes }) => all + votes, 0);
  const gaps = chosen.slice(1).flatMap(({ at }, index) => {
    const [low, high] = [chosen.slice(0, index + 1), chosen.slice(index + 1)];
    const gap = at - (low.at(-1)?.at ?? at);
    return gap >= CLUSTER_GAP && sum(low) >= CLUSTER_VOTES && sum(high) >= CLUSTER_VOTES ? [{ gap, low, high }] : [];
  });
  const widest = gaps.reduce<(typeof gaps)[number] | null>(
    (best, one) => (best && best.gap >= one.gap ? best : one),
    null,
  );
  const labels = (side: typeof chosen) => side.map(({ label }) => label);
  return widest === null ? null : { low: labels(widest.low), high: labels(widest.high) };
}

/** The advice on a result: settle, talk and vote again, talk or split, or, after three rounds, split or park. */
export type SizeAdvice = 'no-result' | 'agreed' | 'nearly' | 'again' | 'talk-or-split' | 'split-or-park';

export function adviceOn({ spread, attempt }: Pick<SizeResult, 'spread' | 'attempt'>): SizeAdvice {
  if (spread === null) return 'no-result';
  if (spread <= NEARLY) return spread === 0 ? 'agreed' : 'nearly';
  if (attempt >= ROUNDS_AT_MOST) return 'split-or-park';
  return spread >= FAR ? 'talk-or-split' : 'again';
}

type Voted = Pick<SizeResult, 'spread' | 'settled'> & { readonly counts: SizeResult['counts'] };

/** The settled card; else, where the sizes are close, the one with most votes, of two the larger. null while they lie apart. */
export function cardToSettle({ settled, spread, counts }: Voted): SizeResult['counts'][number] | null {
  if (settled !== null) return counts.find(({ label }) => label === settled.label) ?? null;
  if (spread === null || spread > NEARLY) return null;
  return counts.reduce((most, card) => (card.votes >= most.votes ? card : most), { label: '', value: null, votes: 1 });
}

/** What a revealed size takes next: a settled card while the sizes lie a step apart, another vote while they lie further apart. */
export function nextOfSize({ settled, spread }: Pick<SizeResult, 'settled' | 'spread'>): 'settle' | 'again' | null {
  if (settled !== null || spread === null || spread === 0) return null;
  return spread > NEARLY ? 'again' : 'settle';
}

/** The attempt number of the next round: one more while the sizes are too far apart to settle, else 1. */
export function attemptAfter(round: Round | null): number {
  const result = round === null ? null : sizeResultOf(round);
  const isFar = result !== null && result.settled === null && (result.spread ?? 0) > NEARLY;
  return isFar ? result.attempt + 1 : 1;
}

/** A voter's size; shown in views only, from the row only. */
export type NamedSize = { readonly voter: AccountId; readonly size: string };

/** Who speaks first: both clusters, else the voters of the lowest and the highest card. */
export type SpeakFirst = { readonly low: readonly AccountId[]; readonly high: readonly AccountId[] };

export function speakFirst({ counts, spread, clusters }: SizeResult, sizes: readonly NamedSize[]): SpeakFirst | null {
  if (spread === null || spread <= NEARLY) return null;
  const chosen = counts.filter(({ votes }) => votes > 0).map(({ label }) => label);
  const { low, high } = clusters ?? { low: chosen.slice(0, 1), high: chosen.slice(-1) };
  const votersOf = (labels: readonly string[]) =>
    sizes.filter(({ size }) => labels.includes(size)).map(({ voter }) => voter);
  return { low: votersOf(low), high: votersOf(high) };
}
