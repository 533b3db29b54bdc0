import { type ComponentType, createContext, type ReactElement, type ReactNode, useContext } from 'react';
import { type CommonWords, commonEn } from './messages/common-en';

export type Language = 'en' | 'de';

/** `de-AT` is German; a language without words gets English. */
export const languageOf = (locale: string): Language => (locale.toLowerCase().startsWith('de') ? 'de' : 'en');

/** The language that the page was opened in. */
export const pageLanguage = (): Language => languageOf(document.documentElement.lang);

/**
 * Words of a part of a page that is loaded when it is opened. English is in its bundle and sets the type: German must have
 * every key. German is a file of its own, loaded only for German readers.
 */
export function lateWords<W>(en: W, de: () => Promise<W>) {
  const WordsContext = createContext(en);
  const loadWords = async (): Promise<W> => (pageLanguage() === 'de' ? de() : en);
  return {
    WordsContext,
    useWords: (): W => useContext(WordsContext),
    loadWords,
    /** The part with the words in the reader's language, as `lazy` takes it. */
    withWords: async <P extends object>(Part: ComponentType<P>): Promise<{ readonly default: ComponentType<P> }> => {
      const words = await loadWords();
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

const Common = createContext<CommonWords>(commonEn);

/** For the parts in `static/ui`, which belong to no screen. */
export const useCommonWords = (): CommonWords => useContext(Common);

/** Words of one screen; their provider serves the shared parts too. */
export function createWords<W extends CommonWords>(en: W, de: () => Promise<W>) {
  const { WordsContext, useWords, loadWords } = lateWords(en, de);
  const Words = ({ words, children }: { readonly words: W; readonly children: ReactNode }): ReactElement => (
    <Common.Provider value={words}>
      <WordsContext.Provider value={words}>{children}</WordsContext.Provider>
    </Common.Provider>
  );
  return { Words, useWords, loadWords };
}
