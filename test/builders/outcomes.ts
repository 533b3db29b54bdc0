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

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
