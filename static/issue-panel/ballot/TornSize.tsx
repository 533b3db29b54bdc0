import type { ReactElement } from 'react';
import type { Failure } from '../../../src/contract';
import { FailureNotice } from '../../ui/FailureNotice';
import { SubmitFailure } from '../form/SubmitFailure';

type Props = {
  readonly failure: Failure;
  /** Settles on this card, over that one, which the viewer has seen by now. */
  readonly settle: (label: string, over: string) => void;
  readonly keepTheirs: () => void;
};

/** Why the size was not settled; where somebody else has settled on another one, both are shown and one is chosen. */
export function TornSize({ failure, settle, keepTheirs }: Props): ReactElement {
  const { yours, theirs } = failure.facts;
  if (failure.code !== 'conflict' || typeof yours !== 'string' || typeof theirs !== 'string')
    return <FailureNotice failure={failure} />;
  return <SubmitFailure failure={failure} again={() => settle(yours, theirs)} keepTheirs={keepTheirs} />;
}
