import type { Round, Settled } from './round';
import { NOT_MINE, UNSURE, type Card } from '../issue/card';
import type { AccountId } from '../shared/person';
import type { Stamp } from '../shared/instant';

/** Two groups with a gap between them, as labels of the cards in the scale's order. */
export type Camps = { readonly low: readonly string[]; readonly high: readonly string[] };

/** The revealed sizes of one round, without names. No average: there is none of a disagreement. */
export type SizeResult = Stamp & {
  readonly round: number;
  /** Every card of the scale as it was voted with, in its order, with its votes. */
  readonly counts: readonly (Card & { readonly votes: number })[];
  readonly unsure: number;
  readonly notMine: number;
  /** Steps of the scale between the lowest and the highest card; null where fewer than two people chose one. */
  readonly spread: number | null;
  readonly camps: Camps | null;
  /** Which round in a row this is without a size to settle on. */
  readonly attempt: number;
  readonly settled: Settled | null;
  /** The card that the owner of the issue had guessed before the vote; null where there was no guess. */
  readonly guess: string | null;
  /** Counted by a show of hands, and entered by whoever led. */
  readonly byHands: boolean;
};

/** Property `commonGroundSize`. `earlier`: the card that an earlier round was settled on, which counts until this one is. */
export type SizeRecord = SizeResult & { readonly earlier: Settled | null };

/** Steps that may be settled without another vote, and from which on it is talked about or split. */
const NEARLY = 1;
const FAR = 3;
/** A gap of this many steps makes two camps where each side has at least as many votes. */
const CAMP_GAP = 2;
const CAMP_VOTES = 2;
/** After this many rounds: split or park. */
const ROUNDS_AT_MOST = 3;

/** The sizes of a round that takes no more votes: a function of the stored row alone. Null where nobody gave one. */
export function sizeResultOf(round: Round): SizeResult | null {
  const { state, closedAt, renewedAt, fingerprint, cards, attempt, settled, hands, guess } = round;
  if (state === 'open' || closedAt === null || fingerprint === null) return null;
  const count = (label: string) =>
    hands === null
      ? round.votes.filter(({ size }) => size === label).length
      : (hands.sizes.find((one) => one.label === label)?.votes ?? 0);
  if ([...cards.map(({ label }) => label), UNSURE, NOT_MINE].every((label) => count(label) === 0)) return null;
  const counts = cards.map((card) => ({ ...card, votes: count(card.label) }));
  const votes = counts.map((card) => card.votes);
  return {
    round: round.number,
    counts,
    unsure: count(UNSURE),
    notMine: count(NOT_MINE),
    spread: spreadOf(votes),
    camps: campsOf(counts),
    attempt,
    settled,
    guess: guess?.label ?? null,
    byHands: hands !== null,
    fingerprint,
    at: renewedAt ?? closedAt,
  };
}

/** What is stored of a round, over what is stored already; the same again where it is of that very round. */
export function toSizeRecord(result: SizeResult, stored: SizeRecord | null): SizeRecord {
  const earlier = stored?.round === result.round ? stored.earlier : (stored?.settled ?? stored?.earlier ?? null);
  return { ...result, earlier };
}

/**
 * The label of the card that was settled on last, where it stays with us. What once went into the estimate field is that
 * field's from then on, also when somebody empties it.
 */
export function keptSize(size: SizeRecord | null): string | null {
  const latest = size?.settled ?? size?.earlier ?? null;
  return latest === null || latest.written ? null : latest.label;
}

/** `votes` per card, in the scale's order. */
export function spreadOf(votes: readonly number[]): number | null {
  const chosen = votes.flatMap((count, at) => (count > 0 ? [at] : []));
  const [lowest, highest] = [chosen[0], chosen.at(-1)];
  const all = votes.reduce((sum, count) => sum + count, 0);
  return lowest === undefined || highest === undefined || all < 2 ? null : highest - lowest;
}

/** The widest gap that parts two groups; the lower one of two that are equally wide. */
function campsOf(counts: SizeResult['counts']): Camps | null {
  const chosen = counts.flatMap(({ label, votes }, at) => (votes > 0 ? [{ label, votes, at }] : []));
  const sum = (side: typeof chosen) => side.reduce((all, { votes }) => all + votes, 0);
  const gaps = chosen.slice(1).flatMap(({ at }, index) => {
    const [low, high] = [chosen.slice(0, index + 1), chosen.slice(index + 1)];
    const gap = at - (low.at(-1)?.at ?? at);
    return gap >= CAMP_GAP && sum(low) >= CAMP_VOTES && sum(high) >= CAMP_VOTES ? [{ gap, low, high }] : [];
  });
  const widest = gaps.reduce<(typeof gaps)[number] | null>(
    (best, one) => (best && best.gap >= one.gap ? best : one),
    null,
  );
  const labels = (side: typeof chosen) => side.map(({ label }) => label);
  return widest === null ? null : { low: labels(widest.low), high: labels(widest.high) };
}

/** What to do about it: settle, vote again after talking, talk or split, and after three rounds split or park. */
export type SizeAdvice = 'no-result' | 'agreed' | 'nearly' | 'again' | 'talk-or-split' | 'split-or-park';

export function adviceOn({ spread, attempt }: Pick<SizeResult, 'spread' | 'attempt'>): SizeAdvice {
  if (spread === null) return 'no-result';
  if (spread <= NEARLY) return spread === 0 ? 'agreed' : 'nearly';
  if (attempt >= ROUNDS_AT_MOST) return 'split-or-park';
  return spread >= FAR ? 'talk-or-split' : 'again';
}

/** The attempt that a round after this one is: another one as long as the sizes were too far apart to settle. */
export function attemptAfter(round: Round | null): number {
  const result = round === null ? null : sizeResultOf(round);
  const isFar = result !== null && result.settled === null && (result.spread ?? 0) > NEARLY;
  return isFar ? result.attempt + 1 : 1;
}

/** Who gave which size; on screen only, and from the row only. */
export type NamedSize = { readonly voter: AccountId; readonly size: string };

/** One of each side speaks first: of two camps, else of the lowest and the highest card. */
export type SpeakFirst = { readonly low: readonly AccountId[]; readonly high: readonly AccountId[] };

export function speakFirst({ counts, spread, camps }: SizeResult, sizes: readonly NamedSize[]): SpeakFirst | null {
  if (spread === null || spread <= NEARLY) return null;
  const chosen = counts.filter(({ votes }) => votes > 0).map(({ label }) => label);
  const { low, high } = camps ?? { low: chosen.slice(0, 1), high: chosen.slice(-1) };
  const votersOf = (labels: readonly string[]) =>
    sizes.filter(({ size }) => labels.includes(size)).map(({ voter }) => voter);
  return { low: votersOf(low), high: votersOf(high) };
}
