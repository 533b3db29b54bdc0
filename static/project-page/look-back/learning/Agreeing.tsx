import type { ReactElement } from 'react';
import { toldIn, votingOf, votings } from '../../../../src/domain/lookback/compared';
import { groups, isTrouble, type Outcome, type SprintOutcomes } from '../../../../src/domain/lookback/outcome';
import { Explain } from '../../../ui/Explain';
import type { OpenControl } from '../use-opened';
import { Compared, CountWithRange } from './Compared';
import type { OpenedItems, Unit } from './group';
import styles from './Learning.module.css';
import { Part } from './Part';
import { useLearningWords } from './words';
import type { LearningWords } from './words.en';

type Props = {
  readonly recorded: readonly SprintOutcomes[];
  readonly figure: OpenControl<OpenedItems>;
  readonly unit?: Unit;
};

/** Agreed beside not agreed: counts, ranges and dots, and what a vote said. */
export function Agreeing({ recorded, figure, unit = 'sprints' }: Props): ReactElement {
  const words = useLearningWords();
  const { agreeing } = words;
  const sprints = toldIn(recorded);
  return (
    <Part title={agreeing.title}>
      {sprints.length === 0 ? (
        <p className={styles['quiet']}>{agreeing.waits}</p>
      ) : (
        <>
          <Compared
            label={agreeing.title}
            figure={figure}
            isChangeAlone={unit === 'months'}
            hint={agreeing.changedHint}
            groups={groups.map((group) => ({
              id: group,
              name: agreeing.groups[unit][group],
              sprints,
              is: (outcome: Outcome) => outcome.group === group,
            }))}
            bySprint={{ name: words.counts.dots, drawn: (items) => <Dots items={items} /> }}
          />
          <Calibration recorded={sprints} figure={figure} />
          <p>{words.counts.seen}</p>
        </>
      )}
      {notesOf(recorded, words).map((note) => (
        <p key={note} className={styles['quiet']} dir="auto">
          {note}
        </p>
      ))}
      {sprints.length > 0 && (
        <Explain of={agreeing.title}>
          <p>{agreeing.counted[unit]}</p>
        </Explain>
      )}
    </Part>
  );
}

/** What people said in the vote, and what became of it. */
function Calibration({ recorded, figure }: Omit<Props, 'unit'>): ReactElement {
  const { agreeing: words } = useLearningWords();
  const all = recorded.flatMap(({ outcomes }) => outcomes);
  if (all.every((one) => votingOf(one) === null)) return <p className={styles['quiet']}>{words.noVotes}</p>;
  return (
    <div className={styles['beside']}>
      <span>{words.said}</span>
      {votings.map((voting) => {
        const name = words.votes[voting];
        const is = (one: Outcome): boolean => votingOf(one) === voting;
        return (
          <span key={voting}>
            {name}: <CountWithRange of={{ id: voting, name, sprints: recorded, is }} figure={figure} />
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

/** A dot for each item of a sprint: filled with trouble, and first, else open. */
function Dots({ items }: { readonly items: readonly Outcome[] }): ReactElement {
  return (
    <span className={styles['sprint']}>
      {items
        .toSorted((a, b) => Number(isTrouble(b)) - Number(isTrouble(a)))
        .map((item) => (
          <span key={item.id} className={isTrouble(item) ? styles['dot'] : styles['ring']} />
        ))}
    </span>
  );
}
