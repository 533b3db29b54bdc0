import { Explanation } from './Explanation';
import { withWords } from './words';

export const load = () => withWords(Explanation);
