import { useCallback, useEffect, useState } from 'react';
import type { Route } from '../route.ts';
import { readRoute } from '../route.ts';

const here = () => readRoute(location.pathname, location.search);

/** The page of the address, and a way to another one. */
export function useRoute(): { route: Route; go: (path: string, how?: 'push' | 'replace') => void } {
  const [route, setRoute] = useState(here);
  useEffect(() => {
    const follow = () => setRoute(here());
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  const go = useCallback((path: string, how: 'push' | 'replace' = 'push') => {
    if (how === 'push') history.pushState(null, '', path);
    else history.replaceState(null, '', path);
    setRoute(here());
    if (how === 'push') scrollTo(0, 0);
  }, []);
  return { route, go };
}
