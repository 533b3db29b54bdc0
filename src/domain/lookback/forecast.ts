import type { SprintFigures } from './figures';
import { isTold } from './rates';

/** How much a usual sprint finishes, from the second lowest to the second highest. */
export type Range = { readonly from: number; readonly to: number };
/** `points`: by the estimates at the start; null with fewer than five sprints that had them. */
export type Forecast = { readonly items: Range; readonly points: Range | null };

/** Fewer sprints give no forecast. */
const LEAST = 5;
/** A forecast looks at this many closed sprints at most. */
export const FORECAST_SPRINTS = 12;

/**
 * What the last twelve of these sprints finished of what was committed, without the best and the worst. Sprints that
 * are untold or had nothing committed are left out. null with fewer than five.
 */
export function forecastOf(sprints: readonly SprintFigures[]): Forecast | null {
  const usable = sprints.slice(-FORECAST_SPRINTS).filter((one) => isTold(one) && one.committed.length > 0);
  const items = rangeOf(usable.map(({ finished }) => finished.length));
  if (items === null) return null;
  return { items, points: rangeOf(usable.flatMap(({ estimate }) => (estimate === null ? [] : [estimate.finished]))) };
}

function rangeOf(finished: readonly number[]): Range | null {
  if (finished.length < LEAST) return null;
  const usual = finished.toSorted((one, other) => one - other).slice(1, -1);
  return { from: usual[0] ?? 0, to: usual.at(-1) ?? 0 };
}
