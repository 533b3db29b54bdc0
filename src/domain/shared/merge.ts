import { sameValue } from './same-value';

/** One thing as it was when a person began to write, as they want it, and as it is now. */
export type Versions<T> = { readonly base: T; readonly mine: T; readonly theirs: T };

/** The value to keep: mine where they left it as it was, else theirs; null where both changed it, each differently. */
export function mergeValue<T>({ base, mine, theirs }: Versions<T>): { readonly value: T } | null {
  if (sameValue(mine, theirs) || sameValue(mine, base)) return { value: theirs };
  return sameValue(theirs, base) ? { value: mine } : null;
}

/** `isDone`: it is as wanted already. `conflicts`: fields that others have changed, and not to what is wanted. */
type Merge = { readonly isDone: boolean; readonly conflicts: readonly string[] };

/** Merges by field: `base` names what was seen, which may be more than what is wanted to change. */
export function mergeFields<T extends object>({
  base,
  mine,
  theirs,
}: {
  readonly base: Partial<T>;
  readonly mine: Partial<T>;
  readonly theirs: T;
}): Merge {
  const now = new Map<string, unknown>(Object.entries(theirs));
  const wanted = new Map<string, unknown>(Object.entries(mine));
  const isAs = (field: string, value: unknown): boolean => sameValue(now.get(field), value);
  return {
    isDone: [...wanted].every(([field, value]) => isAs(field, value)),
    conflicts: Object.entries(base)
      .filter(([field, seen]) => !isAs(field, seen) && !(wanted.has(field) && isAs(field, wanted.get(field))))
      .map(([field]) => field),
  };
}
