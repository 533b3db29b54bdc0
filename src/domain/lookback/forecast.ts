import * as z from 'zod/mini';
import { record } from '../shared/schema';
import type { SprintFigures } from './figures';
import { isTold } from './rates';

/** From the second lowest to the second highest. */
const range = record({ from: z.number(), to: z.number() });
export type Range = z.infer<typeof range>;
export const forecastSchema = record({
  items: range,
  /** By the estimates at the start; null with fewer than eight sprints that had them. */
  points: z.nullable(range),
  /** How many sprints it looked at. */
  sprints: z.number(),
});
export type Forecast = z.infer<typeof forecastSchema>;

/** Of fewer sprints, the range without the best and the worst holds the next one less than half of the time. */
const LEAST = 8;
/** A forecast looks at this many closed sprints at most. */
export const FORECAST_SPRINTS = 12;

/**
 * What the last twelve of these sprints finished of what was committed, without the best and the worst. Sprints that
 * are untold or had nothing committed are left out. null with fewer than eight.
 */
export function forecastOf(sprints: readonly SprintFigures[]): Forecast | null {
  const last = sprints.slice(-FORECAST_SPRINTS);
  const usable = last.filter((one) => isTold(one) && one.committed.length > 0);
  const items = rangeOf(usable.map(({ finished }) => finished.length));
  if (items === null) return null;
  const points = rangeOf(usable.flatMap(({ estimate }) => (estimate === null ? [] : [estimate.finished])));
  return { items, points, sprints: last.length };
}

function rangeOf(finished: readonly number[]): Range | null {
  if (finished.length < LEAST) return null;
  const usual = finished.toSorted((one, other) => one - other).slice(1, -1);
  return { from: usual[0] ?? 0, to: usual.at(-1) ?? 0 };
}
