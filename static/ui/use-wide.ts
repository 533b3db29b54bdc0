import { useSyncExternalStore } from 'react';

/** Two columns fit from here on. The same number stands in the style sheets. */
const query = '(min-width: 700px)';

const subscribe = (listener: () => void): (() => void) => {
  const list = window.matchMedia(query);
  list.addEventListener('change', listener);
  return () => list.removeEventListener('change', listener);
};

export const useWide = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
