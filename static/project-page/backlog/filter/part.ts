import { FilterBar } from './FilterBar';
import { withWords } from './words';

export const load = () => withWords(FilterBar);
