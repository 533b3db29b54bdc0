import type { ReactElement, ReactNode } from 'react';
import type { Failure } from '../../../src/contract';
import { FailureNotice } from '../../ui/FailureNotice';
import { QuietButton } from '../../ui/QuietButton';
import { useWords } from './words';

type Props = { readonly failure: Failure; readonly reload: () => void; readonly children?: ReactNode };

/**
 * Why a page of a project, or a part of it, could not be read, with a way to read it again: what is not found is the
 * project. As in `ReadFailure`, nothing is said of a newer version.
 */
export function PageFailure({ failure, reload, children }: Props): ReactElement | null {
  const words = useWords();
  const inWords = failure.code === 'not-found' ? words.noProject : undefined;
  return failure.code === 'other-build' ? null : (
    <FailureNotice failure={failure} inWords={inWords}>
      {children}
      <QuietButton onPress={reload}>{words.retry}</QuietButton>
    </FailureNotice>
  );
}
