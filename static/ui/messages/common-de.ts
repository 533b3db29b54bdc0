import { type CommonWords, hasMovedOn } from './common-en';
import { counted } from '../../../src/words/counted';
import { isHourUsedUp } from '../../../src/failure';
import { statesDe } from '../../../src/words/states';

const movedOn = 'Hier hat sich inzwischen etwas geändert. Sieh es dir noch einmal an.';

export const commonDe: CommonWords = {
  states: statesDe,
  statesLong: {
    incomplete: 'Das Team ist sich einig; es fehlen noch Angaben',
    'on-paper': 'Auf dem Papier vollständig, noch nicht einig',
  },
  steps: { scope: 'Umfang', unknowns: 'Unklares', confirm: 'Zusage' },
  failures: {
    'not-found': () => 'Diesen Vorgang gibt es nicht, oder du darfst ihn nicht sehen.',
    'not-allowed': ({ because }) => {
      if (because === 'after-show')
        return 'Das Geschriebene ist gezeigt: Ein Zweifel geht jetzt mit deiner Stimme. Oder frag mit deinem Namen.';
      if (because === 'not-yours') return 'Darüber entscheidet, wer gefragt hat. Sprich mit der Person.';
      return hasMovedOn(because)
        ? movedOn
        : 'Jira lässt dich das nicht sehen oder tun. Frag jemanden, der dieses Projekt verwaltet.';
    },
    'other-build': () => 'Eine neuere Version ist da.',
    'bad-request': (details) => {
      const { because } = details;
      if (details.because === 'jira-says') return `Jira hat es nicht genommen: ${details.words}`;
      if (because === 'no-code') return 'Wähle zuerst aus, wie du das beantwortest.';
      if (because === 'no-person') return 'Dieses Konto ist geschlossen oder keine Person. Wähle jemand anderen.';
      if (because === 'reads-otherwise')
        return 'Eine Zeile davon würde als Überschrift gelesen. Sag es mit anderen Worten.';
      return because === 'wrong-state' || because === 'locked'
        ? movedOn
        : 'Das war nicht lesbar. Prüfe den Text und versuche es noch einmal.';
    },
    conflict: () => 'Jemand anderes hat das gleichzeitig geändert.',
    busy: () => 'Gerade ändern zu viele Leute hier etwas, deshalb wurde es nicht gespeichert. Versuche es noch einmal.',
    over: ({ because }) =>
      because === 'talk'
        ? 'Dieses Gespräch ist vorbei. Nichts wurde mehr geändert.'
        : 'Diese Runde ist vorbei. Nichts wurde mehr geändert oder gezählt.',
    'nothing-to-reveal': () => 'Noch hat niemand abgestimmt, es gibt nichts aufzudecken.',
    'votes-missing': ({ because }) =>
      because === 'presses'
        ? 'So wenige Stimmen werden nur gezeigt, wenn alle, die abgestimmt haben, darauf drücken.'
        : 'Jemand, auf den gewartet wird, hat noch nicht abgestimmt.',
    'ask-first': (details) =>
      details.because === 'no-outcome'
        ? 'Das Gespräch hat noch kein Ergebnis.'
        : 'Es wäre danach nicht bereit: Inzwischen hat sich etwas geändert.',
    'limit-reached': (details) => {
      switch (details.because) {
        case 'row-full':
          return 'Für diesen Text ist hier kein Platz mehr. Schließe oder kürze zuerst Fragen.';
        case 'too-long':
          return `Hier ist Platz für ${details.limit} Zeichen, ${details.length} sind zu viel.`;
        case 'too-many-lines':
          return `Hier ist Platz für ${details.limit} Zeilen, ${details.length} sind zu viel.`;
        case 'too-many-hints':
          return `Hier ist Platz für ${details.limit} ausgeblendete Hinweise, und alles ist belegt.`;
        case 'too-many-questions':
          return `Hier ist Platz für ${details.limit} offene Fragen, und alles ist belegt.`;
        default:
          return 'Hier ist kein Platz mehr.';
      }
    },
    'broken-policy': () =>
      'Die Regeln dieses Projekts sind nicht lesbar. Wer es verwaltet, ersetzt sie in den Projekteinstellungen unter Common Ground.',
    'rate-limited': (details) => {
      if (details.because === 'storage')
        return 'Der Speicher von Common Ground ist ausgelastet. Versuche es gleich noch einmal.';
      if (details.because !== 'wait') return 'Jira ist ausgelastet. Versuche es gleich noch einmal.';
      if (isHourUsedUp(details.limit))
        return `Jiras stündliches Limit für diese App ist verbraucht. Versuche es in ${counted(Math.ceil(details.seconds / 60), 'Minute', 'Minuten')} noch einmal.`;
      return `Jira ist ausgelastet. Versuche es in ${counted(details.seconds, 'Sekunde', 'Sekunden')} noch einmal.`;
    },
    'jira-unavailable': ({ because }) => {
      if (because === 'offline') return 'Es gab keine Verbindung. Versuche es noch einmal, sobald du verbunden bist.';
      if (because === 'storage')
        return 'Der Speicher von Common Ground antwortet gerade nicht. Versuche es gleich noch einmal.';
      if (because === 'no-answer') return 'Common Ground antwortet gerade nicht. Versuche es gleich noch einmal.';
      return 'Jira antwortet gerade nicht. Versuche es gleich noch einmal.';
    },
    unexpected: () => 'Bei uns ist etwas schiefgegangen. Versuche es noch einmal.',
  },
  reference: (reference) => `Kennung ${reference}. Bleibt es so, nenne sie denen, die dieses Jira verwalten.`,
  reload: 'Neu laden',
  help: 'Hilfe',
  guide: 'Anleitung',
  retry: 'Noch einmal versuchen',
  tip: (key) => `Taste ${key}`,
  cancel: 'Abbrechen',
  loading: 'Wird geladen …',
  copied: 'Kopiert.',
  notCopied: 'Der Browser ließ das Kopieren nicht zu.',
  howCounted: 'So wird gezählt',
  show: 'Zeigen',
  hide: 'Ausblenden',
  about: (act, what) => `${act} „${what}“`,
  nobody: 'niemand',
  somebody: 'Jemand',
  room: (left) => `noch ${left} Zeichen`,
  tooLong: (over) => `${over} Zeichen zu viel`,
  between: (least, most) => `${least} bis ${most}`,
  deactivated: (name) => `${name} (deaktiviert)`,
  you: 'du',
  youObject: 'dir',
  broke: 'Diese Ansicht funktioniert gerade nicht. Deine Daten sind sicher.',
};
