import { useEffect, useState } from 'react';
import type { ReportSetup } from '../../../src/contract';
import { ask, backend } from '../../ui/backend';

/** Points that the closed sprints completed. On a project's first report the background job has not read them yet. */
export type Velocities =
  | { readonly status: 'known'; readonly completed: readonly number[] }
  | { readonly status: 'looking' }
  /** The background job needs longer than the page waits. */
  | { readonly status: 'later' };

/**
 * The pause before velocities are asked for again (ms). A report may cost twelve requests in all, which leaves room for
 * one more.
 */
const LOOK_AGAIN_MS = 8_000;

/**
 * Asks again for velocities that were unknown when the report opened. If the board turns out to estimate in another
 * field, the report is read again.
 */
export function useVelocities({ velocities, fields }: ReportSetup, reload: () => void): Velocities {
  const [learnt, setLearnt] = useState<readonly number[] | null>(null);
  const [isAsked, setIsAsked] = useState(false);
  const known = velocities ?? learnt;
  const isLooking = known === null && !isAsked;
  const field = fields.estimate;
  useEffect(() => {
    if (!isLooking) return undefined;
    let wanted = true;
    const look = async (): Promise<void> => {
      const opened = await ask(() => backend('openReport'));
      if (!wanted) return;
      setIsAsked(true);
      if (!opened.ok || opened.value.velocities === null) return;
      if (opened.value.fields.estimate === field) setLearnt(opened.value.velocities);
      else reload();
    };
    const timer = setTimeout(() => void look(), LOOK_AGAIN_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [isLooking, field, reload]);
  if (known !== null) return { status: 'known', completed: known };
  return { status: isLooking ? 'looking' : 'later' };
}
