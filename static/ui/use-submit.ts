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
 * meanwhile: a disabled button loses the keyboard's place. `standing`: what is seen of that which the call changes. Once
 * it is another, a failure is over: another person did the same, or the call was stored after all.
 * `isOnce`: false where another press chooses anew and does not do the same again. Then what became of the last one is told.
 */
export function useSubmit(standing: unknown = null, isOnce = true): Submit {
  const last = useRef<unknown>(null);
  const [failed, setFailed] = useState<{ readonly failure: Failure; readonly standing?: unknown } | null>(null);
  const submit = async (work: () => Promise<Failure | null>): Promise<boolean> => {
    if (last.current !== null && isOnce) return false;
    last.current = work;
    setFailed(null);
    const isLast = (): boolean => last.current === work;
    try {
      const failure = await work();
      if (isLast()) setFailed(failure && { failure });
      return failure === null;
    } finally {
      if (isLast()) last.current = null;
    }
  };
  const corrected = (): void => setFailed((was) => (was?.failure.code === 'limit-reached' ? null : was));
  // What is seen once it failed: until then it may have been foreseen.
  if (failed !== null && !('standing' in failed)) setFailed({ ...failed, standing });
  const isOver = failed !== null && 'standing' in failed && failed.standing !== standing;
  if (isOver) setFailed(null);
  return { failure: isOver ? null : (failed?.failure ?? null), submit, forget: () => setFailed(null), corrected };
}
