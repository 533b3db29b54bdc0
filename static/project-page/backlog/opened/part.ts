import { Opened, OwnQuestions } from './Opened';
import { withWords } from './words';

export const load = () => withWords(Opened);
export const loadOwn = () => withWords(OwnQuestions);
