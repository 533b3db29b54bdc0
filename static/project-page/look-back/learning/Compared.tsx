import type { ReactElement } from 'react';
import { isTrouble, type Outcome } from '../../../../src/domain/lookback/outcome';
import type { Group } from './group';
import styles from './Learning.module.css';
import { listedOutcomes } from './listed-outcomes';
import type { OpenFigure } from './opened';
import { TroubleRows } from './TroubleRows';
import { useLearningWords } from './words';

type Props = {
  readonly groups: readonly Group<Outcome>[];
  readonly figure: OpenFigure;
  /** Names the table for screen readers. */
  readonly label: string;
  /** Nothing can be unfinished: there are no sprints. */
  readonly isChangeAlone: boolean;
};

/** Groups of items beside each other: how many had trouble, the range in tenths, and a dot for each item. */
export function Compared({ groups, figure, label, isChangeAlone }: Props): ReactElement {
  const words = useLearningWords();
  return (
    <table className={styles['table']} aria-label={label}>
      <thead>
        <tr>
          <td />
          {groups.map(({ id, name }) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <TroubleRows groups={groups} figure={figure} isChangeAlone={isChangeAlone} hint={words.agreeing.changedHint} />
        <tr>
          <th scope="row">{words.chance.dots}</th>
          {groups.map((group) => (
            <td key={group.id}>
              <Dots of={group} figure={figure} />
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

/** A dot for each item, those of a sprint together: filled with trouble, else open. A sprint's dots open its items. */
function Dots({ of: group, figure }: { readonly of: Group<Outcome>; readonly figure: OpenFigure }): ReactElement {
  const { chance: words, outcome } = useLearningWords();
  const { id, name, is, sprints } = group;
  return (
    <span className={styles['dots']}>
      {sprints.map((one) => {
        const items = one.outcomes.filter(is).toSorted((a, b) => Number(isTrouble(b)) - Number(isTrouble(a)));
        if (items.length === 0) return null;
        const text = words.of(items.filter(isTrouble).length, items.length);
        const inWords = words.kinds.trouble.said(text);
        const inSprint = words.inSprint(name, one.sprint.name);
        const own = `${id} ${one.sprint.id}`;
        return (
          <button
            key={own}
            type="button"
            className={styles['sprint']}
            title={`${one.sprint.name}: ${text}`}
            aria-expanded={figure.opened?.id === own}
            aria-label={words.opens(inSprint, inWords)}
            onClick={() =>
              figure.open({
                id: own,
                title: words.listed(inSprint, inWords),
                items: listedOutcomes({ ...group, sprints: [one] }, isTrouble, outcome),
              })
            }
          >
            {items.map((item) => (
              <span key={item.id} className={isTrouble(item) ? styles['dot'] : styles['ring']} />
            ))}
          </button>
        );
      })}
    </span>
  );
}
