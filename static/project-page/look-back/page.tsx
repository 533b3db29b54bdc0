import type { ComponentType } from 'react';
import { pageLanguage } from '../../ui/words';
import { LookBack, type LookBackProps } from './LookBack';
import { WordsContext } from './words';
import { wordsEn } from './words.en';

/** The page with its words, in the reader's language. */
export async function load(): Promise<{ readonly default: ComponentType<LookBackProps> }> {
  const words = pageLanguage() === 'de' ? (await import('./words.de')).wordsDe : wordsEn;
  return {
    default: (props) => (
      <WordsContext.Provider value={words}>
        <LookBack {...props} />
      </WordsContext.Provider>
    ),
  };
}
