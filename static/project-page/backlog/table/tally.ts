/** Fewer rows than this are read at a glance: each says all of it. */
const FEWEST = 5;

/** Something that is true of nearly all rows of a list. */
export type Shared<T> = { readonly truth: T; readonly count: number };

export type Tally<T> = {
  /** Counts one row. */
  readonly add: (truths: readonly T[]) => void;
  /** What is true of more than 90 of 100 rows, in the order in which it was first met. */
  readonly shared: () => readonly Shared<T>[];
};

/** Counts row by row what is true of each, so that what nearly all share can be said once above them. */
export function createTally<T>(): Tally<T> {
  const counts = new Map<T, number>();
  let rows = 0;
  return {
    add: (truths) => {
      rows += 1;
      for (const truth of new Set(truths)) counts.set(truth, (counts.get(truth) ?? 0) + 1);
    },
    shared: () => {
      if (rows < FEWEST) return [];
      return [...counts].flatMap(([truth, count]) => (count * 10 > rows * 9 ? { truth, count } : []));
    },
  };
}
