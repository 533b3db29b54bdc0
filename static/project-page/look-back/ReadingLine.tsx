import type { ReactElement } from 'react';
import { useFormats } from '../../ui/formats';
import { QuietButton } from '../../ui/QuietButton';
import { PageFailure } from '../backlog/PageFailure';
import styles from './LookBack.module.css';
import { type Phase, phases } from './shown';
import type { useLookBack } from './use-look-back';
import { useWords } from './words';

type Props = { readonly reading: ReturnType<typeof useLookBack> };

/** The progress of the reading, with a stop button; nothing once it is done. */
export function ReadingLine({ reading }: Props): ReactElement | null {
  const words = useWords();
  const when = useWhen();
  const { status, shown, isEarlier, failure, again, stop, goOn } = reading;
  const saidWhenStopped = shown === null ? words.stoppedEarly : words.stopped;
  const asOf = isEarlier && shown !== null ? when(shown.asOf) : null;
  if (status === 'failed' && failure !== null)
    return (
      <PageFailure failure={failure} reload={again}>
        {shown !== null && <p>{asOf === null ? words.failedMidway : words.asOfFailed(asOf)}</p>}
      </PageFailure>
    );
  if (status === 'done' || status === 'failed') return null;
  return (
    <div className={styles['reading']}>
      <p role="status">{status === 'stopped' ? saidWhenStopped : saidOf(reading)}</p>
      <Bar progress={reading.progress} />
      {status === 'stopped' ? (
        <QuietButton onPress={goOn}>{words.goOn}</QuietButton>
      ) : (
        <QuietButton onPress={stop}>{words.stop}</QuietButton>
      )}
      {status === 'reading' && shown !== null && !isEarlier && <p className={styles['quiet']}>{words.soFar}</p>}
    </div>
  );

  function saidOf({ progress }: Props['reading']): string {
    if (asOf !== null) return words.asOf(asOf);
    if (progress === null) return words.opening;
    return words.progress[progress.phase];
  }
}

/** A moment of today as a time alone; another day with its date. */
function useWhen(): (at: string) => string {
  const { clock, dayOf, moment } = useFormats();
  return (at) => (dayOf(at) === dayOf(new Date().toISOString()) ? clock(at) : moment(at));
}

/** Progress over all phases; without a value until a phase has a total. */
function Bar({ progress }: Pick<Props['reading'], 'progress'>): ReactElement {
  const words = useWords();
  if (progress === null) return <progress className={styles['bar']} aria-label={words.opening} />;
  const { phase, done, of } = progress;
  const label = words.progress[phase];
  if (of === 0) return <progress className={styles['bar']} aria-label={label} />;
  return (
    <>
      <progress className={styles['bar']} max={1} value={throughPhases(phase, done / of)} aria-label={label} />
      <span className={styles['quiet']}>{words.progressOf(done, of)}</span>
    </>
  );
}

/** The progress from 0 to 1; phases count equally, since they take about as long as each other. */
const throughPhases = (phase: Phase, share: number): number =>
  Math.min(1, (phases.indexOf(phase) + share) / (phases.length - 1));
