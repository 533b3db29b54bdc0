import { isTrouble, type Outcome } from '../../../../src/domain/lookback/outcome';

/** What became of an item. */
export type Told = Pick<Outcome, 'id' | 'isUnfinished' | 'isChanged'>;

/** Some items of these sprints. */
export type Group<T extends Told> = {
  readonly id: string;
  readonly name: string;
  readonly sprints: readonly {
    readonly sprint: { readonly id: number; readonly name: string };
    readonly outcomes: readonly T[];
  }[];
  readonly is: (outcome: T) => boolean;
};

/** What is counted of a group: trouble, and the two kinds of it. */
export const marks = {
  trouble: isTrouble,
  unfinished: ({ isUnfinished }) => isUnfinished,
  changed: ({ isChanged }) => isChanged,
} satisfies Record<string, (outcome: Told) => boolean>;
export type Mark = keyof typeof marks;

export const itemsOf = <T extends Told>({ sprints, is }: Group<T>): readonly T[] =>
  sprints.flatMap(({ outcomes }) => outcomes.filter(is));
