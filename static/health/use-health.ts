import { type Dispatch, type SetStateAction, useEffect, useRef, useState } from 'react';
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
    setState((before) => ({ ...before, failure: null, isChecking: true }));
    void find(opened, setState);
  };
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void find(opened, setState);
  }, [opened]);
  return { state, check };
}

/** What the back end found is there before the page has waited for its hints. */
async function find(opened: string | null, set: Dispatch<SetStateAction<HealthState>>): Promise<void> {
  const tried = ownChecks();
  const answer = await ask(() => backend('checkHealth', { opened }));
  set((before) => (answer.ok ? { ...before, view: answer.value } : { ...before, failure: answer.failure }));
  const own = await tried;
  set((before) => ({ ...before, own, isChecking: false }));
}
