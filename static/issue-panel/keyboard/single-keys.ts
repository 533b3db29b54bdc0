import { type RefObject, useEffect } from 'react';
import { singleKeyOf, useKeysOn } from '../../ui/keys/single-keys';
import { useWords } from '../words';

type Keyed = { readonly 'data-key'?: string; readonly 'aria-keyshortcuts'?: string; readonly title?: string };

/** Makes a key press a button or card, and its tooltip say so behind what it says anyway. Without keys it says only that. */
export function useKeyed(): (key: string | null, hint?: string) => Keyed {
  const { tip } = useWords();
  const isOn = useKeysOn();
  return (key, hint) => {
    if (key === null || !isOn) return hint === undefined ? {} : { title: hint };
    const keyTip = tip(key.toUpperCase());
    return { 'data-key': key, 'aria-keyshortcuts': key, title: hint === undefined ? keyTip : `${hint} · ${keyTip}` };
  };
}

/** Single keys press what carries them, as a tap does, so that its checks hold. */
export function useSingleKeys(root: RefObject<HTMLElement | null>): void {
  useKeyDown((event) => {
    const key = singleKeyOf(event);
    if (key === null || !/^[a-z0-9]$/u.test(key)) return;
    const found = [...(root.current?.querySelectorAll<HTMLElement>(`[data-key="${key}"]`) ?? [])];
    const target = found.find((one) => one.closest('[hidden]') === null && !one.matches(':disabled'));
    if (target === undefined) return;
    // The key is not typed into a field that it opens.
    event.preventDefault();
    target.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    target.click();
  });
}

/** Hears each key that is pressed on the page. */
export function useKeyDown(hear: (event: KeyboardEvent) => void): void {
  useEffect(() => {
    const gone = new AbortController();
    document.addEventListener('keydown', hear, { signal: gone.signal });
    return () => gone.abort();
  });
}
