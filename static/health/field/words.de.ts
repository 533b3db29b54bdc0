import { counted } from '../../../src/words/counted';
import type { FieldWords } from './words.en';

const languages = { en: 'Englisch', de: 'Deutsch' } as const;

export const fieldDe: FieldWords = {
  title: 'Das Feld „Refinement“',
  about:
    'Zeigt den Stand eines Vorgangs in Worten, wo immer Jira Felder zeigt: als Spalte von Listen und in der Suche. Niemand kann es bearbeiten, und es bleibt leer, bis es von hier aus gefüllt wird.',
  own: 'de',
  noField:
    'Jira zeigt der App ihr Feld nicht. Es kommt einige Minuten nach einem Update der App: Sieh dann noch einmal nach.',
  item: 'Schlüssel eines Vorgangs zum Ausprobieren',
  itemHint: 'Sein Feld wird geschrieben, gelesen und gesucht. Niemand bekommt eine Nachricht.',
  language: 'Sprache der Werte',
  languages,
  try: 'Ausprobieren',
  trying: 'Wird ausprobiert … bis zu 20 Sekunden.',
  fill: 'Das Feld füllen',
  filling: (language) => `Es wird auf ${languages[language]} gefüllt.`,
  tried: (key, when) => `Was Jira bei ${key} getan hat, ${when}`,
  isBack: (isBack) =>
    isBack ? 'Der Wert kam zurück.' : 'Der Wert kam nicht zurück: Das Feld lässt sich nicht füllen.',
  found: (clause, seconds) =>
    seconds === null
      ? `Die Suche mit ${clause} hat es innerhalb von 12 Sekunden nicht gefunden.`
      : seconds === 0
        ? `Die Suche mit ${clause} hat es sofort gefunden.`
        : `Die Suche mit ${clause} hat es nach ${counted(seconds, 'Sekunde', 'Sekunden')} gefunden.`,
  updated: (isMoved) =>
    isMoved
      ? '„Aktualisiert“ hat sich bewegt. Deshalb werden nur Änderungen einzelner Vorgänge geschrieben; der Rest bleibt, wie er ist.'
      : '„Aktualisiert“ hat sich nicht bewegt.',
  history: (isInHistory) => (isInHistory ? 'Im Verlauf steht ein Eintrag.' : 'Kein Eintrag im Verlauf.'),
  screens: (screens) =>
    screens === null
      ? 'Jira sagt nicht, auf wie vielen Bildschirmen es steht.'
      : screens === 0
        ? 'Es steht auf keinem Bildschirm. Jira-Einstellungen → Vorgänge → Felder → Refinement → Zu Bildschirmen hinzufügen.'
        : `Es steht auf ${counted(screens, 'Bildschirm', 'Bildschirmen')}.`,
  name: (sameName, clause) =>
    sameName === 1
      ? 'Kein anderes Feld heißt so.'
      : `${counted(sameName - 1, 'anderes Feld heißt', 'andere Felder heißen')} so: Suche mit ${clause}.`,
  points: (points) => `Das Ausprobieren hat ${counted(points, 'Punkt', 'Punkte')} gekostet.`,
  recipes: 'Suchen',
  copy: 'Kopieren',
  agreed: 'Worüber sich das Team einig ist',
  toRefine: 'Was ein Gespräch braucht',
  unseen: 'Was sich noch niemand angesehen hat',
};
