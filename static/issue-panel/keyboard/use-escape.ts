import { useEffect } from 'react';
import { targets } from './lead-target';

/** Elements that contain both an opening button and what it opens. */
const CLOSABLE = `li, form, header, #${targets.confirm}`;
/** Buttons in headings fold whole steps, which Escape should not close. */
const OPENER = '[aria-expanded="true"]:not(h2 *)';

/** Escape closes what a button opened, and focuses the button. Forms handle Escape themselves. */
export function useEscape(): void {
  useEffect(() => {
    const gone = new AbortController();
    const close = (event: KeyboardEvent): void => {
      const { key, target, defaultPrevented } = event;
      if (key !== 'Escape' || defaultPrevented || !(target instanceof Element)) return;
      const opener = target.closest(CLOSABLE)?.querySelector<HTMLElement>(OPENER) ?? null;
      if (opener === null) return;
      event.preventDefault();
      opener.click();
      opener.focus();
    };
    document.addEventListener('keydown', close, { signal: gone.signal });
    return () => gone.abort();
  }, []);
}
