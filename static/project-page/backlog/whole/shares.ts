import { notLookedAt, type Totals } from '../../../../src/domain/backlog/totals';
import { type Standing, standings } from '../../../../src/domain/refinement/standing';
import type { Share } from '../cards/StackedBar';

/** Null when a count is missing: a partial bar would be wrong. */
export function sharesOf(totals: Totals): readonly Share[] | null {
  const counts: Readonly<Record<Standing, number | null>> = { ...totals.standings, unknown: notLookedAt(totals) };
  const shares = standings.flatMap((standing) => {
    const count = counts[standing];
    return count === null ? [] : [{ standing, count }];
  });
  return shares.length === standings.length ? shares : null;
}
