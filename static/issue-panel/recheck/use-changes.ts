import { useEffect, useState } from 'react';
import type { ContentChanges, Failure } from '../../../src/contract';
import { ask, backend } from '../../ui/backend';

export type Changes =
  | { readonly status: 'reading' }
  | { readonly status: 'failed'; readonly failure: Failure; readonly again: () => void }
  | { readonly status: 'read'; readonly changes: ContentChanges };

/** @param on fingerprint of the content; the history is read again when it changes */
export function useChanges(on: string): Changes {
  const [tries, setTries] = useState(0);
  const [found, setFound] = useState<{ on: string; result: Awaited<ReturnType<typeof read>> } | null>(null);
  useEffect(() => {
    let gone = false;
    void read().then((result) => {
      if (!gone) setFound({ on, result });
    });
    return () => {
      gone = true;
    };
  }, [on, tries]);
  if (found === null || found.on !== on) return { status: 'reading' };
  const { result } = found;
  if (result.ok) return { status: 'read', changes: result.value };
  const again = (): void => {
    setFound(null);
    setTries(tries + 1);
  };
  return { status: 'failed', failure: result.failure, again };
}

const read = () => ask(() => backend('seeChanges'));
