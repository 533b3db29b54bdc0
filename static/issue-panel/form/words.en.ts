import { counted } from '../../../src/words/counted';

const conflict = { theirs: 'Theirs', yours: 'Yours', keepTheirs: 'Keep theirs', useMine: 'Use mine' };

const lines = {
  tooLong: (line: number, over: number) => `Line ${line}: ${counted(over, 'character', 'characters')} too many`,
  tooMany: (count: number) => `${counted(count, 'line', 'lines')} too many`,
};

/** Words that every form shares. */
export const formEn = {
  conflict,
  lines,
};
export type FormWords = typeof formEn;
