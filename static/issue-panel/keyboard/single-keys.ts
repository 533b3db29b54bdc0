import { useEffect, type RefObject } from 'react';
import { keptIn } from '../../ui/kept';

/** Where the browser remembers that a person wants no single keys. */
const OFF = 'common-ground-keys-off';

const kept = keptIn(() => localStorage);

export const areKeysOn = (): boolean => kept.get(OFF) === null;
export const turnKeys = (on: boolean): void => kept.set(OFF, on ? null : 'off');

/** Texts, in which a key is typed. */
const TEXTS = 'textarea, select, input:not([type="checkbox"], [type="radio"])';

/** A button or card that this key presses, and what its tooltip says. */
export const keyed = (key: string | null, tip: (key: string) => string) =>
  key === null ? {} : { 'data-key': key, 'aria-keyshortcuts': key, title: tip(key.toUpperCase()) };

/** Single keys press what carries them, as a tap does, so that its checks hold. */
export function useSingleKeys(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const gone = new AbortController();
    const press = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey, repeat, defaultPrevented } = event;
      if (ctrlKey || metaKey || altKey || repeat || defaultPrevented || !/^[a-z0-9]$/u.test(key)) return;
      if (document.activeElement?.matches(TEXTS) === true || !areKeysOn()) return;
      const found = [...(root.current?.querySelectorAll<HTMLElement>(`[data-key="${key}"]`) ?? [])];
      const target = found.find((one) => one.closest('[hidden]') === null && !one.matches(':disabled'));
      if (target === undefined) return;
      // The key is not typed into a field that it opens.
      event.preventDefault();
      target.dispatchEvent(new Event('pointerdown', { bubbles: true }));
      target.click();
    };
    document.addEventListener('keydown', press, { signal: gone.signal });
    return () => gone.abort();
  }, [root]);
}
