import { type RefObject, useEffect, useSyncExternalStore } from 'react';
import { keptIn } from '../../ui/kept';
import { useWords } from '../words';

/** Where the browser remembers that a person wants no single keys. */
const OFF = 'common-ground-keys-off';

const kept = keptIn(() => localStorage);

const pages = new Set<() => void>();
function listen(page: () => void): () => void {
  pages.add(page);
  return () => pages.delete(page);
}

const areKeysOn = (): boolean => kept.get(OFF) === null;
export const useKeysOn = (): boolean => useSyncExternalStore(listen, areKeysOn);
export function turnKeys(on: boolean): void {
  kept.set(OFF, on ? null : 'off');
  for (const page of pages) page();
}

/** Texts, in which a key is typed. */
const TEXTS = 'textarea, select, input:not([type="checkbox"], [type="radio"])';

type Keyed = { readonly 'data-key'?: string; readonly 'aria-keyshortcuts'?: string; readonly title?: string };

/** Makes a key press a button or card, and its tooltip say so behind what it says anyway. Without keys it says only that. */
export function useKeyed(): (key: string | null, hint?: string) => Keyed {
  const { tip } = useWords();
  const isOn = useKeysOn();
  return (key, hint) => {
    if (key === null || !isOn) return hint === undefined ? {} : { title: hint };
    const said = tip(key.toUpperCase());
    return { 'data-key': key, 'aria-keyshortcuts': key, title: hint === undefined ? said : `${hint} · ${said}` };
  };
}

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
