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
 * Pauses before each repeated request for velocities (ms). A report may cost twelve requests in all, which leaves room
 * for one.
 */
export const LOOKS_MS = [8_000] as const;

/**
 * Asks again for velocities that were unknown when the report opened. If the board turns out to estimate in another
 * field, the report is read again.
 */
export function useVelocities({ velocities, fields }: ReportSetup, reload: () => void): Velocities {
  const [learnt, setLearnt] = useState<readonly number[] | null>(null);
  const [looks, setLooks] = useState(0);
  const known = velocities ?? learnt;
  const wait = known === null ? LOOKS_MS[looks] : undefined;
  const field = fields.estimate;
  useEffect(() => {
    if (wait === undefined) return undefined;
    let wanted = true;
    const look = async (): Promise<void> => {
      const opened = await ask(() => backend('openReport'));
      if (!wanted) return;
      setLooks((before) => before + 1);
      if (!opened.ok || opened.value.velocities === null) return;
      if (opened.value.fields.estimate === field) setLearnt(opened.value.velocities);
      else reload();
    };
    const timer = setTimeout(() => void look(), wait);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [wait, field, reload]);
  if (known !== null) return { status: 'known', completed: known };
  return { status: wait === undefined ? 'later' : 'looking' };
}
