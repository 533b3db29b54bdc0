/** In scripts without spaces each character counts as a word. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;
const PUNCTUATION =
  /^[.,;:!?"'“”„‘’«»()*_`…。、！？]+|(?<![.,;:!?"'“”„‘’«»()*_`…。、！？])[.,;:!?"'“”„‘’«»()*_`…。、！？]+$/gu;

/** The words of a text without case, spacing, quotes and closing punctuation; numbers and signs count. */
export function tokens(text: string): readonly string[] {
  const words = text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
  return words.map((word) => word.replace(PUNCTUATION, '')).filter((word) => word !== '');
}

/** Characters of Chinese, Japanese and Korean. */
export function cjkCharacters(text: string): number {
  return text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
}
