import { lateWords } from '../../../ui/late-words';
import { startingEn, type StartingWords } from './starting.en';

/** The words of the parts for the first days. */
export const { useWords: useStartingWords, withWords } = lateWords<StartingWords>(
  startingEn,
  async () => (await import('./starting.de')).startingDe,
);
