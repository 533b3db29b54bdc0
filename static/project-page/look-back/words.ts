import { lateWords } from '../../ui/words';
import { type Words, wordsEn } from './words.en';

/** The words of the look back. */
export const { WordsContext, useWords, withWords } = lateWords<Words>(
  wordsEn,
  async () => (await import('./words.de')).wordsDe,
);
