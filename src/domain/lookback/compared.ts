import { median } from '../shared/median';
import { chanceOfShuffle, meanOfShuffle, type Stratum } from './chance';
import { isTrouble, type Outcome, type SprintOutcomes } from './outcome';
import type { Ids } from './past';

/** Items of one side of a comparison, and those of them with trouble. */
export type Side = { readonly items: Ids; readonly troubled: Ids };

/** `too-few-before`: sprints before the team began, of which there will be no more. */
export type NotJudged = 'too-early' | 'too-few' | 'too-few-sizes' | 'too-few-sprints' | 'too-few-before';

/**
 * What chance alone would do. `isLess`: the first side had less trouble than shuffling gives it, else more. `oneIn`:
 * shuffling shows such a gap once in so many times.
 */
type Verdict =
  | { readonly is: 'hardly-chance'; readonly isLess: boolean; readonly oneIn: number }
  | { readonly is: 'could-be-chance' }
  | { readonly is: 'not-judged'; readonly because: NotJudged };

export type Judgement = {
  readonly verdict: Verdict;
  /** The sprint after which it was judged; null where it is too early. */
  readonly after: string | null;
  /** How many more sprints until it is judged for the first time, or again. */
  readonly next: number;
};

type Sprints = readonly Pick<SprintOutcomes, 'sprint' | 'outcomes'>[];

/** Whether the item is on the first side, or on the other; null where it is on neither. */
export type IsIn = (outcome: Outcome) => boolean | null;

/** When a comparison is judged, in recorded sprints, and what it needs. More looks would find differences by luck. */
export type Terms = {
  readonly first: number;
  readonly every: number;
  readonly least: number;
  /** Judged as hardly chance up to this probability. */
  readonly most: number;
};

/** Agreeing is judged after 6, 9, 12 … sprints, with 15 items a side; 1 in 50 is hardly chance. */
export const AGREEING: Terms = { first: 6, every: 3, least: 15, most: 1 / 50 };

export const agreedOrNot: IsIn = ({ group }) => (group === 'as-is' ? null : group === 'agreed');

export function sideOf(outcomes: readonly Pick<Outcome, 'id' | 'isUnfinished' | 'isChanged'>[]): Side {
  return { items: outcomes.map(({ id }) => id), troubled: outcomes.filter(isTrouble).map(({ id }) => id) };
}

/** What a vote said before the start, by its lowest confidence: all would start, one had a doubt, one would not. */
export const votings = ['all-high', 'a-three', 'a-low'] as const;
export type Voting = (typeof votings)[number];

/** null without a vote, and where too few voted to show the lowest. */
export function votingOf({ start: { lowestConfidence } }: Outcome): Voting | null {
  const lowest = lowestConfidence ?? 0;
  if (lowest === 0) return null;
  return lowest > 3 ? 'all-high' : lowest === 3 ? 'a-three' : 'a-low';
}

/** Whether people talked about the item before its sprint, without the person who was to build it. */
export const isBuilderMissing = ({ start: { builderTalked, talks } }: Outcome): boolean =>
  builderTalked === false && (talks ?? 0) > 0;

/** The sprints that tell what became of an item. */
export const toldIn = <T extends { readonly outcomes: readonly unknown[] }>(sprints: readonly T[]): readonly T[] =>
  sprints.filter(({ outcomes }) => outcomes.length > 0);

/** How many of so many sprints the last look covers, and how many are missing for the next. */
export function lookAt(
  sprints: number,
  { first, every }: Pick<Terms, 'first' | 'every'>,
): Readonly<Record<'covers' | 'next', number>> {
  if (sprints < first) return { covers: 0, next: first - sprints };
  const since = (sprints - first) % every;
  return { covers: sprints - since, next: every - since };
}

/** Judges a comparison by the sprints up to its last look. `sprints`: the latest last. */
export function judged(sprints: Sprints, isIn: IsIn, terms: Terms): Judgement {
  const tellingSprints = toldIn(sprints);
  const { covers, next } = lookAt(tellingSprints.length, terms);
  const covered = tellingSprints.slice(0, covers);
  return { verdict: verdictOf(covered, isIn, terms), after: covered.at(-1)?.sprint.name ?? null, next };
}

function verdictOf(sprints: Sprints, isIn: IsIn, { least, most }: Terms): Verdict {
  if (sprints.length === 0) return { is: 'not-judged', because: 'too-early' };
  const all = sprints.flatMap(({ outcomes }) => outcomes).filter((one) => isIn(one) !== null);
  const some = all.filter((one) => isIn(one) === true);
  if (some.length < least || all.length - some.length < least) return { is: 'not-judged', because: 'too-few' };
  const sized = all.filter(({ start }) => start.estimate !== null).length;
  if (2 * sized < all.length) return { is: 'not-judged', because: 'too-few-sizes' };
  const [strata, troubled] = [strataOf(sprints, isIn), some.filter(isTrouble).length];
  const chance = chanceOfShuffle(strata, troubled);
  if (chance > most) return { is: 'could-be-chance' };
  return { is: 'hardly-chance', isLess: troubled < meanOfShuffle(strata), oneIn: oneIn(chance) };
}

/** Once in so many times, rounded to two digits: more would promise an exactness that the counts do not have. */
export function oneIn(chance: number): number {
  const times = 1 / Math.max(chance, 1e-6);
  const step = 10 ** Math.max(0, Math.floor(Math.log10(times)) - 1);
  return Math.floor(times / step + 1e-9) * step;
}

/** Items without a size are a half of their own. */
const halves = ['small', 'large', 'none'] as const;

/**
 * By sprint, half of all sizes, and bug or not, so that good sprints, small items and bugs are no advantage of one side.
 */
export function strataOf(sprints: Sprints, isIn: IsIn): readonly Stratum[] {
  const compared = sprints.map(({ outcomes }) => outcomes.filter((one) => isIn(one) !== null));
  const middle = median(compared.flat().flatMap(({ start }) => start.estimate ?? []));
  const halfOf = ({ start: { estimate } }: Outcome): (typeof halves)[number] =>
    estimate === null || middle === null ? 'none' : estimate <= middle ? 'small' : 'large';
  return compared.flatMap((outcomes) =>
    [true, false].flatMap((isBug) =>
      halves.map((half) => {
        const items = outcomes.filter((one) => one.start.isBug === isBug && halfOf(one) === half);
        return {
          items: items.length,
          inGroup: items.filter((one) => isIn(one) === true).length,
          marked: items.filter(isTrouble).length,
        };
      }),
    ),
  );
}
