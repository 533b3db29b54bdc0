import { isTrouble, type Outcome } from '../../../../src/domain/lookback/outcome';
import type { OpenedItem } from './opened';
import type { LearningWords } from './words.en';

type Told = Pick<Outcome, 'id' | 'isUnfinished' | 'isChanged'>;
type Sprint<T> = { readonly sprint: { readonly name: string }; readonly outcomes: readonly T[] };

/** The items of these sprints for which `is` holds, those with trouble first, with what happened to each. */
export function listedOutcomes<T extends Told>(
  sprints: readonly Sprint<T>[],
  is: (outcome: T) => boolean,
  { outcome: words }: LearningWords,
): readonly OpenedItem[] {
  const all = sprints.flatMap(({ sprint, outcomes }) => outcomes.filter(is).map((one) => ({ sprint, one })));
  return all
    .toSorted((first, other) => Number(isTrouble(other.one)) - Number(isTrouble(first.one)))
    .map(({ sprint, one }) => ({ id: one.id, told: `${sprint.name}: ${happened(one, words)}` }));
}

function happened({ isUnfinished, isChanged }: Told, words: LearningWords['outcome']): string {
  const said = [...(isUnfinished ? [words.unfinished] : []), ...(isChanged ? [words.changed] : [])];
  return said.length === 0 ? words.fine : said.join(', ');
}
