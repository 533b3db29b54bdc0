import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../src/contract';
import type { HealthView } from '../../src/contract-health';
import { ask, backend } from '../ui/backend';
import { ownChecks } from './own-checks';

type HealthState = {
  /** What was found last; null before the first answer. */
  readonly view: HealthView | null;
  /** Of the latest try. */
  readonly failure: Failure | null;
  readonly isChecking: boolean;
};

type Health = { readonly state: HealthState; readonly check: () => void };

const first: HealthState = { view: null, failure: null, isChecking: true };

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
  return ({ view }) => {
    if (!answer.ok) return { view, failure: answer.failure, isChecking: false };
    const { checkedAt, checks } = answer.value;
    return { view: { checkedAt, checks: [...checks, ...own] }, failure: null, isChecking: false };
  };
}
