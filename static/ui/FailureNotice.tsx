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

/** Nothing broke: somebody was faster, or a rule says no. Nobody asks support about that. */
const ordinary: readonly Failure['code'][] = [
  'conflict',
  'ballot-closed',
  'nothing-to-reveal',
  'below-quorum',
  'limit-reached',
];

/** What failed, in words, with the reference that support needs, where there is one; `children` is what can be done about it. */
export function FailureNotice({ failure, inWords, children }: Props): ReactElement {
  const words = useCommonWords();
  const isOrdinary = ordinary.includes(failure.code);
  return (
    <div role="alert" className={`${styles['notice']} ${isOrdinary ? styles['warning'] : styles['failed']}`}>
      <p>
        {inWords ?? words.failures[failure.code](failure.facts)}{' '}
        {!isOrdinary && failure.reference !== '' && (
          <small className={styles['reference']}>{words.reference(failure.reference)}</small>
        )}
      </p>
      {children}
    </div>
  );
}
