import { lateWords } from '../../../ui/words';
import { footEn, type FootWords } from './foot.en';

/** The words below the report's table. */
export const { useWords: useFootWords, withWords } = lateWords<FootWords>(
  footEn,
  async () => (await import('./foot.de')).footDe,
);
