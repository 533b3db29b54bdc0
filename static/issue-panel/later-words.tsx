import type { ComponentType, FunctionComponent, ReactElement } from 'react';
import { createContext, lazy, useContext, useState } from 'react';
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

/** A part of the panel that is not in its first load. */
export type Later<P> = FunctionComponent<P> & { readonly fetch: () => Promise<void> };

/**
 * A part that most readers never open: it and its words are fetched when it is drawn, or once the panel stands. From then
 * on it is drawn at once: `lazy` alone would show the fallback first, and what stands below would move twice.
 */
export function later<P extends object>(part: () => Promise<ComponentType<P>>): Later<P> {
  type Worded = ComponentType<{ readonly of: P }>;
  let there: Worded | null = null;
  const fetch = async (): Promise<{ default: Worded }> => {
    const [Part, words] = await Promise.all([part(), load()]);
    there = ({ of }) => (
      <Words.Provider value={words}>
        <Part {...of} />
      </Words.Provider>
    );
    return { default: there };
  };
  const Awaited = lazy(() => orBroken(fetch));
  const Later = (props: P): ReactElement => {
    const [There] = useState(() => there);
    return There === null ? <Awaited of={props} /> : <There of={props} />;
  };
  return Object.assign(Later, { fetch: async () => void (await fetch()) });
}
