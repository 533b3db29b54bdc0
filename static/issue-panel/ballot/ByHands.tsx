import type { ReactElement } from 'react';
import { useNameOf } from '../../ui/Name';
import { useLaterWords } from '../later-words';
import { useWords } from '../panel-context';
import styles from './ballot.module.css';

/** Beside a result by show of hands: who counted. `by` is null once the round's names are gone. */
export function ByHands({ by }: { readonly by: string | null }): ReactElement {
  const { hands } = useWords().ballot;
  const { countedBy } = useLaterWords().revealed;
  const nameOf = useNameOf(by === null ? [] : [by], 'as-object');
  return (
    <span className={styles['aside']}>
      {' · '}
      {hands}
      {by !== null && <bdi>, {countedBy(nameOf(by))}</bdi>}
    </span>
  );
}
