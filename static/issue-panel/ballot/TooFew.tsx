import type { ReactElement } from 'react';
import { useNameOf } from '../../ui/Name';
import styles from './ballot.module.css';
import { useWords } from '../words';

type Props = {
  /** null where it was revealed at quorum, or the round's names are gone. */
  readonly by: string | null;
  readonly quorum: number;
};

/** Too few votes, and who revealed them anyway. */
export function TooFew({ by, quorum }: Props): ReactElement {
  const words = useWords().revealed;
  const nameOf = useNameOf(by === null ? [] : [by], 'as-object');
  return (
    <p className={styles['aside']}>
      {words.below(quorum)}
      {by !== null && <bdi> · {words.revealedBy(nameOf(by))}</bdi>}
    </p>
  );
}
