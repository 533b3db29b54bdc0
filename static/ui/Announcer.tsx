import type { ReactElement, ReactNode } from 'react';
import { createContext, useContext, useEffect, useMemo, useRef, useState } from 'react';
import styles from './hidden.module.css';

/** Least time between two announcements: eight people voting must not talk over each other. */
const QUIET_MS = 5000;

/**
 * `for-certain`: later announcements follow it, never replace it. `own`: what the user did is announced at once, before
 * news of others.
 */
type Announce = (text: string, how?: 'for-certain' | 'own') => void;
const AnnounceContext = createContext<Announce>(() => undefined);

/**
 * Announces a text politely to a screen reader. Of several within five seconds it keeps the `for-certain` ones and the
 * newest.
 */
export const useAnnounce = (): Announce => useContext(AnnounceContext);

/** Texts that wait until the quiet time is over. */
type Waiting = { readonly certain: string; readonly newest: string };
const NOTHING: Waiting = { certain: '', newest: '' };
const join = (one: string, other: string): string => `${one} ${other}`.trim();

/** Holds the one live region of a screen. */
export function Announcer({ children }: { children: ReactNode }): ReactElement {
  const [said, setSaid] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const next = useRef<Waiting>(NOTHING);
  // The text that is not drawn yet; the next announcement must include it, or it is lost.
  const fresh = useRef('');
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    fresh.current = '';
  }, [said]);
  const announce = useMemo<Announce>(() => {
    const say = (text: string): void => {
      fresh.current = text;
      // A live region announces changes alone: a trailing no-break space makes a repeated text another text.
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
      // The waiting `newest` is older than this announcement, so it is dropped.
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
