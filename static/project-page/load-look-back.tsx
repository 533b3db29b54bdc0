import type { ComponentType } from 'react';
import { languageOf } from '../ui/words';
import type { Words } from './look-back/words.en';
import type { LookBackProps } from './look-back/LookBack';

/** The page has its language by the time anything is drawn. */
const loadWords = async (): Promise<Words> =>
  languageOf(document.documentElement.lang) === 'de'
    ? (await import('./look-back/words.de')).wordsDe
    : (await import('./look-back/words.en')).wordsEn;

/** The look back and its words, fetched together: nothing of it comes with the report. */
export async function loadLookBack(): Promise<ComponentType<LookBackProps>> {
  const [{ LookBack, WordsContext }, words] = await Promise.all([import('./look-back/LookBack'), loadWords()]);
  return (props) => (
    <WordsContext.Provider value={words}>
      <LookBack {...props} />
    </WordsContext.Provider>
  );
}
