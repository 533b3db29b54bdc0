import type { FieldWords } from './words.en';

const languages = { en: 'Englisch', de: 'Deutsch' } as const;

export const fieldDe: FieldWords = {
  title: 'Das Feld „Refinement“',
  about:
    'Zeigt den Stand eines Vorgangs in Worten, wo immer Jira Felder zeigt: als Spalte von Listen und in der Suche. Niemand kann es bearbeiten, und es bleibt leer, bis es von hier aus gefüllt wird.',
  own: 'de',
  noField:
    'Jira zeigt der App ihr Feld nicht. Es kommt einige Minuten nach einem Update der App: Sieh dann noch einmal nach.',
  language: 'Sprache der Werte',
  languages,
  fill: 'Das Feld füllen',
  notFilled: 'Jira behält nicht, was die App in das Feld schreibt. Es bleibt leer.',
  oldValues:
    'Es wird nicht gefüllt und hat noch Werte. Listen zeigen also Stände, die niemand aktuell hält. Meist stammen sie von einer früheren Installation der App.',
  empty: 'Das Feld leeren',
  stop: 'Nicht mehr füllen und leeren',
  emptying: 'Es wird geleert.',
  filling: (language) => `Es wird auf ${languages[language]} gefüllt.`,
  recipes: 'Suchen',
  copy: 'Kopieren',
  agreed: 'Kann begonnen werden',
  toRefine: 'Was ein Gespräch braucht',
  unseen: 'Was sich noch niemand angesehen hat',
};
