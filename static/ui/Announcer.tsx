import type { ReactElement, ReactNode } from 'react';
import { createContext, useContext, useEffect, useMemo, useRef, useState } from 'react';
import styles from './hidden.module.css';

/** At most one announcement in this time: eight people voting must not talk over each other. */
const QUIET_MS = 5000;

/** `for-certain`: later ones come after it, never in its place. `own`: what the user did themselves is said at once, before others' news. */
export type Announce = (text: string, how?: 'for-certain' | 'own') => void;
const AnnounceContext = createContext<Announce>(() => undefined);

/** Says something to a screen reader, politely. Of several within five seconds only the newest is said, and what is for certain. */
export const useAnnounce = (): Announce => useContext(AnnounceContext);

/** What will be said once it is quiet again. */
type Waiting = { readonly certain: string; readonly newest: string };
const NOTHING: Waiting = { certain: '', newest: '' };
const join = (one: string, other: string): string => `${one} ${other}`.trim();

/** Owns the one live region of a screen. */
export function Announcer({ children }: { children: ReactNode }): ReactElement {
  const [said, setSaid] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const next = useRef<Waiting>(NOTHING);
  // What is not drawn yet, and would be lost to whatever is said in its place.
  const fresh = useRef('');
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    fresh.current = '';
  }, [said]);
  const announce = useMemo<Announce>(() => {
    const say = (text: string): void => {
      fresh.current = text;
      // The same words twice would be no change, and not said: a blank that nobody hears makes them another text.
      setSaid((before) => (before === text ? `${text}\u00a0` : text));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        timer.current = undefined;
        const { certain, newest } = next.current;
        next.current = NOTHING;
        if (certain + newest !== '') say(join(certain, newest));
      }, QUIET_MS);
    };
    return (text, how) => {
      const { certain } = next.current;
      const isAtOnce = how === 'own' || timer.current === undefined || (how !== undefined && fresh.current !== '');
      // What is newest by then is older than what is said at once or must be heard: it says nothing any more.
      next.current = { certain, newest: '' };
      if (isAtOnce) say(join(text, fresh.current));
      else if (how === undefined) next.current = { certain, newest: text };
      else next.current = { certain: join(certain, text), newest: '' };
    };
  }, []);
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <p role="status" aria-live="polite" className={styles['hidden']}>
        {said}
      </p>
    </AnnounceContext.Provider>
  );
}
