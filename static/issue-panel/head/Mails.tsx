import type { ReactElement } from 'react';
import { MailSwitch } from '../../ui/MailSwitch';
import { QuietButton } from '../../ui/QuietButton';
import styles from '../panel.module.css';
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
