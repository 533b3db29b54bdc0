import { counted } from '../../../../src/words/counted';
import { wouldStart } from '../../../../src/words/criteria.de';
import type { FastLaneWords } from './words.en';

export const fastLaneDe: FastLaneWords = {
  would: wouldStart,
  size: (size) => `Größe ${size}`,
  sizes: (sizes) => `Größen ${sizes.join(', ')}`,
  agree: (size) => (size === null ? 'Einig' : `Einig, Größe ${size}`),
  agreed: 'ohne Gespräch einig',
  shown: (agree, talk) => {
    const votes = agree === 0 ? '' : `${counted(agree, 'Vorgang wartet', 'Vorgänge warten')} auf euer „Einig“`;
    const first = talk === 0 ? '' : `${counted(talk, 'Vorgang wird', 'Vorgänge werden')} zuerst besprochen`;
    return `Die Stimmen sind aufgedeckt: ${[votes, first].filter((part) => part !== '').join(', ')}.`;
  },
  isAgreed: (issue, read) => `${issue}: ohne Gespräch einig, ${read}.`,
  isTalked: (issue) => `${issue} wird zuerst besprochen.`,
};
