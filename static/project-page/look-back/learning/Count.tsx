import type { ReactElement } from 'react';
import styles from './Learning.module.css';
import { type Group, itemsOf, type Kind, kinds, type ItemOutcome } from './group';
import { listedOutcomes } from './listed-outcomes';
import type { OpenFigure } from './opened';
import { rangeIn } from './range-in';
import { useLearningWords } from './words';

type Props<T extends ItemOutcome> = {
  readonly of: Group<T>;
  readonly kind?: Kind;
  readonly figure: OpenFigure;
  /** Drawn as a whole number in ten. */
  readonly isInTen?: boolean;
};

/** "6 of 34", which opens the items. */
export function Count<T extends ItemOutcome>({
  of,
  kind = 'trouble',
  figure,
  isInTen = false,
}: Props<T>): ReactElement {
  const { counts: words, outcome } = useLearningWords();
  const items = itemsOf(of);
  const many = items.filter(kinds[kind]).length;
  if (items.length === 0) return <>{words.none}</>;
  const id = `${of.id} ${kind}`;
  const text = words.of(many, items.length);
  const inWords = words.kinds[kind].said(text);
  return (
    <button
      type="button"
      className={styles['number']}
      title={isInTen ? `${of.name}: ${text}` : undefined}
      aria-expanded={figure.opened?.id === id}
      aria-label={words.opens(of.name, inWords)}
      onClick={() =>
        figure.open({
          id,
          title: words.listed(of.name, inWords),
          items: listedOutcomes(of, kinds[kind], outcome),
        })
      }
    >
      {isInTen ? Math.round((10 * many) / items.length) : text}
    </button>
  );
}

/** "6 of 34 (1 to 3 in 10)": how many had trouble, and the range from five items on. */
export function CountWithRange<T extends ItemOutcome>({ of, figure }: Pick<Props<T>, 'of' | 'figure'>): ReactElement {
  const words = useLearningWords();
  const items = itemsOf(of);
  const range = rangeIn(items.filter(kinds.trouble).length, items.length, words);
  return (
    <>
      <Count of={of} figure={figure} />
      {range !== null && ` (${words.counts.rangeInTen(range)})`}
    </>
  );
}
