import { type ComponentType, createContext, useContext } from 'react';
import { pageLanguage } from './words';

/** Words of a part of a page that is loaded when it is opened. German is a file of its own, for German readers alone. */
export function lateWords<W>(en: W, de: () => Promise<W>) {
  const WordsContext = createContext(en);
  return {
    WordsContext,
    useWords: (): W => useContext(WordsContext),
    /** The part with the words in the reader's language, as `lazy` takes it. */
    withWords: async <P extends object>(Part: ComponentType<P>): Promise<{ readonly default: ComponentType<P> }> => {
      const words = pageLanguage() === 'de' ? await de() : en;
      return {
        default: (props) => (
          <WordsContext.Provider value={words}>
            <Part {...props} />
          </WordsContext.Provider>
        ),
      };
    },
  };
}
