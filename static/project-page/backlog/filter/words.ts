import { lateWords } from '../../../ui/words';
import { filterEn, type FilterWords } from './filter.en';

/** The words of the report's filters. */
export const { useWords: useFilterWords, withWords } = lateWords<FilterWords>(
  filterEn,
  async () => (await import('./filter.de')).filterDe,
);
