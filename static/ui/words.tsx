import { createContext, useContext } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { CommonWords } from './messages/common-en';
import { commonEn } from './messages/common-en';

/**
 * One screen's words in each language. English is in the bundle and sets the type: German must have every key. German
 * is a file of its own, loaded only for German readers.
 */
export type Catalogue<W extends CommonWords> = { readonly en: W; readonly de: () => Promise<W> };

export type Language = 'en' | 'de';

/** `de-AT` is German; a language without words gets English. */
export const languageOf = (locale: string): Language => (locale.toLowerCase().startsWith('de') ? 'de' : 'en');

/** The language that the page was opened in, for parts that are loaded later. */
export const pageLanguage = (): Language => languageOf(document.documentElement.lang);

export const loadWords = async <W extends CommonWords>(catalogue: Catalogue<W>, language: Language): Promise<W> =>
  language === 'de' ? catalogue.de() : catalogue.en;

const Common = createContext<CommonWords>(commonEn);

/** For the parts in `static/ui`, which belong to no screen. */
export const useCommonWords = (): CommonWords => useContext(Common);

type Words<W> = {
  readonly Words: (props: { words: W; children: ReactNode }) => ReactElement;
  readonly useWords: () => W;
};

/** A provider and a hook typed for one screen; the provider serves the shared parts too. */
export function createWords<W extends CommonWords>(fallback: W): Words<W> {
  const Screen = createContext<W>(fallback);
  return {
    Words: ({ words, children }) => (
      <Common.Provider value={words}>
        <Screen.Provider value={words}>{children}</Screen.Provider>
      </Common.Provider>
    ),
    useWords: () => useContext(Screen),
  };
}
