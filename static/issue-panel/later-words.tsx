import type { ComponentType, LazyExoticComponent } from 'react';
import { createContext, lazy, useContext } from 'react';
import type { LaterWords } from '../ui/messages/later-en';
import { orBroken } from '../ui/or-broken';
import { languageOf } from '../ui/words';

const Words = createContext<LaterWords | null>(null);

/** Words of a part that was made by `later`. */
export function useLaterWords(): LaterWords {
  const words = useContext(Words);
  if (words === null) throw new Error('Not a part that brings its words');
  return words;
}

/** The page has its language by the time anything is drawn. */
const load = async (): Promise<LaterWords> =>
  languageOf(document.documentElement.lang) === 'de'
    ? (await import('../ui/messages/later-de')).laterDe
    : (await import('../ui/messages/later-en')).laterEn;

/** A part that most readers never open: it and its words are fetched when it is drawn, or once the panel stands. */
export function later<P extends object>(part: () => Promise<ComponentType<P>>): LazyExoticComponent<ComponentType<P>> {
  const worded = async () => {
    const [Part, words] = await Promise.all([part(), load()]);
    const Worded = (props: P) => (
      <Words.Provider value={words}>
        <Part {...props} />
      </Words.Provider>
    );
    return { default: Worded };
  };
  return lazy(() => orBroken(worded));
}
