import type { Judged } from '../../../../src/domain/lookback/compared';
import { tenthsOf } from '../../../../src/domain/lookback/chance';
import type { Unit } from './unit';
import type { LearningWords } from './words.en';

/** "1 to 3": the range of a share in tenths; null for too few items. */
export function rangeIn(part: number, whole: number, { chance: words }: LearningWords): string | null {
  const range = tenthsOf(part, whole);
  return range === null ? null : words.range(range.from, range.to);
}

/** The words on chance, and when they come next. */
export function verdictTold(
  { verdict, after, next }: Judged,
  { chance: words }: LearningWords,
  unit: Unit = 'sprints',
): string {
  const more = words.more[unit](next);
  const again = after === null ? words.tooEarly(more) : words.again(after, more);
  switch (verdict.is) {
    case 'not-judged':
      if (verdict.because === 'too-few-before') return words.notJudged[verdict.because];
      return [words.notJudged[verdict.because], again].filter((part) => part !== '').join(' ');
    case 'could-be-chance':
      return `${words.couldBe} ${again}`;
    case 'hardly-chance':
      return `${words.hardly(verdict.oneIn, unit)} ${again}`;
  }
}
