import type { ReactElement, ReactNode } from 'react';
import type { Failure } from '../../src/contract';
import styles from './Notice.module.css';
import { Reload } from './Reload';
import { useCommonWords } from './words';

type Props = {
  readonly failure: Failure;
  /** Words of the place, where it knows more about the failure than its code says. */
  readonly inWords?: string | undefined;
  readonly children?: ReactNode;
};

/** Expected failures: another person was faster, a rule or a limit refused, or a right is missing. They do not point to support. */
const ordinary: readonly Failure['code'][] = [
  'not-allowed',
  'other-build',
  'conflict',
  'busy',
  'over',
  'nothing-to-reveal',
  'votes-missing',
  'ask-first',
  'limit-reached',
  'rate-limited',
];

/** A failure in words, with its reference for support if there is one; `children` offers what can be done about it. */
export function FailureNotice({ failure, inWords, children }: Props): ReactElement {
  const words = useCommonWords();
  const isOrdinary = ordinary.includes(failure.code);
  return (
    <div role="alert" className={`${styles['notice']} ${isOrdinary ? styles['warning'] : styles['failed']}`}>
      <p>
        {inWords ?? words.failures[failure.code](failure.details)}{' '}
        {!isOrdinary && failure.reference !== '' && (
          <small className={styles['reference']}>{words.reference(failure.reference)}</small>
        )}
      </p>
      {failure.code === 'other-build' && inWords === undefined && <Reload />}
      {children}
    </div>
  );
}
