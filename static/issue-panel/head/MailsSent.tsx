import { type ReactElement, useState } from 'react';
import { usePanel } from '../store/panel-context';
import styles from '../panel.module.css';
import { useWords } from '../words';

/** How many people the viewer's last act has mailed, until their next one. */
export function MailsSent(): ReactElement | null {
  const words = useWords().mails;
  const { view, ownActs } = usePanel();
  const [last, setLast] = useState({ mails: 0, at: '', acts: 0 });
  if (view.mails > 0 && view.now !== last.at) setLast({ mails: view.mails, at: view.now, acts: ownActs });
  if (last.mails === 0 || last.acts !== ownActs) return null;
  return (
    <p role="status" className={styles['quiet']}>
      {words.onTheWay(last.mails)}
    </p>
  );
}
