import * as z from 'zod/mini';
import { amount, count, record } from '../shared/schema';

/** Ready items and exceptions, as a runway takes them. */
export const readyWork = record({
  /** The field that estimates were read from. */
  field: z.string(),
  /** The sum of their estimates. */
  sum: amount(),
  /** How many have no estimate, by the id of their type. */
  without: z.readonly(z.record(z.string(), count())),
});
export type ReadyWork = z.infer<typeof readyWork>;

/** An item by the id of its type. */
export type SizedItem = { readonly type: string; readonly estimate: number | null };

/** The work of these items. */
export function workOf(items: readonly SizedItem[], field: string): ReadyWork {
  const without: Record<string, number> = {};
  for (const { type, estimate } of items) if (estimate === null) without[type] = (without[type] ?? 0) + 1;
  return { field, sum: items.reduce((sum, { estimate }) => sum + (estimate ?? 0), 0), without };
}

/** Both together; null where one was not counted, or in another field. */
export function addWork(one: ReadyWork | null, other: ReadyWork | null): ReadyWork | null {
  return combine(one, other, (a, b) => a + b);
}

/** The first without the second, and never below nothing; null as in `addWork`. */
export function lessWork(one: ReadyWork | null, other: ReadyWork | null): ReadyWork | null {
  return combine(one, other, (a, b) => Math.max(0, a - b));
}

function combine(
  one: ReadyWork | null,
  other: ReadyWork | null,
  by: (a: number, b: number) => number,
): ReadyWork | null {
  if (one === null || other === null || one.field !== other.field) return null;
  const types = [...new Set([...Object.keys(one.without), ...Object.keys(other.without)])];
  const without = types.map((type) => [type, by(one.without[type] ?? 0, other.without[type] ?? 0)] as const);
  return { field: one.field, sum: by(one.sum, other.sum), without: Object.fromEntries(without) };
}
