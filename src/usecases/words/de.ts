import { flagBecause } from '../../words/criteria';
import type { FlagWords } from './flag-words';

export const de: FlagWords = {
  notAgreed: (reasons) => `Noch nicht einig: ${reasons.join('; ')}.`,
  open: 'Refinement öffnen',
  draft: 'bisher zu wenig gesagt, nichts sagt, warum es wichtig ist',
  changed: 'der Inhalt hat sich seit der Einigung geändert',
  changedOwn: (name) => `der Inhalt hat sich geändert, seit jemand „${name}“ abgehakt hat`,
  cleared: 'Die Markierung ist entfernt: Aus dem Refinement spricht nichts mehr dagegen, damit anzufangen.',
  because: flagBecause.de,
};
