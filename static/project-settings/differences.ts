/** One line of a policy in words; `key` identifies the line across versions, also when its name `what` changes. */
export type PolicyLine = { readonly key: string; readonly what: string; readonly says: string };
/** One side is null where that policy lacks the line. */
export type Difference = {
  readonly key: string;
  readonly what: string;
  readonly theirs: string | null;
  readonly mine: string | null;
};

/** Lines that differ between two versions of a policy, in the order of the page. */
export function differences(theirs: readonly PolicyLine[], mine: readonly PolicyLine[]): readonly Difference[] {
  const whats = new Map([...mine, ...theirs].map(({ key, what }) => [key, what]));
  const says = (all: readonly PolicyLine[], key: string): string | null =>
    all.find((one) => one.key === key)?.says ?? null;
  const keys = new Set([...theirs, ...mine].map(({ key }) => key));
  return [...keys]
    .map((key) => ({ key, what: whats.get(key) ?? '', theirs: says(theirs, key), mine: says(mine, key) }))
    .filter((one) => one.theirs !== one.mine);
}
