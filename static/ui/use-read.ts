import { useEffect, useState } from 'react';

/** The result of a read; null while it is under way. */
export type ReadResult<T> = { readonly value: T } | 'failed' | null;

/** Reads once per `key`. `letGo` receives a result that is no longer needed. */
export function useRead<T>(key: string, read: (key: string) => Promise<T>, letGo?: (value: T) => void): ReadResult<T> {
  const [result, setResult] = useState<{ key: string; read: ReadResult<T> }>({ key, read: null });
  useEffect(() => {
    let gone = false;
    const arrived: T[] = [];
    const take = (value: T): void => {
      if (gone) return letGo?.(value);
      arrived.push(value);
      setResult({ key, read: { value } });
    };
    read(key).then(take, () => {
      if (!gone) setResult({ key, read: 'failed' });
    });
    return () => {
      gone = true;
      for (const value of arrived) letGo?.(value);
    };
  }, [key, read, letGo]);
  return result.key === key ? result.read : null;
}
