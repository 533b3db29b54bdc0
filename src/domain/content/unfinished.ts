import { sentencesOf } from '../shared/sentences';

const UNFINISHED = /(?<![\p{L}\p{N}])(TBD|TBA|TBC|TODO|XXX)(?![\p{L}\p{N}])|\?{2,}/gu;

const isUnfinished = (text: string): boolean => text.search(UNFINISHED) >= 0;
const saysMore = (text: string): boolean => /\p{L}/u.test(text.replaceAll(UNFINISHED, ''));

/** A text divided into sentences marked as unfinished and the others, each in the text's order. */
type Parts = { readonly unfinished: readonly string[]; readonly rest: readonly string[] };

/** Joins a mark that stands alone to the sentence before it. */
const withItsMark = (sentences: readonly string[], sentence: string): readonly string[] => {
  const before = sentences.at(-1);
  const isMark = isUnfinished(sentence) && !saysMore(sentence);
  return isMark && before !== undefined
    ? [...sentences.slice(0, -1), `${before} ${sentence}`]
    : [...sentences, sentence];
};

/** The unfinished sentences of one line, and all others. */
export function unfinishedIn(line: string): Parts {
  const sentences = sentencesOf(line).reduce<readonly string[]>(withItsMark, []);
  return { unfinished: sentences.filter(isUnfinished), rest: sentences.filter((one) => !isUnfinished(one)) };
}
