import type { Output } from '../../src/domain/backlog/output';

/** Periods that finished so many points each, in one story. */
export const anOutput = (points: readonly number[]): Output => ({
  periods: points.map((estimate) => [{ type: '10001', estimate, items: 1 }]),
  isUndated: false,
});

/** Periods that finished so many items each, none of them estimated. */
export const countedOutput = (counts: readonly number[]): Output => ({
  periods: counts.map((items) => [{ type: '10001', estimate: null, items }]),
  isUndated: false,
});
