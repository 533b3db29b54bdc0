import { Fragment, type ReactElement, type ReactNode } from 'react';
import { Figure } from '../../shared/Figure';
import type { OpenControl } from '../use-opened';
import styles from './Learning.module.css';
import {
  eachSprint,
  type Group,
  type ItemOutcome,
  itemsOf,
  type Kind,
  kinds,
  listedOutcomes,
  type OpenedItems,
  rangeIn,
} from './group';
import { useLearningWords } from './words';

type CountProps<T extends ItemOutcome> = {
  readonly of: Group<T>;
  readonly kind?: Kind;
  readonly figure: OpenControl<OpenedItems>;
  /** What is drawn in the place of the count. */
  readonly drawn?: (items: readonly T[]) => ReactNode;
};

/** "6 of 34", which opens the items. */
function Count<T extends ItemOutcome>({ of, kind = 'trouble', figure, drawn }: CountProps<T>): ReactElement {
  const { counts: words, outcome } = useLearningWords();
  const items = itemsOf(of);
  if (items.length === 0) return <>{words.none}</>;
  const text = words.of(items.filter(kinds[kind]).length, items.length);
  const said = words.kinds[kind].said(text);
  const list = {
    id: `${of.id} ${kind}`,
    title: words.listed(of.name, said),
    items: listedOutcomes(of, kinds[kind], outcome),
  };
  return (
    <Figure expanded={figure.isOpen(list)} label={words.opens(of.name, said)} onOpen={() => figure.open(list)}>
      {drawn === undefined ? text : <span title={`${of.name}: ${text}`}>{drawn(items)}</span>}
    </Figure>
  );
}

/** "6 of 34 (1 to 3 in 10)": how many had trouble, and the range from five items on. */
export function CountWithRange<T extends ItemOutcome>({ of, figure }: Omit<CountProps<T>, 'kind' | 'drawn'>) {
  const words = useLearningWords();
  const range = rangeIn(itemsOf(of), words);
  return (
    <>
      <Count of={of} figure={figure} />
      {range !== null && ` (${words.counts.rangeInTen(range)})`}
    </>
  );
}

type Props<T extends ItemOutcome> = {
  readonly groups: readonly Group<T>[];
  readonly figure: OpenControl<OpenedItems>;
  /** Names the table for screen readers. */
  readonly label: string;
  /** Stands behind the name of each group. */
  readonly mark?: string;
  /** Nothing can be unfinished: there are no sprints. */
  readonly isChangeAlone?: boolean;
  /** Is said beside the row of changed items. */
  readonly hint?: string;
  /** The last row: its name, and what it draws of the sprints of a group that have such items. */
  readonly bySprint: { readonly name: string; readonly drawn: (items: readonly T[]) => ReactNode };
};

/** Groups of items beside each other: how many had trouble, which, the range in tenths, and sprint by sprint. */
export function Compared<T extends ItemOutcome>(props: Props<T>): ReactElement {
  const { groups, figure, label, mark = '', isChangeAlone = false, hint, bySprint } = props;
  const words = useLearningWords();
  const shown: readonly Kind[] = isChangeAlone ? ['trouble'] : ['trouble', 'unfinished', 'changed'];
  const row = (name: ReactNode, cell: (group: Group<T>) => ReactNode) => (
    <tr>
      <th scope="row">{name}</th>
      {groups.map((group) => (
        <td key={group.id}>{cell(group)}</td>
      ))}
    </tr>
  );
  const nameOf = (kind: Kind): ReactNode => (
    <>
      {words.counts.kinds[kind].row}
      {kind === 'changed' && hint !== undefined && <span className={styles['hint']}>{hint}</span>}
    </>
  );
  return (
    <table className={styles['table']} aria-label={label}>
      <thead>
        <tr>
          <td />
          {groups.map(({ id, name }) => (
            <th key={id} scope="col">
              {name + mark}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((kind) => (
          <Fragment key={kind}>
            {row(nameOf(kind), (group) => (
              <Count of={group} kind={kind} figure={figure} />
            ))}
          </Fragment>
        ))}
        {row(words.counts.inTen, (group) => rangeIn(itemsOf(group), words) ?? words.counts.none)}
        {row(bySprint.name, (group) => (
          <span className={styles['dots']}>
            {eachSprint(group, words.counts.inSprint).map((one) => (
              <Count key={one.id} of={one} figure={figure} drawn={bySprint.drawn} />
            ))}
          </span>
        ))}
      </tbody>
    </table>
  );
}
