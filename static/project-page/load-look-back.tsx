import type { ComponentType } from 'react';
import { languageOf } from '../ui/words';
import type { LookBackProps } from './look-back/LookBack';
import type { Words } from './look-back/words.en';

/** The page has its language by the time anything is drawn. */
const loadWords = async (): Promise<Words> =>
  languageOf(document.documentElement.lang) === 'de'
    ? (await import('./look-back/words.de')).wordsDe
    : (await import('./look-back/words.en')).wordsEn;

/** The look back and its words, fetched together: nothing of it comes with the report. */
export async function loadLookBack(): Promise<ComponentType<LookBackProps>> {
  const [{ WordedLookBack }, words] = await Promise.all([import('./look-back/WordedLookBack'), loadWords()]);
  return (props) => <WordedLookBack words={words} of={props} />;
}
