import type { ReactElement } from 'react';
import { isLate } from '../store/own-vote';
import { usePanel } from '../store/panel-context';
import { useWords } from '../words';
import styles from './ballot.module.css';

/** Says once that the viewer's last vote came too late. The vote itself is not shown, because others may look. */
export function LateVote(): ReactElement | null {
  const words = useWords().revealed;
  const { ownVote, view } = usePanel();
  if (!isLate(ownVote, view.ballot)) return null;
  return (
    <p role="alert" className={styles['aside']}>
      {words.tooLate(ownVote.round)}
    </p>
  );
}
