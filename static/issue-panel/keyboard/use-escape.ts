import { useEffect } from 'react';
import { targets } from './lead-target';

/** What belongs together: a button that opens something, and what it opened. */
const AROUND = `li, form, header, #${targets.confirm}`;
/** Steps fold by their headings: nobody means those. */
const OPENER = '[aria-expanded="true"]:not(h2 *)';

/** Escape closes what a button opened, and the keyboard is at the button again. Forms say themselves when they may be left. */
export function useEscape(): void {
  useEffect(() => {
    const gone = new AbortController();
    const close = ({ key, target, defaultPrevented }: KeyboardEvent): void => {
      if (key !== 'Escape' || defaultPrevented || !(target instanceof Element)) return;
      const opener = target.closest(AROUND)?.querySelector<HTMLElement>(OPENER);
      opener?.click();
      opener?.focus();
    };
    document.addEventListener('keydown', close, { signal: gone.signal });
    return () => gone.abort();
  }, []);
}
