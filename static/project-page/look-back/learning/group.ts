import { isTrouble, type Outcome } from '../../../../src/domain/lookback/outcome';
import { tenthsOf } from '../../../../src/domain/lookback/range';

/** Sprints are counted, or months on a board without sprints. */
export type Unit = 'sprints' | 'months';

/** What became of an item. */
export type ItemOutcome = Pick<Outcome, 'id' | 'isUnfinished' | 'isChanged'>;

/** Some items of these sprints. */
export type Group<T extends ItemOutcome> = {
  readonly id: string;
  readonly name: string;
  readonly sprints: readonly {
    readonly sprint: { readonly id: number; readonly name: string };
    readonly outcomes: readonly T[];
  }[];
  readonly is: (outcome: T) => boolean;
};

/** What is counted of a group: trouble, and the two kinds of it. */
export const kinds = {
  trouble: isTrouble,
  unfinished: ({ isUnfinished }) => isUnfinished,
  changed: ({ isChanged }) => isChanged,
} satisfies Record<string, (outcome: ItemOutcome) => boolean>;
export type Kind = keyof typeof kinds;

export const itemsOf = <T extends ItemOutcome>({ sprints, is }: Group<T>): readonly T[] =>
  sprints.flatMap(({ outcomes }) => outcomes.filter(is));

/** The group in each of its sprints that have such items. */
export function eachSprint<T extends ItemOutcome>(
  group: Group<T>,
  nameIn: (group: string, sprint: string) => string,
): readonly Group<T>[] {
  const { id, name, sprints } = group;
  const each = sprints.map((one) => ({
    ...group,
    id: `${id} ${one.sprint.id}`,
    name: nameIn(name, one.sprint.name),
    sprints: [one],
  }));
  return each.filter((one) => itemsOf(one).length > 0);
}

type RangeWords = { readonly counts: { readonly range: (from: number, to: number) => string } };

/** "1 to 3": the range of those with trouble in tenths; null for too few items. */
export function rangeIn(items: readonly ItemOutcome[], { counts: words }: RangeWords): string | null {
  const range = tenthsOf(items.filter(isTrouble).length, items.length);
  return range && words.range(range.from, range.to);
}

/** A list that a figure opens, by the id of the figure. `told`: what happened to an item, in words. */
export type OpenedItems = {
  readonly id: string;
  readonly title: string;
  readonly items: readonly { readonly id: string; readonly told: string }[];
};

type OutcomeWords = Readonly<Record<'unfinished' | 'changed' | 'fine', string>>;

/** The items of a group, those with the mark first, with what happened to each. */
export function listedOutcomes<T extends ItemOutcome>(
  { sprints, is }: Pick<Group<T>, 'sprints' | 'is'>,
  isMarked: (outcome: ItemOutcome) => boolean,
  words: OutcomeWords,
): OpenedItems['items'] {
  const all = sprints.flatMap(({ sprint, outcomes }) => outcomes.filter(is).map((one) => ({ sprint, one })));
  return all
    .toSorted((first, other) => Number(isMarked(other.one)) - Number(isMarked(first.one)))
    .map(({ sprint, one }) => ({ id: one.id, told: `${sprint.name}: ${happened(one, words)}` }));
}

function happened({ isUnfinished, isChanged }: ItemOutcome, words: OutcomeWords): string {
  const troubles = [...(isUnfinished ? [words.unfinished] : []), ...(isChanged ? [words.changed] : [])];
  return troubles.length === 0 ? words.fine : troubles.join(', ');
}
