import { useSyncExternalStore } from 'react';

/** From this width on two columns fit. The style sheets repeat the number. */
const query = '(min-width: 700px)';

const subscribe = (listener: () => void): (() => void) => {
  const list = window.matchMedia(query);
  list.addEventListener('change', listener);
  return () => list.removeEventListener('change', listener);
};

export const useWide = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
