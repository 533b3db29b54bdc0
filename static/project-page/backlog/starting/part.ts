import { Starting } from './Starting';
import { withWords } from './words';

export const load = () => withWords(Starting);
