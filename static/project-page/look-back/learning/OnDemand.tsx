import type { ReactElement } from 'react';
import { QuietButton } from '../../../ui/QuietButton';
import type { Demanded } from './use-demanded';
import { useLearningWords } from './words';

type Props = {
  readonly of: Demanded<unknown>;
  /** What the button reads. */
  readonly label: string;
};

/** The button that reads, then the progress; nothing once it is read. */
export function OnDemand({ of, label }: Props): ReactElement | null {
  const { since: words } = useLearningWords();
  if (of.is === 'read') return null;
  if (of.is === 'reading') {
    return (
      <p role="status">
        {words.reading(of.progress?.done ?? 0, of.progress?.of ?? 0)}{' '}
        <QuietButton onPress={of.stop}>{words.stop}</QuietButton>
      </p>
    );
  }
  return (
    <p>
      {of.is === 'failed' && <span role="alert">{words.failed} </span>}
      <QuietButton onPress={of.start}>{label}</QuietButton>
    </p>
  );
}
