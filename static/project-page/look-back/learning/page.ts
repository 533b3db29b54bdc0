import { Learning } from './Learning';
import { withWords } from './words';

export const load = () => withWords(Learning);
