import type { ComponentType } from 'react';
import { pageLanguage } from '../../ui/words';
import type { Context } from '../../ui/begin';
import { Meeting } from './Meeting';
import { PlaceContext, placeOf } from './page-place';
import { wordsEn } from './words.en';
import { WordsContext } from './words';

type Props = {
  readonly context: Partial<Pick<Context, 'locale' | 'timezone'>>;
  /** Jira's address of this page. */
  readonly address: string | null;
};

/** The page with its words, in the reader's language. */
export async function load(): Promise<{ readonly default: ComponentType<Props> }> {
  const words = pageLanguage() === 'de' ? (await import('./words.de')).wordsDe : wordsEn;
  return {
    default: ({ context: { locale = pageLanguage(), timezone }, address }) => (
      <PlaceContext.Provider value={placeOf({ address, locale, timeZone: timezone })}>
        <WordsContext.Provider value={words}>
          <Meeting />
        </WordsContext.Provider>
      </PlaceContext.Provider>
    ),
  };
}
