import type * as z from 'zod/mini';
import { id, instant, list, record, text } from '../shared/schema';

/** The claim of a call that creates these parts: Jira creates an issue as often as it is asked. */
export const splitRunSchema = record({ id: id(), items: list(text()), since: instant() });
export type SplitRun = z.infer<typeof splitRunSchema>;

/** Forge ends each call before. */
const LONGEST_CALL_MS = 30_000;

/** The claims with this one. What a call that died had claimed is free. null where another call creates one of the items. */
export function withSplitRun(runs: readonly SplitRun[], run: SplitRun): readonly SplitRun[] | null {
  // Also where the clock of this call is behind the other's.
  const age = ({ since }: SplitRun) => Math.abs(Date.parse(run.since) - Date.parse(since));
  const alive = runs.filter((other) => age(other) < LONGEST_CALL_MS);
  return alive.some(({ items }) => items.some((item) => run.items.includes(item))) ? null : [...alive, run];
}
