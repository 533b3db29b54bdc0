import type { FlagWords } from './flag-words';

export const de: FlagWords = {
  open: 'Öffnen, was du tun kannst: antworten, abstimmen oder ergänzen, was fehlt',
  cleared: {
    off: 'Die Markierung ist entfernt: Dieses Projekt markiert nicht mehr, was nicht abgestimmt ist.',
    begun: 'Die Markierung ist entfernt: Die Arbeit hat begonnen.',
    moved: 'Die Markierung ist entfernt: Dies ist nicht mehr für den laufenden oder nächsten Sprint geplant.',
    agreed: 'Die Markierung ist entfernt.',
  },
};
