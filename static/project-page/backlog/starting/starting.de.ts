import type { StartingWords } from './starting.en';

const items = (n: number): string => (n === 1 ? '1 Vorgang' : `${new Intl.NumberFormat('de').format(n)} Vorgänge`);

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
  wouldFlag: (n, sprints, isAll) => `Würde ${isAll ? '' : 'mindestens '}${items(n)} in ${sprints} markieren.`,
  seeThem: 'Zeigen',
  turnOn: 'Einschalten',
  byItself: 'Von selbst, bei jeder Änderung und einmal in der Stunde:',
  openSettings: 'Projekteinstellungen',
  ruleWhere:
    'Oder durch eine eigene Regel in Jiras Automatisierung; dort siehst du jeden Lauf und kannst sie anhalten:',
  ruleSteps: [
    'Projekteinstellungen → Automatisierung → Regel erstellen.',
    'Auslöser „Geplant“, einmal am Tag, mit der JQL unten.',
    'Aktion „Flag if not ready“, Vorgang {{issue.key}}. Dann die Regel einschalten.',
  ],
  copyJql: 'JQL kopieren',
  copied: 'Kopiert.',
  notCopied: 'Der Browser ließ das Kopieren nicht zu. Markiere stattdessen den Text.',
  openAutomation: 'Automatisierung öffnen',
  ruleAfter:
    'Markiert werden nur Vorgänge des laufenden und des nächsten Sprints. Ein Kommentar sagt, warum; die Markierung verschwindet von selbst, sobald das Team einig ist, die Arbeit beginnt oder der Vorgang den Sprint verlässt. Markierungen von Menschen bleiben.',
};
