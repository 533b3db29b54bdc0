import type { ReactElement } from 'react';
import type { LookBackReading } from '../../../../src/jira/look-back/reading';
import { QuietButton } from '../../../ui/QuietButton';
import type { Reader } from '../../../ui/use-reading';
import { useLearningWords } from './words';

/** How far a reading is, and at its end what was found. */
export type Demanded<T> = { readonly progress: LookBackReading['progress'] | null; readonly found: T | null };

type Props = {
  readonly of: Pick<Reader<Demanded<unknown>>, 'reading' | 'drop'>;
  readonly read: () => void;
  /** What the button reads. */
  readonly label: string;
};

/** The button that reads, then the progress; nothing once it is read. */
export function OnDemand({ of: { reading, drop }, read, label }: Props): ReactElement | null {
  const { since: words } = useLearningWords();
  const { status, value } = reading;
  if (status === 'done' && value !== null && value.found !== null) return null;
  if (status === 'reading') {
    return (
      <p role="status">
        {words.reading(value?.progress?.done ?? 0, value?.progress?.of ?? 0)}{' '}
        <QuietButton onPress={drop}>{words.stop}</QuietButton>
      </p>
    );
  }
  return (
    <p>
      {status === 'failed' && <span role="alert">{words.failed} </span>}
      <QuietButton onPress={read}>{label}</QuietButton>
    </p>
  );
}

/** The progress of the readings, then what `finish` makes of the last one, unless it was ended. */
export async function* stepsTo<T>(
  readings: AsyncIterable<LookBackReading>,
  signal: AbortSignal,
  finish: (last: LookBackReading['input']) => T | Promise<T>,
): AsyncGenerator<Demanded<T>> {
  let last: LookBackReading | null = null;
  for await (const step of readings) {
    last = step;
    yield { progress: step.progress, found: null };
  }
  if (last !== null && !signal.aborted) yield { progress: null, found: await finish(last.input) };
}
