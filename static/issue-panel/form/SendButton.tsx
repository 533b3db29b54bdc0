import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import type { Failure } from '../../../src/contract';
import { isConflict } from './SubmitFailure';

type Props = { readonly failure: Failure | null; readonly ready: boolean; readonly children: string };

/**
 * Sends a form about a question. Disabled during a conflict, where the choice is made beside the two texts. Never the
 * primary button: that one leads on from the state.
 */
export function SendButton({ failure, ready, children }: Props): ReactElement {
  return (
    <Button type="submit" spacing="compact" isDisabled={!ready || isConflict(failure)}>
      {children}
    </Button>
  );
}
