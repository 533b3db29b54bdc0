/** Words that say nothing about what is to be done. Words that turn a meaning around, such as "from" or "off", are not among them. */
const small = new Set(
  (
    'a an the this that these those of for in on at to by and is are be ' +
    'der die das den dem des ein eine einen einem einer eines im in am für bei beim zum zur und ist sind wird werden'
  ).split(' '),
);

/** A word keeps at least so many letters of its beginning. */
const STEM = 3;

/** Plurals and forms of verbs and adjectives in English and German: what is left is the same in all of them, and no word. */
function stemOf(word: string): string {
  if (!/^\p{L}+$/u.test(word)) return word;
  const one = word.length > STEM ? word.replace(/(?<!s)s$/u, '') : word;
  const [stem = one] = endings.flatMap((ending) => {
    const length = one.length - ending.length;
    return length >= STEM && one.endsWith(ending) ? [one.slice(0, length)] : [];
  });
  return stem.replace(/y$/u, 'i').replace(/(?<double>.)\k<double>$/u, '$<double>');
}
/** The longest first. */
const endings = ['ing', 'ern', 'ed', 'en', 'em', 'er', 'e'] as const;

/** What two titles share that are equal but for case, punctuation, small words and simple endings. Numbers count. Empty without a word. */
function titleKey(title: string): string {
  const words =
    title
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+[+#]*/gu) ?? [];
  const telling = words.filter((word) => !small.has(word));
  return (telling.length === 0 ? words : telling).map(stemOf).join(' ');
}

/** Items with the same title, in groups of at least two; groups and their items keep the order of the items. */
export function sameTitles<T extends { readonly summary: string }>(items: readonly T[]): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = titleKey(item.summary);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  groups.delete('');
  return [...groups.values()].filter(({ length }) => length > 1);
}
