import * as inGerman from './criteria.de';
import * as inEnglish from './criteria.en';

/** What is missing, where a sentence is made in the project's language. A page takes the words of its own alone. */
export const criteriaWords = { en: inEnglish, de: inGerman };
