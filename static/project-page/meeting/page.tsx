import type { ComponentType } from 'react';
import { pageLanguage } from '../../ui/words';
import { Meeting } from './Meeting';
import { wordsEn } from './words.en';
import { WordsContext } from './words';

/** The page with its words, in the reader's language. */
export async function load(): Promise<{ readonly default: ComponentType }> {
  const words = pageLanguage() === 'de' ? (await import('./words.de')).wordsDe : wordsEn;
  return {
    default: () => (
      <WordsContext.Provider value={words}>
        <Meeting />
      </WordsContext.Provider>
    ),
  };
}
