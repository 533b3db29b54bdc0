import { Opened, OwnQuestions } from './Opened';
import { RunwayMeaning } from './RunwayMeaning';
import { withWords } from './words';

export const load = () => withWords(Opened);
export const loadOwn = () => withWords(OwnQuestions);
export const loadRunway = () => withWords(RunwayMeaning);
