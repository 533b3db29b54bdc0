import type { ReactElement, ReactNode } from 'react';
import { createContext, useContext, useEffect, useMemo, useRef, useState } from 'react';
import styles from './hidden.module.css';

/** At most one announcement in this time: eight people voting must not talk over each other. */
const QUIET_MS = 5000;

export type Announce = (text: string) => void;
const AnnounceContext = createContext<Announce>(() => undefined);

/** Says something to a screen reader, politely. Of several within five seconds only the newest is said. */
export const useAnnounce = (): Announce => useContext(AnnounceContext);

/** Owns the one live region of a screen. */
export function Announcer({ children }: { children: ReactNode }): ReactElement {
  const [said, setSaid] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const next = useRef<string | null>(null);
  useEffect(() => () => clearTimeout(timer.current), []);
  const announce = useMemo<Announce>(() => {
    const pause = (): void => {
      timer.current = setTimeout(() => {
        timer.current = undefined;
        if (next.current !== null) say(next.current);
      }, QUIET_MS);
    };
    const say = (text: string): void => {
      next.current = null;
      // The same words twice would be no change, and not said: a blank that nobody hears makes them another text.
      setSaid((before) => (before === text ? `${text}\u00a0` : text));
      pause();
    };
    return (text) => {
      if (timer.current === undefined) say(text);
      else next.current = text;
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
