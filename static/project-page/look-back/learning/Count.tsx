import type { ReactElement } from 'react';
import { isTrouble, type Outcome } from '../../../../src/domain/lookback/outcome';
import styles from './Learning.module.css';
import { listedOutcomes } from './listed-outcomes';
import type { OpenFigure } from './opened';
import { useLearningWords } from './words';

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

type Props<T extends Told> = {
  readonly of: Group<T>;
  readonly mark?: Mark;
  readonly figure: OpenFigure;
  /** Drawn as a whole number in ten. */
  readonly isInTen?: boolean;
};

/** "6 of 34", which opens the items. */
export function Count<T extends Told>({ of, mark = 'trouble', figure, isInTen = false }: Props<T>): ReactElement {
  const { chance: words, ...others } = useLearningWords();
  const items = itemsOf(of);
  const marked = items.filter(marks[mark]).length;
  if (items.length === 0) return <>{words.none}</>;
  const id = `${of.id} ${mark}`;
  const text = words.of(marked, items.length);
  const said = words.marks[mark].said(text);
  return (
    <button
      type="button"
      className={styles['number']}
      title={isInTen ? `${of.name}: ${text}` : undefined}
      aria-expanded={figure.opened?.id === id}
      aria-label={words.opens(of.name, said)}
      onClick={() =>
        figure.open({
          id,
          title: words.listed(of.name, said),
          items: listedOutcomes(of, marks[mark], others.outcome),
        })
      }
    >
      {isInTen ? Math.round((10 * marked) / items.length) : text}
    </button>
  );
}
