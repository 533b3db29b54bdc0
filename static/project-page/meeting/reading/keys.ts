import { useState } from 'react';
import { keptIn } from '../../../ui/kept';

const NAME = 'common-ground-reading-keys';
const stored = keptIn(() => localStorage);

/** Whether the reader wants single keys; they are on until they are switched off, in this browser. */
export function useWantsKeys(): readonly [boolean, (wants: boolean) => void] {
  const [wants, setWants] = useState(() => stored.get(NAME) !== 'off');
  return [
    wants,
    (next) => {
      stored.set(NAME, next ? null : 'off');
      setWants(next);
    },
  ];
}
