import type { ReactElement } from 'react';
import { useNameOf } from '../../ui/Name';
import styles from './ballot.module.css';
import { useWords } from '../words';

/** Beside a result by show of hands: who counted. `by` is null once the round's names are gone. */
export function ByHands({ by }: { readonly by: string | null }): ReactElement {
  const { ballot, revealed } = useWords();
  const nameOf = useNameOf(by === null ? [] : [by], 'as-object');
  return (
    <span className={styles['aside']}>
      {' · '}
      {ballot.hands}
      {by !== null && <bdi>, {revealed.countedBy(nameOf(by))}</bdi>}
    </span>
  );
}
