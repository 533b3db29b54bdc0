import { useRef, useState } from 'react';
import type { Failure } from '../../src/contract';

export type Submit = {
  readonly failure: Failure | null;
  /** Runs the call and keeps its failure. True when stored: only then may a form drop its text. */
  readonly submit: (work: () => Promise<Failure | null>) => Promise<boolean>;
  readonly forget: () => void;
  /** The text was edited, so a failure about the text goes. */
  readonly corrected: () => void;
};

/** What is refused because of what was written. */
const ofText: readonly Failure['code'][] = ['limit-reached', 'bad-request'];

/**
 * Holds a form's failure, and lets a double click send once. The button stays enabled: disabling it loses the focus.
 * `standing`: the shown value that the call changes; a change of it clears the failure.
 * `isOnce`: false where another press is another choice, and the latest call's outcome counts.
 */
export function useSubmit(value: unknown = null, isOnce = true): Submit {
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
  const corrected = (): void => setFailed((was) => (was !== null && ofText.includes(was.failure.code) ? null : was));
  // `standing` is taken after the failure: before it, an optimistic update may have shown another value.
  if (failed !== null && !('standing' in failed)) setFailed({ ...failed, standing: value });
  const isOver = failed !== null && 'standing' in failed && failed.standing !== value;
  if (isOver) setFailed(null);
  return { failure: isOver ? null : (failed?.failure ?? null), submit, forget: () => setFailed(null), corrected };
}
