import { useEffect } from 'react';
import type { Failure } from '../../../src/contract';

/** Lets go of what failed once it is seen to be stored all the same: only its answer was lost. */
export function useOnceStored(failure: Failure | null, isStored: boolean, leave: () => void): void {
  const isLost = failure !== null && isStored;
  useEffect(() => (isLost ? leave() : undefined));
}
