import type { Outcome, SprintOutcomes } from '../../src/domain/lookback/outcome';
import { aClosedSprint, aSnapshotItem, at } from './look-back';

/** Agreed, 3 points, finished and unchanged. */
export function anOutcome(spoilt: Partial<Outcome> = {}): Outcome {
  const id = spoilt.id ?? '1';
  return {
    id,
    group: 'agreed',
    isUnfinished: false,
    isChanged: false,
    isReestimated: false,
    start: aSnapshotItem({ id }),
    ...spoilt,
  };
}

/** The n-th sprint from 1, of two weeks. */
export function aSprintOf(n: number, outcomes: readonly Outcome[]): SprintOutcomes {
  const span = { start: at(14 * (n - 1)), end: at(14 * n), completed: at(14 * n) };
  return {
    sprint: aClosedSprint({ id: n, name: `Sprint ${n}`, ...span }),
    hoursLate: null,
    lacks: null,
    started: outcomes.length,
    agreed: outcomes.filter(({ group }) => group === 'agreed').length,
    outcomes,
  };
}
