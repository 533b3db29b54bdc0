import { useContext, useEffect, useState } from 'react';
import { sameValue } from '../../src/domain/shared/same-value';
import { keptIn, RELOAD } from './kept';
import { MeContext } from './Name';
import { orNothing } from './or-nothing';
import { SiteContext } from './site';

/** Session storage: what is not saved must not outlive the tab on a shared computer. */
const storage = keptIn(() => sessionStorage);

/**
 * As `useState`, over a press of _Reload_: then the tab keeps the value, for this account, and the form takes it back once
 * the page is loaded.
 * @param name of the form, unique within the site
 * @param start what stands there where nothing is unsaved
 * @param read parses a value that another version of the page has handed over; null where it cannot
 */
export function useUnsaved<T>(name: string, start: T, read: (value: unknown) => T | null): [T, (next: T) => void] {
  const key = ['unsaved', useContext(SiteContext), useContext(MeContext), name].join(' ');
  const [value, set] = useState(() => read(orNothing<unknown>(() => JSON.parse(storage.get(key) ?? ''))) ?? start);
  const text = sameValue(value, start) ? null : JSON.stringify(value);
  useEffect(() => {
    const forget = (): void => storage.set(key, null);
    const handOver = (): void => storage.set(key, text);
    // It is taken back once.
    forget();
    if (text === null) return undefined;
    addEventListener(RELOAD, handOver);
    return () => {
      removeEventListener(RELOAD, handOver);
      forget();
    };
  }, [key, text]);
  return [value, set];
}

/** Reads a text. */
export const asText = (value: unknown): string | null => (typeof value === 'string' ? value : null);
/** Reads that a form is open. */
export const asOpen = (value: unknown): true | null => (value === true ? true : null);
