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
  language: 'Language of the values',
  languages,
  fill: 'Fill the field',
  notFilled: 'Jira does not keep what the app writes into the field, so it stays empty.',
  oldValues:
    'It is not filled and still has values, so lists show states that nobody keeps up to date. Usually an earlier installation of the app has left them.',
  empty: 'Empty the field',
  stop: 'Stop filling, and empty it',
  emptying: 'It is being emptied.',
  filling: (language: Language) => `It is filled in ${languages[language]}.`,
  recipes: 'Searches',
  copy: 'Copy',
  agreed: 'May be started',
  toRefine: 'What needs a talk',
  unseen: 'What nobody has looked at',
};
export type FieldWords = typeof fieldEn;
