import type { ReactElement } from 'react';
import { usePanel } from '../store/panel-context';
import { useWords } from '../words';
import { useDescription } from './description';
import { BlockLines } from './BlockLines';
import styles from './scope.module.css';

/** The text of the work item itself, as its viewer may read it; read when it is shown. */
export function TicketText(): ReactElement | null {
  const words = useWords().scope;
  const { issue, assessment } = usePanel().view;
  const blocks = useDescription(issue.key, assessment.readiness.fingerprint);
  if (blocks === null) return null;
  return (
    <section className={styles['text']} aria-label={words.fromTicket}>
      <h3>{words.fromTicket}</h3>
      {blocks === 'failed' ? <p className={styles['none']}>{words.unread}</p> : <BlockLines blocks={blocks} />}
    </section>
  );
}
