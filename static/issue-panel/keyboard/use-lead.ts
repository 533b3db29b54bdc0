import { useEffect, useState } from 'react';
import { elementsOf } from './lead-target';
import type { Lead } from '../panel-context';

export type Leading = {
  /** Where the reader was led last; forms open themselves by it. */
  readonly current: Lead | null;
  readonly lead: (to: Lead) => void;
  readonly arrive: () => void;
};

/** Moves the focus to where a gap leads, once that is drawn. Only ever by the reader's own doing. */
export function useLead(): Leading {
  const [current, setCurrent] = useState<Lead | null>(null);
  useEffect(() => {
    if (current === null) return;
    const element = elementsOf(current)
      .map((id) => document.getElementById(id))
      .find((found) => found !== null);
    element?.focus();
  }, [current]);
  return { current, lead: (to) => setCurrent({ ...to }), arrive: () => setCurrent(null) };
}
