import { flagBecause } from '../../words/criteria';
import type { FlagWords } from './flag-words';

export const de: FlagWords = {
  notAgreed: (reasons) => `Noch nicht einig: ${reasons.join('; ')}.`,
  open: 'Refinement öffnen',
  draft: 'bisher zu wenig gesagt, nichts sagt, warum es wichtig ist',
  changed: 'der Inhalt hat sich seit der Einigung geändert',
  changedOwn: (name) => `der Inhalt hat sich geändert, seit jemand „${name}“ abgehakt hat`,
  cleared: {
    off: 'Die Markierung ist entfernt: Dieses Projekt markiert nicht mehr, was nicht abgestimmt ist.',
    exempt: 'Die Markierung ist für zwei Wochen entfernt: Jemand hat „dieses nicht“ gesagt.',
    begun: 'Die Markierung ist entfernt: Die Arbeit hat begonnen.',
    moved: 'Die Markierung ist entfernt: Dies ist nicht mehr für den laufenden oder nächsten Sprint geplant.',
    agreed: 'Die Markierung ist entfernt: Aus dem Refinement spricht nichts mehr dagegen, damit anzufangen.',
  },
  begun: (reasons) =>
    `Die Arbeit hat begonnen, bevor sich das Team einig war: ${reasons.join('; ')}. Ein kurzes Gespräch jetzt erspart vielleicht ein langes.`,
  because: flagBecause.de,
};
