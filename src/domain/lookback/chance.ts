/** Items that are alike but for what is compared: of `items`, `inGroup` are in the group and `marked` have the mark. */
export type Stratum = { readonly items: number; readonly inGroup: number; readonly marked: number };

/**
 * How often shuffling the marks within each stratum puts at least as many, or as few, of them into the group as
 * `observed`, as far from the mean on either side: 0–1. Exact: each stratum is a hypergeometric distribution, and their
 * sum a convolution. 1 where every shuffle is the same.
 */
export function chanceOfShuffle(strata: readonly Stratum[], observed: number): number {
  let [distribution, lowest] = [[1], 0];
  for (const stratum of strata) {
    const { least, weights } = hypergeometric(stratum);
    distribution = convolved(distribution, weights);
    lowest += least;
  }
  return atLeastAsFar(
    distribution.map((weight, index) => ({ value: lowest + index, weight })),
    { mean: meanOfShuffle(strata), observed },
  );
}

/** How many marks shuffling puts into the group on average. */
export const meanOfShuffle = (strata: readonly Stratum[]): number =>
  strata.reduce((sum, { items, inGroup, marked }) => sum + (items === 0 ? 0 : (inGroup * marked) / items), 0);

/**
 * How often a random split gives `some` a sum of ranks as far from its mean as theirs, on either side: 0–1. Exact; equal
 * values share the mean of their ranks. 1 where a side is empty. `isLower`: theirs is below the mean.
 */
export function chanceOfRanks(
  some: readonly number[],
  others: readonly number[],
): { readonly chance: number; readonly isLower: boolean } {
  const all = [...some, ...others];
  // Twice the rank, so that shared ranks are whole numbers.
  const ranks = all.map(
    (value) => 2 * all.filter((one) => one < value).length + all.filter((one) => one === value).length + 1,
  );
  // By size of the split, then by sum: in how many ways it comes about.
  const most = ranks.reduce((sum, rank) => sum + rank, 0);
  const ways = Array.from({ length: some.length + 1 }, () => new Array<number>(most + 1).fill(0));
  ways[0]?.fill(1, 0, 1);
  for (const rank of ranks) {
    for (let size = some.length; size > 0; size -= 1) {
      const [from, to] = [ways[size - 1], ways[size]];
      if (from === undefined || to === undefined) continue;
      for (let sum = rank; sum <= most; sum += 1) to[sum] = (to[sum] ?? 0) + (from[sum - rank] ?? 0);
    }
  }
  const sums = (ways[some.length] ?? []).map((weight, value) => ({ value, weight }));
  const observed = ranks.slice(0, some.length).reduce((sum, rank) => sum + rank, 0);
  const mean = some.length * (all.length + 1);
  return { chance: atLeastAsFar(sums, { mean, observed }), isLower: observed < mean };
}

type Weighted = { readonly value: number; readonly weight: number };
type From = { readonly mean: number; readonly observed: number };

/** Sums of fractions are not exact: equal distances differ by less than this. */
const EQUAL = 1e-9;

function atLeastAsFar(all: readonly Weighted[], { mean, observed }: From): number {
  const total = all.reduce((sum, { weight }) => sum + weight, 0);
  const least = Math.abs(observed - mean) - EQUAL;
  const far = all.reduce((sum, { value, weight }) => (Math.abs(value - mean) >= least ? sum + weight : sum), 0);
  return Math.min(1, far / total);
}

/** From the least possible number of marked items in the group on, the probability of each. */
function hypergeometric({ items, inGroup, marked }: Stratum): {
  readonly least: number;
  readonly weights: readonly number[];
} {
  const [least, most] = [Math.max(0, inGroup + marked - items), Math.min(inGroup, marked)];
  const weights = [1];
  for (let both = least; both < most; both += 1) {
    const ratio = ((inGroup - both) * (marked - both)) / ((both + 1) * (items - inGroup - marked + both + 1));
    weights.push((weights.at(-1) ?? 0) * ratio);
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { least, weights: weights.map((weight) => weight / total) };
}

function convolved(one: readonly number[], other: readonly number[]): number[] {
  const sums = new Array<number>(one.length + other.length - 1).fill(0);
  for (const [index, weight] of one.entries()) {
    for (const [more, times] of other.entries()) sums[index + more] = (sums[index + more] ?? 0) + weight * times;
  }
  return sums;
}

/** The normal quantile of an interval that holds 80 % and of a one-sided 90 %. */
const Z_80 = 1.2816;

/** The Wilson interval of a share that holds 80 %, as shares; 0 to 1 without items. */
export function wilson(part: number, whole: number): { readonly from: number; readonly to: number } {
  if (whole === 0) return { from: 0, to: 1 };
  const z = Z_80;
  const [share, by] = [part / whole, (z * z) / whole];
  const middle = (share + by / 2) / (1 + by);
  const half = (z * Math.sqrt((share * (1 - share)) / whole + (by * by) / (4 * z * z))) / (1 + by);
  return { from: Math.max(0, middle - half), to: Math.min(1, middle + half) };
}

/** Fewer items have no range. */
const LEAST = 5;

/** Where the true share probably is (80 %), in whole tenths: 1 to 3 in 10. null for too few items. */
export function tenthsOf(part: number, whole: number): { readonly from: number; readonly to: number } | null {
  if (whole < LEAST) return null;
  const { from, to } = wilson(part, whole);
  return { from: Math.round(10 * from), to: Math.round(10 * to) };
}
