import { useCallback, useEffect, useState } from 'react';
import { followAddress, writeAddress } from '../address-changes.ts';
import type { Route } from '../route.ts';
import { readRoute } from '../route.ts';

const here = () => readRoute(location.pathname, location.search);

/** The page of the address, and a function that goes to another one. */
export function useRoute(): { route: Route; go: (path: string, how?: 'push' | 'replace') => void } {
  const [route, setRoute] = useState(here);
  useEffect(() => followAddress(() => setRoute(here())), []);
  const go = useCallback((path: string, how: 'push' | 'replace' = 'push') => {
    writeAddress(how, path);
    if (how === 'push') scrollTo(0, 0);
  }, []);
  return { route, go };
}
