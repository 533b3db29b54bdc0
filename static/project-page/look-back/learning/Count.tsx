import type { ReactElement } from 'react';
import styles from './Learning.module.css';
import { type Group, itemsOf, type Mark, marks, type Told } from './group';
import { listedOutcomes } from './listed-outcomes';
import type { OpenFigure } from './opened';
import { useLearningWords } from './words';

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
