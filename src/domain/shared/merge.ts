import { sameValue } from './same-value';

/** One thing as it was when a person began to write, as they want it, and as it is now. */
export type Versions<T> = { readonly base: T; readonly mine: T; readonly theirs: T };

/** The value to keep: mine where they left it as it was, else theirs; null where both changed it, each differently. */
function mergeValue<T>({ base, mine, theirs }: Versions<T>): { readonly value: T } | null {
  if (sameValue(mine, theirs) || sameValue(mine, base)) return { value: theirs };
  return sameValue(theirs, base) ? { value: mine } : null;
}

type Name<T> = Extract<keyof T, string>;

/** `fields` holds my version of a field in conflict, until a person chooses. */
export type Merge<T> = { readonly fields: T; readonly conflicts: readonly Name<T>[] };

/** Merges each field of `mine`: a change by one person is taken; a field that both changed differently is a conflict. */
export function mergeFields<T extends object>({ base, mine, theirs }: Versions<T>): Merge<T> {
  const conflicts: Name<T>[] = [];
  let fields = mine;
  for (const name in mine) {
    const merged = mergeValue({ base: base[name], mine: mine[name], theirs: theirs[name] });
    if (merged === null) conflicts.push(name);
    else fields = { ...fields, [name]: merged.value };
  }
  return { fields, conflicts };
}

/** A choice about a thing: what of it was seen, which may be more than what is chosen, and the thing as it is now. */
export type Choice<T> = { readonly base: Partial<T>; readonly mine: Partial<T>; readonly theirs: T };

/** `isAsWanted`: it is as wanted already. `conflicts`: what others have changed since, and not to what is wanted. */
type Chosen<T> = { readonly isAsWanted: boolean; readonly conflicts: readonly Name<T>[] };

/** Whether a choice may be made: unlike an edit, it is meant also where it is what was seen. */
export function mergeChoice<T extends object>({ base, mine, theirs }: Choice<T>): Chosen<T> {
  const conflicts: Name<T>[] = [];
  let isAsWanted = true;
  for (const name in mine) isAsWanted &&= sameValue(theirs[name], mine[name]);
  for (const name in base) {
    const isWanted = Object.hasOwn(mine, name) && sameValue(theirs[name], mine[name]);
    if (!isWanted && !sameValue(theirs[name], base[name])) conflicts.push(name);
  }
  return { isAsWanted, conflicts };
}
