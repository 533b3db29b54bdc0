import type { ReactElement } from 'react';
import type { Failure } from '../../../src/contract';
import { FailureNotice } from '../../ui/FailureNotice';
import { SubmitFailure } from '../form/SubmitFailure';

type Props = {
  readonly failure: Failure;
  /** Settles on `label` in place of `over`, which the viewer has now seen. */
  readonly settle: (label: string, over: string) => void;
  readonly keepTheirs: () => void;
};

/** Why the size was not settled. On a conflict with another person's size, both are shown to choose from. */
export function TornSize({ failure, settle, keepTheirs }: Props): ReactElement {
  if (failure.facts.because !== 'two-texts') return <FailureNotice failure={failure} />;
  const { yours, theirs } = failure.facts;
  return <SubmitFailure failure={failure} again={() => settle(yours, theirs)} keepTheirs={keepTheirs} />;
}
