import * as z from 'zod/mini';
import { count, list, record } from '../shared/schema';
import type { SizedItem } from './ready-work';

/** Items of one type and estimate: a row of storage has room for hundreds of kilobytes, and weeks finish thousands of items. */
const alike = record({ type: z.string(), estimate: z.nullable(z.number()), items: count() });
type Alike = z.infer<typeof alike>;

/**
 * What the last closed sprints of a board finished, the latest last; of a kanban board its last weeks. Sub-tasks are no items of a
 * sprint. Of an item that left its sprint later it is approximate: only Jira's own report is exact, and apps cannot read it.
 */
export const outputSchema = record({
  periods: list(list(alike)),
  /** Whether Jira holds no date of completion of most of them: each then counts in its last sprint. */
  isUndated: z.boolean(),
});
export type Output = z.infer<typeof outputSchema>;

export const NO_OUTPUT: Output = { periods: [], isUndated: false };

/** What a period finished, as it is kept. */
export function toPeriod(items: readonly SizedItem[]): readonly Alike[] {
  const groups = new Map<string, Alike>();
  for (const { type, estimate } of items) {
    const name = `${type} ${estimate}`;
    groups.set(name, { type, estimate, items: (groups.get(name)?.items ?? 0) + 1 });
  }
  return [...groups.values()];
}

/** What a period finished, item by item. */
export const itemsIn = (period: readonly Alike[]): readonly SizedItem[] =>
  period.flatMap(({ type, estimate, items }) => Array.from({ length: items }, () => ({ type, estimate })));
