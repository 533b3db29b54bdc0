import { tenthsOf } from '../../../../src/domain/lookback/range';
import type { LearningWords } from './words.en';

/** "1 to 3": the range of a share in tenths; null for too few items. */
export function rangeIn(part: number, whole: number, { counts: words }: LearningWords): string | null {
  const range = tenthsOf(part, whole);
  return range === null ? null : words.range(range.from, range.to);
}
