import { useEffect, useState } from 'react';
import type { ReportSetup } from '../../../src/contract';
import { ask, backend } from '../../ui/backend';

/** What the closed sprints completed. A project's first report is opened before anybody has looked at them. */
export type Velocities =
  | { readonly status: 'known'; readonly completed: readonly number[] }
  | { readonly status: 'looking' }
  /** The background has more to do than we wait for. */
  | { readonly status: 'later' };

/**
 * How long to wait before a look at what the background has learnt; after the last one nobody asks any more. A report may
 * cost twelve requests in all, which leaves room for one.
 */
export const LOOKS_MS = [8_000] as const;

/**
 * Asks again for velocities that were not known when the report was opened. When the board turns out to estimate in
 * another field than the items were read with, the report is read anew.
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
