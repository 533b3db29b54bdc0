import { lateWords } from '../../../ui/late-words';
import { meaningEn, type MeaningWords } from './meaning.en';

/** The words of what "ready" means. */
export const { useWords: useMeaningWords, withWords } = lateWords<MeaningWords>(
  meaningEn,
  async () => (await import('./meaning.de')).meaningDe,
);
