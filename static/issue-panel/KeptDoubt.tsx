import type { ReactElement } from 'react';
import { useEffect } from 'react';
import { useAnnounce } from '../ui/Announcer';
import { useLaterWords } from './later-words';
import styles from './question.module.css';

/** Says what becomes of a question without a name: the answer to asking it does not show it. */
export function KeptDoubt(): ReactElement {
  const { kept } = useLaterWords().silence;
  const announce = useAnnounce();
  useEffect(() => announce(kept), [announce, kept]);
  return <p className={styles['quiet']}>{kept}</p>;
}
