import type { FieldTrial } from '../../../src/contract-field';
import { counted } from '../../../src/words/counted';
import type { Language } from '../../../src/domain/shared/language';

const languages: Readonly<Record<Language, string>> = { en: 'English', de: 'German' };
const ownLanguage = (): Language => 'en';

/** English words of the field on the Health page; the type makes German have every key. */
export const fieldEn = {
  title: 'The field “Refinement”',
  about:
    'Shows the state of a work item in words wherever Jira shows fields: as a column of lists, and in searches. Nobody can edit it, and it stays empty until it is filled from here.',
  /** The language of these words. */
  own: ownLanguage(),
  noField: 'Jira does not show the app its field. It comes some minutes after an update of the app: look again then.',
  item: 'Key of a work item to try it on',
  itemHint: 'Its field is written, read and searched for. No notice goes out.',
  language: 'Language of the values',
  languages,
  try: 'Try it',
  trying: 'Trying… up to 20 seconds.',
  fill: 'Fill the field',
  filling: (language: Language) => `It is filled in ${languages[language]}.`,
  tried: (key: string, when: string) => `What Jira did on ${key}, ${when}`,
  isBack: (isBack: boolean): string =>
    isBack ? 'The value came back.' : 'The value did not come back: it cannot be filled.',
  found: (clause: string, seconds: number | null) =>
    seconds === null
      ? `Search by ${clause} did not find it within 12 seconds.`
      : seconds === 0
        ? `Search by ${clause} found it at once.`
        : `Search by ${clause} found it after ${counted(seconds, 'second', 'seconds')}.`,
  updated: (isMoved: boolean): string =>
    isMoved
      ? '“Updated” moved. So only changes of single work items are written; the rest stays as it is.'
      : '“Updated” did not move.',
  history: (isInHistory: boolean): string =>
    isInHistory ? 'There is an entry in the history.' : 'No entry in the history.',
  screens: (screens: FieldTrial['screens']) =>
    screens === null
      ? 'Jira does not say on how many screens it is.'
      : screens === 0
        ? 'It is on no screen. Jira settings → Work items → Fields → Refinement → Add to screens.'
        : `It is on ${counted(screens, 'screen', 'screens')}.`,
  name: (sameName: number, clause: string) =>
    sameName === 1
      ? 'No other field has its name.'
      : `${counted(sameName - 1, 'other field has', 'other fields have')} its name: search by ${clause}.`,
  points: (points: number) => `The trial took ${counted(points, 'point', 'points')}.`,
  recipes: 'Searches',
  copy: 'Copy',
  agreed: 'What the team has agreed on',
  toRefine: 'What needs a talk',
  unseen: 'What nobody has looked at',
};
export type FieldWords = typeof fieldEn;
