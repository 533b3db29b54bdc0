/** A list of ids as the caller saw it, as they want it, and as it is stored by now. */
type Merging = {
  readonly base: readonly string[];
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
};

/**
 * One list of what two people made of it: what each added is there, what each took away is not. Of two orders the one
 * that is stored last counts. What the caller did not see stays behind the id that it stood behind.
 */
export function mergedIds({ base, mine, theirs }: Merging): readonly string[] {
  const gone = new Set(base.filter((id) => !mine.includes(id)));
  const remaining = theirs.filter((id) => !gone.has(id));
  const added = mine.filter((id) => !base.includes(id));
  const order = mine.filter((id) => remaining.includes(id) || added.includes(id));
  if (!isReordered({ base, mine })) return [...remaining, ...added.filter((id) => !remaining.includes(id))];
  return remaining
    .filter((id) => !order.includes(id))
    .reduce<readonly string[]>((list, id) => behind(list, id, theirs[theirs.indexOf(id) - 1]), order);
}

/** Whether the caller changed the order, beyond adding ids at the end. */
function isReordered({ base, mine }: Pick<Merging, 'base' | 'mine'>): boolean {
  const common = base.filter((id) => mine.includes(id));
  return common.some((id, at) => mine[at] !== id);
}

function behind(list: readonly string[], id: string, before: string | undefined): readonly string[] {
  const place = before === undefined ? 0 : list.indexOf(before) + 1;
  return [...list.slice(0, place), id, ...list.slice(place)];
}
