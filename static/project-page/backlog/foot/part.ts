import { Foot } from './Foot';
import { withWords } from './words';

export const load = () => withWords(Foot);
