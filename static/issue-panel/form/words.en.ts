import { counted } from '../../../src/words/counted';

/** No answer came; sending the same again stores it once. */
const perhapsStored = 'It is not known whether this was saved. Trying again saves it once.';

const conflict = { theirs: 'Theirs', yours: 'Yours', keepTheirs: 'Keep theirs', useMine: 'Use mine' };

const lines = {
  tooLong: (line: number, over: number) => `Line ${line}: ${counted(over, 'character', 'characters')} too many`,
  tooMany: (count: number) => `${counted(count, 'line', 'lines')} too many`,
};

/** Words that every form shares. */
export const formEn = { perhapsStored, conflict, lines };
export type FormWords = typeof formEn;
