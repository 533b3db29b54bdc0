import { useEffect, useState } from 'react';
import type { ContentChanges, Failure } from '../../../src/contract';
import { ask, backend } from '../../ui/backend';

export type Changes =
  | { readonly status: 'reading' }
  | { readonly status: 'failed'; readonly failure: Failure; readonly again: () => void }
  | { readonly status: 'read'; readonly changes: ContentChanges };

/** What the changes are shown against. */
export type ChangesSince = 'agreement' | 'my-vote';

/** @param on fingerprint of the content; the history is read again when it changes */
export function useChanges(on: string, since: ChangesSince): Changes {
  const [tries, setTries] = useState(0);
  const [found, setFound] = useState<{ on: string; result: Awaited<ReturnType<typeof read>> } | null>(null);
  useEffect(() => {
    let gone = false;
    void read(since).then((result) => {
      if (!gone) setFound({ on, result });
    });
    return () => {
      gone = true;
    };
  }, [on, since, tries]);
  if (found === null || found.on !== on) return { status: 'reading' };
  const { result } = found;
  if (result.ok) return { status: 'read', changes: result.value };
  const again = (): void => {
    setFound(null);
    setTries(tries + 1);
  };
  return { status: 'failed', failure: result.failure, again };
}

const read = (since: ChangesSince) => ask(() => backend('seeChanges', { since }));
