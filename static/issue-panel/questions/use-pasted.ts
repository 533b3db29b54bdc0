import type { ClipboardEvent } from 'react';
import { useState } from 'react';
import { targets } from '../keyboard/lead-target';

type Pasted = {
  /** A pasted text of several lines; null while there is none. */
  readonly pasted: string | null;
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly done: () => void;
};

/** Catches a list pasted into the one-line field, which would join its lines. */
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
