import type { ReactElement } from 'react';
import { isTrouble, type Outcome, type SprintOutcomes } from '../../../../src/domain/lookback/outcome';
import styles from './Learning.module.css';
import { listedOutcomes } from './listed-outcomes';
import type { OpenFigure } from './opened';
import { rangeIn } from './told-verdict';
import { useLearningWords } from './words';

/** A column of the comparison. */
type Group = { readonly id: string; readonly name: string; readonly is: (outcome: Outcome) => boolean };

type Props = {
  readonly sprints: readonly SprintOutcomes[];
  readonly groups: readonly Group[];
  readonly figure: OpenFigure;
  /** Names the table for screen readers. */
  readonly label: string;
};

/** Groups of items beside each other: how many had trouble, the range in tenths, and a dot for each item. */
export function Compared({ sprints, groups, figure, label }: Props): ReactElement {
  const words = useLearningWords();
  const sides = groups.map((group) => ({ group, items: sprints.flatMap(({ outcomes }) => outcomes.filter(group.is)) }));
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
        <tr>
          <th scope="row">{words.chance.trouble}</th>
          {sides.map(({ group, items }) => (
            <td key={group.id}>
              <Count of={group} {...countsIn(items)} sprints={sprints} figure={figure} />
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row">{words.chance.inTen}</th>
          {sides.map(({ group, items }) => (
            <td key={group.id}>{rangeIn(items.filter(isTrouble).length, items.length, words) ?? words.chance.none}</td>
          ))}
        </tr>
        <tr>
          <th scope="row">{words.chance.dots}</th>
          {groups.map((group) => (
            <td key={group.id}>
              <Dots of={group} sprints={sprints} figure={figure} />
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

type CountProps = {
  readonly of: Group;
  readonly items: number;
  readonly troubled: number;
  readonly sprints: readonly SprintOutcomes[];
  readonly figure: OpenFigure;
};

/** How many there are, and how many had trouble. */
export const countsIn = (items: readonly Outcome[]): Pick<CountProps, 'items' | 'troubled'> => ({
  items: items.length,
  troubled: items.filter(isTrouble).length,
});

/** "6 of 34", which opens the items. */
export function Count({ of: { id, name, is }, items, troubled, sprints, figure }: CountProps): ReactElement {
  const words = useLearningWords();
  const text = words.chance.of(troubled, items);
  if (items === 0) return <>{words.chance.none}</>;
  return (
    <button
      type="button"
      className={styles['number']}
      aria-expanded={figure.opened?.id === id}
      aria-label={words.chance.opens(name, text)}
      onClick={() =>
        figure.open({ id, title: words.chance.listed(name, text), items: listedOutcomes(sprints, is, words) })
      }
    >
      {text}
    </button>
  );
}

/** A dot for each item, those of a sprint together: filled with trouble, else open. A sprint's dots open its items. */
function Dots({ of: { id, name, is }, sprints, figure }: Omit<CountProps, 'items' | 'troubled'>): ReactElement {
  const words = useLearningWords();
  return (
    <span className={styles['dots']}>
      {sprints.map((one) => {
        const items = one.outcomes.filter(is).toSorted((a, b) => Number(isTrouble(b)) - Number(isTrouble(a)));
        if (items.length === 0) return null;
        const text = words.chance.of(items.filter(isTrouble).length, items.length);
        const inSprint = words.chance.inSprint(name, one.sprint.name);
        const own = `${id} ${one.sprint.id}`;
        return (
          <button
            key={own}
            type="button"
            className={styles['sprint']}
            title={`${one.sprint.name}: ${text}`}
            aria-expanded={figure.opened?.id === own}
            aria-label={words.chance.opens(inSprint, text)}
            onClick={() =>
              figure.open({
                id: own,
                title: words.chance.listed(inSprint, text),
                items: listedOutcomes([one], is, words),
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
