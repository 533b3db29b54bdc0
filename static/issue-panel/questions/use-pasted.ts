import type { ClipboardEvent } from 'react';
import { useState } from 'react';
import { targets } from '../keyboard/lead-target';

type Pasted = {
  /** Several lines that were pasted where there is room for one; null while nothing was. */
  readonly pasted: string | null;
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly done: () => void;
};

/** A list that is pasted into the one line: the field would make one question of it. */
export function usePasted(): Pasted {
  const [pasted, setPasted] = useState<string | null>(null);
  const onPaste = (event: ClipboardEvent): void => {
    const list = event.clipboardData.getData('text/plain').trim();
    if (event.target !== document.getElementById(targets.ask) || !/[\n\r]/u.test(list)) return;
    event.preventDefault();
    setPasted(list);
  };
  return { pasted, onPaste, done: () => setPasted(null) };
}
