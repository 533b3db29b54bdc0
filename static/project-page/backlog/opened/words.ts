import { lateWords } from '../../../ui/late-words';
import { openedEn, type OpenedWords } from './opened.en';

/** The words of what a figure opens. */
export const { useWords: useOpenedWords, withWords } = lateWords<OpenedWords>(
  openedEn,
  async () => (await import('./opened.de')).openedDe,
);
