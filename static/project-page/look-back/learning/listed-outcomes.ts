import type { Group, ItemOutcome } from './group';
import type { OpenedItem } from './opened';
import type { LearningWords } from './words.en';

/** The items of a group, those with the mark first, with what happened to each. */
export function listedOutcomes<T extends ItemOutcome>(
  { sprints, is }: Pick<Group<T>, 'sprints' | 'is'>,
  isMarked: (outcome: ItemOutcome) => boolean,
  words: LearningWords['outcome'],
): readonly OpenedItem[] {
  const all = sprints.flatMap(({ sprint, outcomes }) => outcomes.filter(is).map((one) => ({ sprint, one })));
  return all
    .toSorted((first, other) => Number(isMarked(other.one)) - Number(isMarked(first.one)))
    .map(({ sprint, one }) => ({ id: one.id, told: `${sprint.name}: ${happened(one, words)}` }));
}

function happened({ isUnfinished, isChanged }: ItemOutcome, words: LearningWords['outcome']): string {
  const troubles = [...(isUnfinished ? [words.unfinished] : []), ...(isChanged ? [words.changed] : [])];
  return troubles.length === 0 ? words.fine : troubles.join(', ');
}
