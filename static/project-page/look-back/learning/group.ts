import { isTrouble, type Outcome } from '../../../../src/domain/lookback/outcome';

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
