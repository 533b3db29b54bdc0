import type { ReactElement } from 'react';
import { isTrouble } from '../../../../src/domain/lookback/outcome';
import { Count } from './Count';
import { type Group, itemsOf, type Kind, type ItemOutcome } from './group';
import styles from './Learning.module.css';
import type { OpenFigure } from './opened';
import { rangeIn } from './range-in';
import { useLearningWords } from './words';

type Props<T extends ItemOutcome> = {
  readonly groups: readonly Group<T>[];
  readonly figure: OpenFigure;
  /** Nothing can be unfinished: there are no sprints. */
  readonly isChangeAlone?: boolean;
  /** Said beside the row of changed items; null without. */
  readonly hint?: string | null;
};

/** The rows of a comparison: how many had trouble, which, and the range in tenths. */
export function TroubleRows<T extends ItemOutcome>({
  groups,
  figure,
  isChangeAlone = false,
  hint = null,
}: Props<T>): ReactElement {
  const words = useLearningWords();
  const rows: readonly Kind[] = isChangeAlone ? ['trouble'] : ['trouble', 'unfinished', 'changed'];
  return (
    <>
      {rows.map((kind) => (
        <tr key={kind}>
          <th scope="row">
            {words.counts.kinds[kind].row}
            {kind === 'changed' && hint !== null && <span className={styles['hint']}>{hint}</span>}
          </th>
          {groups.map((group) => (
            <td key={group.id}>
              <Count of={group} kind={kind} figure={figure} />
            </td>
          ))}
        </tr>
      ))}
      <tr>
        <th scope="row">{words.counts.inTen}</th>
        {groups.map((group) => {
          const items = itemsOf(group);
          return (
            <td key={group.id}>{rangeIn(items.filter(isTrouble).length, items.length, words) ?? words.counts.none}</td>
          );
        })}
      </tr>
    </>
  );
}
