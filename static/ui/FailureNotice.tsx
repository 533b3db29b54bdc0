import type { ReactElement, ReactNode } from 'react';
import type { Failure } from '../../src/contract';
import styles from './Notice.module.css';
import { useCommonWords } from './words';

type Props = {
  readonly failure: Failure;
  /** Where the place knows better than the code what went wrong. */
  readonly inWords?: string | undefined;
  readonly children?: ReactNode;
};

/** What failed, in words, with the reference that support needs, where there is one; `children` is what can be done about it. */
export function FailureNotice({ failure, inWords, children }: Props): ReactElement {
  const words = useCommonWords();
  return (
    <div role="alert" className={`${styles['notice']} ${styles['failed']}`}>
      <p>
        {inWords ?? words.failures[failure.code](failure.facts)}{' '}
        {failure.reference !== '' && (
          <small className={styles['reference']}>{words.reference(failure.reference)}</small>
        )}
      </p>
      {children}
    </div>
  );
}
