import type { ComponentType, FunctionComponent, ReactElement } from 'react';
import { createContext, createElement, lazy, useContext, useState, useSyncExternalStore } from 'react';
import type { LaterWords } from '../ui/messages/later-en';
import { orBroken } from '../ui/or-broken';
import { languageOf } from '../ui/words';

const Words = createContext<LaterWords | null>(null);

/** Words of a part that is loaded after the first load. */
export function useLaterWords(): LaterWords {
  const words = useContext(Words);
  if (words === null) throw new Error('Not a part that brings its words');
  return words;
}

/** The page has set its language before any part is drawn. */
const load = async (): Promise<LaterWords> =>
  languageOf(document.documentElement.lang) === 'de'
    ? (await import('../ui/messages/later-de')).laterDe
    : (await import('../ui/messages/later-en')).laterEn;

/** A part of the panel outside its first load. */
export type Later<P> = FunctionComponent<P> & { readonly fetch: () => Promise<void> };
type Worded<P> = ComponentType<{ readonly of: P }>;

async function worded<P extends object>(part: () => Promise<ComponentType<P>>): Promise<Worded<P>> {
  const [Part, words] = await Promise.all([part(), load()]);
  return ({ of }) => (
    <Words.Provider value={words}>
      <Part {...of} />
    </Words.Provider>
  );
}

/**
 * A part that is not on every panel: it is loaded with its words when it is drawn, or after the panel. Once loaded it
 * is drawn at once: `lazy` alone would show the fallback first, and what stands below would move twice.
 */
export function later<P extends object>(part: () => Promise<ComponentType<P>>): Later<P> {
  let there: Worded<P> | null = null;
  const fetch = async (): Promise<{ default: Worded<P> }> => {
    there = await worded(part);
    return { default: there };
  };
  const Awaited = lazy(() => orBroken(fetch));
  const Later = (props: P): ReactElement => {
    const [There] = useState(() => there);
    return There === null ? <Awaited of={props} /> : <There of={props} />;
  };
  return Object.assign(Later, { fetch: async () => void (await fetch()) });
}

/**
 * A part on many panels that can come late: drawing it loads nothing, so that the panel comes first. It appears once
 * all parts are loaded; if that fails it stays away without an error.
 */
export function unhurried<P extends object>(part: () => Promise<ComponentType<P>>): Later<P> {
  let there: Worded<P> | null = null;
  const waiting = new Set<() => void>();
  const subscribe = (draw: () => void): (() => void) => {
    waiting.add(draw);
    return () => waiting.delete(draw);
  };
  const Unhurried = (props: P): ReactElement | null => {
    const There = useSyncExternalStore(subscribe, () => there);
    return There === null ? null : createElement(There, { of: props });
  };
  const fetch = async (): Promise<void> => {
    there ??= await worded(part);
    for (const draw of waiting) draw();
  };
  return Object.assign(Unhurried, { fetch });
}
