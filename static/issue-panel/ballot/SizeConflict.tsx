import type { ReactElement } from 'react';
import type { Failure } from '../../../src/contract';
import { FailureNotice } from '../../ui/FailureNotice';
import { SubmitFailure } from '../form/SubmitFailure';
import { useWords } from '../words';

type Props = {
  readonly failure: Failure;
  /** Settles on `label`, or without a card, in place of `over`, which the viewer has now seen. */
  readonly settle: (label: string | null, over: string | null) => void;
  readonly keepTheirs: () => void;
};

/** Why the size was not settled. On a conflict with another person's size, both are shown to choose from. */
export function SizeConflict({ failure, settle, keepTheirs }: Props): ReactElement {
  const words = useWords().size;
  if (failure.details.because !== 'two-texts') return <FailureNotice failure={failure} />;
  const { yours, theirs } = failure.details;
  // The back end names what was settled without a card by an empty label.
  const inWords = (label: string): string => (label === '' ? words.without : label);
  const shown: Failure = {
    ...failure,
    details: { ...failure.details, yours: inWords(yours), theirs: inWords(theirs) },
  };
  const again = (): void => settle(yours === '' ? null : yours, theirs === '' ? null : theirs);
  return <SubmitFailure failure={shown} again={again} keepTheirs={keepTheirs} />;
}
