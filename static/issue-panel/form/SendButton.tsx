import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import type { Failure } from '../../../src/contract';
import { isTorn } from './SubmitFailure';

type Props = { readonly failure: Failure | null; readonly ready: boolean; readonly children: string };

/**
 * Sends a form about a question. Where two texts differ it rests: which one counts is chosen beside them. As all that send
 * a form it is not the one thing to press: what leads on from the state of the issue is.
 */
export function SendButton({ failure, ready, children }: Props): ReactElement {
  return (
    <Button type="submit" spacing="compact" isDisabled={!ready || isTorn(failure)}>
      {children}
    </Button>
  );
}
