import { LookBack } from './LookBack';
import { withWords } from './words';

export const load = () => withWords(LookBack);
