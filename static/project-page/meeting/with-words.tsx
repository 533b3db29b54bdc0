import type { ComponentType } from 'react';
import { pageLanguage } from '../../ui/words';
import type { Context } from '../../ui/begin';
import { PlaceContext, placeOf } from './page-place';
import { wordsEn } from './words.en';
import { WordsContext } from './words';

export type Placed = {
  readonly context: Partial<Pick<Context, 'locale' | 'timezone'>>;
  /** Jira's address of the page of the list. */
  readonly address: string | null;
};

/** A part of the meeting with its words, in the reader's language, and with where it stands. */
export async function withWords<P extends object>(
  Part: ComponentType<P>,
): Promise<{ readonly default: ComponentType<P & Placed> }> {
  const words = pageLanguage() === 'de' ? (await import('./words.de')).wordsDe : wordsEn;
  return {
    default: (props) => {
      const { locale = pageLanguage(), timezone } = props.context;
      return (
        <PlaceContext.Provider value={placeOf({ address: props.address, locale, timeZone: timezone })}>
          <WordsContext.Provider value={words}>
            <Part {...props} />
          </WordsContext.Provider>
        </PlaceContext.Provider>
      );
    },
  };
}
