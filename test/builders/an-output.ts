import type { Output } from '../../src/domain/backlog/output';
import type { SizedItem } from '../../src/domain/backlog/ready-work';

/** Periods that finished so many points each, in one story. */
export const anOutput = (points: readonly number[]): Output => ({
  periods: points.map((estimate) => [{ type: '10001', estimate }]),
  isUndated: false,
});

/** Periods that finished so many items each, none of them estimated. */
export const countedOutput = (counts: readonly number[]): Output => ({
  periods: counts.map((n) => Array.from({ length: n }, (): SizedItem => ({ type: '10001', estimate: null }))),
  isUndated: false,
});
