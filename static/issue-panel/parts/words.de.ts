import { counted } from '../../../src/words/counted';
import { gap, gapBecause } from '../../../src/words/criteria.de';
import type { GapWords } from './words.en';

export const gapDe: GapWords = {
  gap,
  because: gapBecause,
  revealGap: (count) => `Abstimmung aufdecken: ${counted(count, 'Stimme ist', 'Stimmen sind')} da`,
  fieldName: (name) => `„${name}“`,
  ownGap: (name, fields) =>
    fields === null ? `Abhaken, wenn es so ist: ${name}` : `${name}: ${fields} im Vorgang ändern`,
  oldGap: {
    asked: 'Immer noch keine Fragen? Der Inhalt hat sich geändert',
    confident: 'Immer noch einig? Der Inhalt hat sich seit der Abstimmung geändert',
  },
};
