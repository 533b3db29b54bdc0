const numbered = /^(.*?)(\d+)$/u;

/** The common prefix of names that all end with a number; null where the prefixes differ or a number is missing. */
function commonPrefix(names: readonly string[]): string | null {
  const prefixes = names.map((name) => numbered.exec(name.trim())?.[1] ?? null);
  const [first = null] = prefixes;
  return first !== null && prefixes.every((prefix) => prefix === first) ? first : null;
}

/** Names for a narrow axis: the numbers alone where the prefix is common, else the names, cut to `most` characters. */
export function shortNames(names: readonly string[], most: number): readonly string[] {
  const prefix = names.length < 2 ? null : commonPrefix(names);
  if (prefix !== null) return names.map((name) => name.trim().slice(prefix.length));
  return names.map((name) => (name.length <= most ? name : `${name.slice(0, Math.max(1, most - 1))}…`));
}

type NameRange = { readonly prefix: string; readonly first: string; readonly last: string };

/** `Sprint 8` to `Sprint 10` as a range; null where the names are not numbered in sequence. */
export function rangeOf(names: readonly string[]): NameRange | null {
  const prefix = names.length < 2 ? null : commonPrefix(names);
  if (prefix === null) return null;
  const numbers = names.map((name) => name.trim().slice(prefix.length));
  const isConsecutive = numbers.every((one, index) => Number(one) === Number(numbers[0]) + index);
  return isConsecutive ? { prefix, first: numbers[0] ?? '', last: numbers.at(-1) ?? '' } : null;
}
