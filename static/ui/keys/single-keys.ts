import { useSyncExternalStore } from 'react';
import { keptIn } from '../kept';
import { newListeners } from '../listeners';

/** Where the browser remembers that a person wants no single keys. */
const OFF = 'common-ground-keys-off';

const memory = keptIn(() => localStorage);

const { listen, tell } = newListeners();

const areKeysOn = (): boolean => memory.get(OFF) === null;
export const useKeysOn = (): boolean => useSyncExternalStore(listen, areKeysOn);
export function turnKeys(on: boolean): void {
  memory.set(OFF, on ? null : 'off');
  tell();
}

/** Texts, in which a key is typed. */
const TEXTS = 'textarea, select, input:not([type="checkbox"], [type="radio"])';

/** The key, where it was pressed alone, in no text, and single keys are on; else null. */
export function singleKeyOf(event: KeyboardEvent): string | null {
  const { key, ctrlKey, metaKey, altKey, repeat, defaultPrevented } = event;
  if (ctrlKey || metaKey || altKey || repeat || defaultPrevented || key.length !== 1) return null;
  return document.activeElement?.matches(TEXTS) === true || !areKeysOn() ? null : key;
}
