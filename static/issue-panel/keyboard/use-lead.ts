import { useEffect, useLayoutEffect, useState } from 'react';
import { elementsOf } from './lead-target';
import type { Lead } from '../panel-context';

export type Leading = {
  /** Where the viewer was led last; a form opens itself by it. */
  readonly current: Lead | null;
  readonly lead: (to: Lead) => void;
  readonly arrive: () => void;
};

/** Moves the focus to where a gap leads, once that is drawn. Only the viewer's own action leads. */
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

/** The question that the viewer was just led to, whose row then opens its form. A row drawn later does not. */
export function useLedTo({ current, arrive }: Leading): string | null {
  const id = current?.to === 'question' ? current.id : null;
  useLayoutEffect(() => {
    if (id !== null) arrive();
  }, [id, arrive]);
  return id;
}
