import { commonDe } from './common-de';
import { criterion } from './report-criteria-de';
import type { SettingsWords } from './settings-en';

export const settingsDe: SettingsWords = {
  ...commonDe,
  failures: {
    ...commonDe.failures,
    'not-found': () => 'Dieses Projekt gibt es nicht, oder du darfst es nicht sehen.',
    'not-allowed': () => 'Das sehen und ändern nur Leute, die dieses Projekt verwalten.',
    conflict: () => 'Jemand anderes hat gespeichert, während du geändert hast. Von dir ist noch nichts verloren.',
  },
  title: 'Was „bereit“ hier heißt',
  intro:
    'Das sind Vorgaben, keine Wahrheiten. Fangt mit wenigen Regeln an; nehmt eine dazu, wenn sie euch fehlt, und lasst weg, was niemand braucht.',
  usingStarter: 'Noch hat niemand etwas geändert: Es gilt Starter.',
  usingVersion: (version) => `Version ${version}`,

  preset: 'Ausgangspunkt',
  presets: { starter: 'Starter', scrum: 'Scrum', kanban: 'Kanban', own: 'Eigene Regeln' },
  presetHints: {
    starter:
      'Fragen, was schiefgehen kann; beantworten, was zuerst beantwortet sein muss; abstimmen. Alles andere ist ein Rat.',
    scrum: 'Starter, und dazu: das Warum, Akzeptanzkriterien, eine Schätzung.',
    kanban: 'Starter, und dazu: das Warum, Akzeptanzkriterien.',
    own: 'Eure eigene Auswahl, Regel für Regel.',
  },

  rules: 'Regeln',
  rulesHint: 'Verlangte Regeln entscheiden, ob ein Vorgang bereit ist. Ein Rat wird gezeigt und hält nichts auf.',
  criterion,
  needs: { required: 'Verlangt', advice: 'Rat', off: 'Aus' },
  tooMany: (n) =>
    `${n} Regeln sind verlangt. Mehr als sechs machen aus dem Gespräch ein Formular: Behaltet die, die euch fehlen würden.`,
  noneRequired: 'Nichts ist verlangt, also kann nichts bereit werden. Verlangt mindestens eine Regel.',

  confidence: 'Die Abstimmung',
  confidenceHint: '„Würdest du damit anfangen?“, von 1 bis 5. Mehr als die Hälfte muss Ja sagen.',
  confidentAt: 'Eine Stimme ist ein Ja ab',
  confidentVotes: ['1 · Nein', '2 · Ich habe Zweifel', '3 · Genug zum Start', '4 · Gut', '5 · Klar'],
  quorumAtLeast: 'Nötige Stimmen, mindestens',
  quorumAtMost: 'Nötige Stimmen, höchstens',
  quorumHint: 'Die Hälfte derer, die mitgemacht haben, innerhalb dieser Grenzen.',

  cards: 'Karten für die Größe',
  cardsHint: '„?“ und „nicht meins“ gibt es immer dazu.',
  scale: 'Skala',
  scales: { fibonacci: 'Fibonacci', 't-shirt': 'T-Shirt', own: 'Eigene Karten' },
  ownCards: 'Eigene Karten, eine je Zeile, die kleinste zuerst',
  ownCardsHint: 'Nach „=“ steht die Schätzung, die Jira bekommt: XL = 8. Ohne sie bleibt die Größe bei uns.',
  ownCardsWrong: 'Es braucht 2 bis 20 Karten mit verschiedenen Namen von höchstens 12 Zeichen; nach „=“ nur eine Zahl.',

  sources: 'Was wo steht, und wie geschrieben wird',
  acceptanceField: 'Akzeptanzkriterien',
  acceptanceInDescription: 'In der Beschreibung (Überschrift, Checkliste oder Gegeben/Wenn/Dann)',
  acceptanceGone: (id) => `Ein Feld, das es nicht mehr gibt (${id})`,
  acceptanceHint: 'Wo dieses Feld leer ist, zählt die Beschreibung.',
  board: 'Board, mit dem geplant wird',
  boardHint:
    'Eine festgelegte Größe kommt in sein Schätzfeld; seine beendeten Sprints zeigen, was ein üblicher Sprint schafft.',
  boardFirst: (name) => (name === null ? 'Das erste des Projekts' : `Das erste des Projekts (${name})`),
  boardGone: (id) => `Ein Board, das es nicht mehr gibt oder das du nicht sehen darfst (${id})`,
  language: 'Sprache, in der die App schreibt',
  languages: { en: 'English', de: 'Deutsch' },
  timeZone: 'Zeitzone für „überfällig“',
  timeZoneNone: 'Nicht gesetzt (UTC)',

  thresholds: 'Ab wann etwas zählt',
  draftCharacters: 'Entwurf unter so vielen Zeichen eigenem Text',
  draftCharactersCjk: 'Dasselbe auf Chinesisch, Japanisch und Koreanisch',
  draftHint: 'Ein Vorgang mit einem Warum ist nie ein Entwurf.',
  materialChange: 'Wörter der Beschreibung, die sich ohne neue Prüfung ändern dürfen, in %',

  history: 'Wer es geändert hat',
  historyNone: 'Noch niemand.',

  unsaved: 'Noch nicht gespeichert.',
  save: 'Speichern',
  discard: 'Änderungen verwerfen',
  saved: 'Gespeichert. Alle Vorgänge dieses Projekts werden im Hintergrund neu angesehen.',
  wrongNumbers: 'Eine Zahl fehlt oder liegt außerhalb der Grenzen, oder die Karten sind keine Skala.',
  loadTheirs: 'Meins verwerfen, ihres zeigen',
  saveMine: 'Meins darüber speichern',
};
