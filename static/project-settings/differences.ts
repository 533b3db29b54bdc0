/** One thing that a policy says, in words; `key` is what it is about, whatever it is called. */
export type Said = { readonly key: string; readonly what: string; readonly says: string };
/** null: one of the two does not have it. */
export type Difference = {
  readonly key: string;
  readonly what: string;
  readonly theirs: string | null;
  readonly mine: string | null;
};

/** What two versions of a policy say differently, in the order in which it is said. */
export function differences(theirs: readonly Said[], mine: readonly Said[]): readonly Difference[] {
  const whats = new Map([...mine, ...theirs].map(({ key, what }) => [key, what]));
  const says = (all: readonly Said[], key: string): string | null => all.find((one) => one.key === key)?.says ?? null;
  const keys = new Set([...theirs, ...mine].map(({ key }) => key));
  return [...keys]
    .map((key) => ({ key, what: whats.get(key) ?? '', theirs: says(theirs, key), mine: says(mine, key) }))
    .filter((one) => one.theirs !== one.mine);
}
