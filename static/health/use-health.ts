import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../src/contract';
import type { Check, HealthView } from '../../src/contract-health';
import { ask, backend } from '../ui/backend';
import { ownChecks } from './own-checks';

type HealthState = {
  /** What the back end found last; null before its first answer. */
  readonly view: HealthView | null;
  /** What the page found itself. */
  readonly own: readonly Check[];
  /** Of the latest try. */
  readonly failure: Failure | null;
  readonly isChecking: boolean;
};

type Health = { readonly state: HealthState; readonly check: () => void };

const first: HealthState = { view: null, own: [], failure: null, isChecking: true };

/** Checks once when the page opens, and again when asked to. `opened`: the address of this Jira, if it is known. */
export function useHealth(opened: string | null): Health {
  const [state, setState] = useState(first);
  const begun = useRef(false);
  const check = (): void => {
    setState((before) => ({ ...before, isChecking: true }));
    void found(opened).then(setState);
  };
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void found(opened).then(setState);
  }, [opened]);
  return { state, check };
}

async function found(opened: string | null): Promise<(before: HealthState) => HealthState> {
  const [answer, own] = await Promise.all([ask(() => backend('checkHealth', { opened })), ownChecks()]);
  return ({ view }) =>
    answer.ok
      ? { view: answer.value, own, failure: null, isChecking: false }
      : { view, own, failure: answer.failure, isChecking: false };
}
