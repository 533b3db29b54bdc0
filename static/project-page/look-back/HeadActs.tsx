import type { ReactElement } from 'react';
import { useId } from 'react';
import field from '../../ui/Field.module.css';
import { QuietButton } from '../../ui/QuietButton';
import { csvOf } from './csv-rows';
import { choices } from './kept-shown';
import { download } from '../../ui/download';
import styles from './LookBack.module.css';
import type { Telling } from './telling';
import { weeksFor } from './to-shown';
import { useWords } from './words';

type Props = {
  readonly sprints: number;
  readonly onSprints: (sprints: number) => void;
  readonly isByWeek: boolean;
  readonly telling: Telling | null;
  readonly isComplete: boolean;
};

/** Selects how many sprints, and downloads the figures once all are read. */
export function HeadActs({ sprints, onSprints, isByWeek, telling, isComplete }: Props): ReactElement {
  const words = useWords();
  const id = useId();
  // On a board without earlier sprints, a larger number would show the same.
  const isOfUse = (choice: number): boolean => choice <= sprints || telling === null || telling.shown.earlier;
  const closed = (telling?.columns.length ?? 0) + (telling?.shown.look?.notFigured.length ?? 0);
  const isFewer = isComplete && !isByWeek && closed > 0 && closed < sprints;
  return (
    <div className={styles['acts']}>
      <label htmlFor={id}>{words.howMany}</label>
      <select
        id={id}
        className={`${field['control']} ${styles['select']}`}
        value={sprints}
        onChange={(event) => onSprints(Number(event.currentTarget.value))}
      >
        {choices.filter(isOfUse).map((each) => (
          <option key={each} value={each}>
            {isByWeek ? words.lastWeeks(weeksFor(each)) : words.lastSprints(each)}
          </option>
        ))}
      </select>
      {isFewer && <span className={styles['fewer']}>{words.closedSoFar(closed)}</span>}
      <QuietButton
        aria-label={words.csvLong}
        disabled={telling === null || !isComplete || telling.columns.length === 0}
        onPress={() => {
          if (telling !== null) download(`${words.fileName(telling.shown.board.name)}.csv`, csvOf(telling));
        }}
      >
        {words.csv}
      </QuietButton>
    </div>
  );
}
