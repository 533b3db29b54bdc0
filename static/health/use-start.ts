import { useCallback, useEffect, useState } from 'react';
import type { Result } from '../../src/contract';
import type { StartView } from '../../src/contract-health';
import { ask, backend } from '../ui/backend';

type Start = { readonly state: Result<StartView> | null; readonly read: () => void };

/** What of the first steps is done; null while it is read. Read anew when the person comes back to the page. */
export function useStart(): Start {
  const [state, setState] = useState<Start['state']>(null);
  const read = useCallback(() => void ask(() => backend('openStart')).then(setState), []);
  useEffect(() => {
    const gone = new AbortController();
    read();
    window.addEventListener('focus', read, { signal: gone.signal });
    return () => gone.abort();
  }, [read]);
  return { state, read };
}
