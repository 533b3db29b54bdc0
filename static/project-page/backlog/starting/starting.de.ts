import type { StartingWords } from './starting.en';

import { wouldFlagDe } from '../../../ui/would-flag';

export const startingDe: StartingWords = {
  panel: 'Kein Common-Ground-Panel auf deinen Vorgängen?',
  panelHidden:
    'Jira blendet das Panel einer App aus, bis es einmal hinzugefügt wird. Die kleine Fassung rechts in den Details ist immer da.',
  panelSteps: [
    'Öffne einen beliebigen Vorgang und wähle oben rechts ⋯, dann Common Ground: Das Panel erscheint unter der Beschreibung.',
    'Wähle ⋯ am Panel selbst, dann „Für alle Vorgänge anzeigen“.',
  ],
  panelWho:
    'Das darf, wer Jira administriert. Wenn du den Eintrag nicht siehst, bitte jemanden mit diesem Recht um die beiden Schritte.',
  panelAsk:
    'Bitte jemanden, der Jira administriert: einen Vorgang öffnen, ⋯ → Common Ground, dann ⋯ am Panel → „Für alle Vorgänge anzeigen“.',
  wouldFlag: wouldFlagDe,
  seeThem: 'Zeigen',
  turnOn: 'Einschalten',
  emptyTitle: 'Noch keine Vorgänge',
  goToBacklog: 'Zum Backlog',
};
