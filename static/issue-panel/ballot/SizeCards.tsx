import { type ReactElement, useId } from 'react';
import type { BallotView } from '../../../src/contract';
import { type SizeVote, NOT_MINE, UNSURE } from '../../../src/domain/issue/card';
import styles from './ballot.module.css';
import { targets } from '../keyboard/lead-target';
import { useWords } from '../words';

type Props = {
  readonly ballot: Pick<Extract<BallotView, { state: 'open' }>, 'cards' | 'whyNotWritten'>;
  readonly chosen: SizeVote | null;
  readonly onChoose: (size: SizeVote) => void;
};

/** The team's scale with two answers beside it. Says before voting where the size will not be written to Jira. */
export function SizeCards({ ballot: { cards, whyNotWritten }, chosen, onChoose }: Props): ReactElement {
  const words = useWords().ballot;
  const name = useId();
  const answers = [
    ...cards.map(({ label }) => ({ value: label, label, hint: undefined })),
    { value: UNSURE, label: UNSURE, hint: words.cannotSay },
    { value: NOT_MINE, label: words.notMine, hint: undefined },
  ];
  return (
    <fieldset className={styles['sizes']}>
      <legend>{words.sizeLegend}</legend>
      {answers.map(({ value, label, hint }, index) => (
        <label key={value} className={`${styles['card']} ${styles['size']}`} title={hint}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={chosen === value}
            {...(index === 0 ? { id: targets.size } : {})}
            {...(hint === undefined ? {} : { 'aria-label': hint })}
            onChange={() => onChoose(value)}
          />
          <span>{label}</span>
        </label>
      ))}
      {whyNotWritten !== null && <p className={styles['staysHere']}>{words.staysHere[whyNotWritten]}</p>}
    </fieldset>
  );
}
