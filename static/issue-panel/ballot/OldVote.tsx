import type { ReactElement } from 'react';
import { useEffect } from 'react';
import { useAnnounce } from '../../ui/Announcer';
import styles from './ballot.module.css';
import { useLaterWords } from '../later-words';

/** Stands below the masked vote, so that nothing in it moves: the text has changed since the vote. */
export function OldVote(): ReactElement {
  const { old } = useLaterWords().masked;
  const announce = useAnnounce();
  useEffect(() => announce(old), [announce, old]);
  return <p className={styles['old']}>{old}</p>;
}
