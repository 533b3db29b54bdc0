import type { ReactElement } from 'react';
import { useId } from 'react';
import { toldIn, votingOf, votings } from '../../../../src/domain/lookback/compared';
import { groups, isTrouble, type Outcome, type SprintOutcomes } from '../../../../src/domain/lookback/outcome';
import { Explain } from '../../../ui/Explain';
import { CountWithRange } from './Count';
import type { Group } from './group';
import styles from './Learning.module.css';
import type { OpenFigure } from './opened';
import type { Unit } from './unit';
import { useLearningWords } from './words';
import type { LearningWords } from './words.en';
import { listedOutcomes } from './listed-outcomes';
import { TroubleRows } from './TroubleRows';

type Props = {
  readonly recorded: readonly SprintOutcomes[];
  readonly figure: OpenFigure;
  readonly unit?: Unit;
};

/** Agreed beside not agreed: counts, ranges and dots, and what a vote said. */
export function Agreeing({ recorded, figure, unit = 'sprints' }: Props): ReactElement {
  const words = useLearningWords();
  const id = useId();
  const sprints = toldIn(recorded);
  const notes = notesOf(recorded, words);
  return (
    <section className={styles['part']} aria-labelledby={id}>
      <h2 className={styles['title']} id={id}>
        {words.agreeing.title}
      </h2>
      {sprints.length === 0 ? (
        <p className={styles['quiet']}>{words.agreeing.waits}</p>
      ) : (
        <>
          <Compared
            label={words.agreeing.title}
            figure={figure}
            isChangeAlone={unit === 'months'}
            groups={groups.map((group) => ({
              id: group,
              name: words.agreeing.groups[unit][group],
              sprints,
              is: (outcome) => outcome.group === group,
            }))}
          />
          <Calibration recorded={sprints} figure={figure} />
          <p>{words.counts.seen}</p>
        </>
      )}
      {notes.map((note) => (
        <p key={note} className={styles['quiet']} dir="auto">
          {note}
        </p>
      ))}
      {sprints.length > 0 && (
        <Explain of={words.agreeing.title}>
          <p>{words.agreeing.counted[unit]}</p>
        </Explain>
      )}
    </section>
  );
}

/** What people said in the vote, and what became of it. */
function Calibration({ recorded, figure }: Omit<Props, 'unit'>): ReactElement {
  const words = useLearningWords();
  const all = recorded.flatMap(({ outcomes }) => outcomes);
  if (all.every((one) => votingOf(one) === null)) return <p className={styles['quiet']}>{words.agreeing.noVotes}</p>;
  return (
    <div className={styles['beside']}>
      <span>{words.agreeing.said}</span>
      {votings.map((voting) => {
        const group: Group<Outcome> = {
          id: voting,
          name: words.agreeing.votes[voting],
          sprints: recorded,
          is: (one) => votingOf(one) === voting,
        };
        return (
          <span key={voting}>
            {group.name}: <CountWithRange of={group} figure={figure} />
          </span>
        );
      })}
    </div>
  );
}

/** Which sprints do not count, and where the rules changed. */
export function notesOf(recorded: readonly SprintOutcomes[], { agreeing: words }: LearningWords): readonly string[] {
  return recorded.flatMap((one, index) => {
    const { name } = one.sprint;
    const [version, before] = [versionIn(one), versionIn(recorded[index - 1])];
    return [
      ...(one.hoursLate === null ? [] : [words.late(name, one.hoursLate)]),
      ...(one.lacks === null ? [] : [words.lacks[one.lacks](name)]),
      ...(version !== null && before !== null && version !== before ? [words.newRules(name)] : []),
    ];
  });
}

/** The version of the rules that most items of the sprint were judged by; null without any. */
function versionIn(one: SprintOutcomes | undefined): number | null {
  return one?.outcomes.reduce<number | null>((last, { start }) => start.policyVersion ?? last, null) ?? null;
}

type ComparedProps = {
  readonly groups: readonly Group<Outcome>[];
  readonly figure: OpenFigure;
  /** Names the table for screen readers. */
  readonly label: string;
  /** Nothing can be unfinished: there are no sprints. */
  readonly isChangeAlone: boolean;
};

/** Groups of items beside each other: how many had trouble, the range in tenths, and a dot for each item. */
function Compared({ groups, figure, label, isChangeAlone }: ComparedProps): ReactElement {
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
          <th scope="row">{words.counts.dots}</th>
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
  const { counts: words, outcome } = useLearningWords();
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
