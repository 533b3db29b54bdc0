import type { Judgement } from '../../../../src/domain/lookback/compared';
import { tenthsOf } from '../../../../src/domain/lookback/chance';
import type { Unit } from './unit';
import type { LearningWords } from './words.en';

/** "1 to 3": the range of a share in tenths; null for too few items. */
export function rangeIn(part: number, whole: number, { chance: words }: LearningWords): string | null {
  const range = tenthsOf(part, whole);
  return range === null ? null : words.range(range.from, range.to);
}

/**
 * What is compared: items that were agreed with others, or sprints since the team began with those before. `needed`:
 * after how many sprints a team of this size sees a large difference; null for more than a year.
 */
export type About =
  { readonly is: 'agreeing'; readonly unit: Unit; readonly needed: number | null } | { readonly is: 'since' };

/** The words on chance, beginning with the direction, and when they come next. */
export function verdictTold(
  { verdict, after, next }: Judgement,
  about: About,
  { chance: words }: LearningWords,
): string {
  const unit = about.is === 'since' ? 'sprints' : about.unit;
  const more = words.more[unit](next);
  const again = after === null ? words.tooEarly(more) : words.again(after, more);
  switch (verdict.is) {
    case 'not-judged':
      if (verdict.because === 'too-few-before') return words.notJudged[verdict.because];
      return [words.notJudged[verdict.because], again].filter((part) => part !== '').join(' ');
    case 'could-be-chance':
      return `${about.is === 'since' ? words.couldBe.since : words.couldBe.agreeing(about.needed, unit)} ${again}`;
    case 'hardly-chance': {
      const { isLess, oneIn } = verdict;
      return `${words.hardly[about.is](isLess)} ${words.gap[about.is](oneIn, unit)} ${again}`;
    }
  }
}
