import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { FailureNotice } from '../../ui/FailureNotice';
import { useSubmit } from '../../ui/use-submit';
import panel from '../panel.module.css';
import { usePanel } from '../store/panel-context';
import { useWords } from '../words';
import styles from './recheck.module.css';

/** For who had a part in the agreement: it counts on the changed text, with their name. The back end refuses who made a change. */
export function WordingOnly({ done }: { readonly done: () => void }): ReactElement | null {
  const { cancel, recheck: words } = useWords();
  const { view, actions } = usePanel();
  const { failure, submit } = useSubmit();
  if (view.recheck?.mayCallWording !== true) return null;
  const base = { content: view.assessment.readiness.fingerprint };
  const refusals: Readonly<Record<string, string>> = { content: words.editedAgain, 'own-change': words.ownChange };
  return (
    <section className={panel['form']} aria-label={words.wordingOnly}>
      <span className={styles['aside']}>{words.wordingHint[view.exception === null ? 'agreement' : 'exception']}</span>
      <div className={panel['actions']}>
        <Button onClick={() => void submit(() => actions.send('wordingOnly', { base, input: {} }))}>
          {words.wordingOnly}
        </Button>
        <Button appearance="subtle" onClick={done}>
          {cancel}
        </Button>
      </div>
      {failure !== null && <FailureNotice failure={failure} inWords={refusals[String(failure.details.because)]} />}
    </section>
  );
}
