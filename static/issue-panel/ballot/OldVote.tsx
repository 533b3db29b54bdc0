import type { ReactElement } from 'react';
import { useEffect } from 'react';
import { useAnnounce } from '../../ui/Announcer';
import styles from './ballot.module.css';
import { useLaterWords } from '../later-words';

/** Below the card face down, so that nothing in it moves: the text is another one than it was voted on. */
export function OldVote(): ReactElement {
  const { old } = useLaterWords().masked;
  const announce = useAnnounce();
  useEffect(() => announce(old), [announce, old]);
  return <p className={styles['old']}>{old}</p>;
}
