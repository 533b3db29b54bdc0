import { notLookedAt, type Totals } from '../../../../src/domain/backlog/totals';
import { type LozengeState, lozengeStates } from '../../../../src/domain/refinement/lozenge-state';
import type { Share } from '../cards/StackedBar';

/** Null when a count is missing: a partial bar would be wrong. */
export function sharesOf(totals: Totals): readonly Share[] | null {
  const counts: Readonly<Record<LozengeState, number | null>> = { ...totals.standings, unknown: notLookedAt(totals) };
  const shares = lozengeStates.flatMap((standing) => {
    const count = counts[standing];
    return count === null ? [] : [{ standing, count }];
  });
  return shares.length === lozengeStates.length ? shares : null;
}
