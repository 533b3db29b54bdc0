import { useRef, useState } from 'react';
import type { Failure } from '../../src/contract';

export type Submit = {
  readonly failure: Failure | null;
  /** Does it and remembers the failure. True when it is stored: only then may a form let go of its text. */
  readonly submit: (work: () => Promise<Failure | null>) => Promise<boolean>;
  readonly forget: () => void;
  /** The text is another now: what was too much of it is no longer told. */
  readonly corrected: () => void;
};

/**
 * What a form needs around a call: why it failed, and that a double click does it once. Its button is not disabled
 * meanwhile: a disabled button loses the keyboard's place.
 */
export function useSubmit(): Submit {
  const busy = useRef(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const submit = async (work: () => Promise<Failure | null>): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    setFailure(null);
    try {
      const failed = await work();
      setFailure(failed);
      return failed === null;
    } finally {
      busy.current = false;
    }
  };
  const corrected = (): void => setFailure((was) => (was?.code === 'limit-reached' ? null : was));
  return { failure, submit, forget: () => setFailure(null), corrected };
}
