import type { ReactElement } from 'react';
import type { ResultView } from '../../../../src/contract-meeting';
import { useFormats } from '../../../ui/formats';
import styles from '../Meeting.module.css';
import { useWords } from '../words';

/** Fewest lists with a time of which is said how many were held. */
const DATED_FOR_WORDS = 4;

type Props = {
  readonly result: ResultView;
  readonly today: string;
  /** Opens a meeting by its number. */
  readonly open: (n: number) => void;
};

/** The last meetings beside each other, folded; and how many of the lists with a time were held. */
export function OverTime({ result: { n: shown, over, dated }, today, open }: Props): ReactElement | null {
  const { after: words } = useWords();
  const formats = useFormats();
  const heldCount = dated.filter(({ isHeld }) => isHeld).length;
  const isSeldom = dated.length >= DATED_FOR_WORDS && heldCount < dated.length / 2;
  if (over.length < 2 && dated.length < 2) return null;
  const number = (value: number | null): string => (value === null ? words.unknown : formats.number(Math.round(value)));
  return (
    <details className={styles['over']}>
      <summary>{words.overTime}</summary>
      <table>
        <thead>
          <tr>
            {[words.when, words.minutesEach, words.withOutcome, words.worthIt].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {over.map(({ n, startedAt, minutes, outcomes, worth }) => (
            <tr key={n}>
              <th scope="row">
                {n === shown ? (
                  formats.dayOf(startedAt, today)
                ) : (
                  <button
                    type="button"
                    className={styles['goTo']}
                    aria-label={words.open(formats.dayOf(startedAt, today))}
                    onClick={() => open(n)}
                  >
                    {formats.dayOf(startedAt, today)}
                  </button>
                )}
              </th>
              <td>
                {dotted(minutes, 15)} {number(minutes)}
              </td>
              <td>
                {dotted(outcomes, 1)} {outcomes === null ? words.unknown : formats.percent(outcomes)}
              </td>
              <td>
                {dotted(worth, 5)} {worth === null ? words.unknown : formats.number(worth)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {dated.length > 0 && (
        <p>
          <span aria-hidden="true">{dated.map(({ isHeld }) => (isHeld ? '●' : '○')).join(' ')}</span>{' '}
          {words.held(heldCount, dated.length)} {isSeldom && words.seldom}
        </p>
      )}
    </details>
  );
}

/** Of five dots as many as the value is of the most. */
function dotted(value: number | null, most: number): ReactElement {
  const full = value === null ? 0 : Math.min(5, Math.max(0, Math.round((value / most) * 5)));
  return <span aria-hidden="true">{'●'.repeat(full) + '○'.repeat(5 - full)}</span>;
}
