import { useState } from 'react';
import type { Failure } from '../../src/contract';

export type Submit = {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** Does it and remembers the failure. True when it is stored: only then may a form let go of its text. */
  readonly submit: (work: () => Promise<Failure | null>) => Promise<boolean>;
  readonly forget: () => void;
};

/** What a form needs around a call: that it runs, and why it failed. */
export function useSubmit(): Submit {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const submit = async (work: () => Promise<Failure | null>): Promise<boolean> => {
    setBusy(true);
    setFailure(null);
    const failed = await work();
    setBusy(false);
    setFailure(failed);
    return failed === null;
  };
  return { busy, failure, submit, forget: () => setFailure(null) };
}
