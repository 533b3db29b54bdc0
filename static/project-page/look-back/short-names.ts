const numbered = /^(.*?)(\d+)$/u;

/** The common prefix of names that all end with a number; null where the prefixes differ or a number is missing. */
function commonPrefix(names: readonly string[]): string | null {
  const prefixes = names.map((name) => numbered.exec(name.trim())?.[1] ?? null);
  const [first = null] = prefixes;
  return first !== null && prefixes.every((prefix) => prefix === first) ? first : null;
}

/** The names without the words that all begin with; each keeps one word at least. */
function withoutCommonWords(names: readonly string[]): readonly string[] {
  const words = names.map((name) => name.trim().split(/\s+/u));
  const [first = []] = words;
  const differing = first.findIndex((word, at) => words.some((each) => each[at] !== word || at === each.length - 1));
  return words.map((each) => each.slice(Math.max(0, differing)).join(' '));
}

const cutTo = (name: string, most: number): string =>
  name.length <= most ? name : `${name.slice(0, Math.max(1, most - 1)).trimEnd()}…`;

/**
 * Labels of at most `most` characters for a narrow axis: what differs in the names, a number or words; `others`, such as
 * dates, where that does not tell the names apart.
 */
export function shortNames(
  names: readonly string[],
  { most, others }: { readonly most: number; readonly others: readonly string[] },
): readonly string[] {
  if (names.length < 2) return names.map((name) => cutTo(name, most));
  const prefix = commonPrefix(names);
  const own = prefix === null ? withoutCommonWords(names) : names.map((name) => name.trim().slice(prefix.length));
  const short = own.map((name) => cutTo(name, most));
  return new Set(short).size === names.length ? short : others;
}

/**
 * Only so many labels that they do not overlap: every second, third …, with the last one. `room`: characters that fit
 * below one bar.
 */
export function thinned(labels: readonly string[], room: number): readonly string[] {
  const longest = Math.max(1, ...labels.map(({ length }) => length));
  const step = Math.ceil(longest / Math.max(1, room));
  return labels.map((label, at) => ((labels.length - 1 - at) % step === 0 ? label : ''));
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
