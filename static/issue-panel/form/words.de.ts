import { counted } from '../../../src/words/counted';
import type { FormWords } from './words.en';

const conflict: FormWords['conflict'] = {
  theirs: 'Anderer Text',
  yours: 'Dein Text',
  keepTheirs: 'Den anderen Text behalten',
  useMine: 'Meinen nehmen',
};

const perhapsStored = 'Ob das gespeichert ist, ist nicht bekannt. Ein neuer Versuch speichert es nur einmal.';

const lines: FormWords['lines'] = {
  tooLong: (line, over) => `Zeile ${line}: ${over} Zeichen zu viel`,
  tooMany: (count) => `${counted(count, 'Zeile', 'Zeilen')} zu viel`,
};

export const formDe: FormWords = { perhapsStored, conflict, lines };
