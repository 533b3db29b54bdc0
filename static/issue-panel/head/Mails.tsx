import { type ReactElement, useState } from 'react';
import { MailSwitch } from '../../ui/MailSwitch';
import { QuietButton } from '../../ui/QuietButton';
import styles from '../panel.module.css';
import { usePanel } from '../store/panel-context';
import { useWords } from '../words';

/** Where each mail leads: the viewer's one switch for all mails of the app. */
export function Mails({ done }: { readonly done: () => void }): ReactElement {
  const words = useWords().mails;
  return (
    <section className={styles['form']} aria-label={words.open}>
      <MailSwitch label={words.wanted} />
      <div className={styles['actions']}>
        <QuietButton onPress={done}>{words.close}</QuietButton>
      </div>
    </section>
  );
}

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
