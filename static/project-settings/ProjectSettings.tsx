import type { ReactElement } from 'react';
import { ReadFailure } from '../ui/ReadFailure';
import notice from '../ui/Notice.module.css';
import { QuietButton } from '../ui/QuietButton';
import { ReadOnlyRules } from './ReadOnlyRules';
import styles from './Settings.module.css';
import { SettingsPage } from './SettingsPage';
import { useSettings } from './use-settings';
import { useWords } from './words';

/** The whole page: reads the policy once, then shows it for editing. */
export function ProjectSettings(): ReactElement {
  const words = useWords();
  const { state, ...settings } = useSettings();
  return (
    <main className={styles['page']}>
      <h1>{words.title}</h1>
      {state.status === 'loading' && <p role="status">{words.loading}</p>}
      {state.status === 'failed' && (
        <ReadFailure failure={state.failure}>
          <QuietButton onPress={settings.reload}>{words.retry}</QuietButton>
        </ReadFailure>
      )}
      {state.status === 'read-only' && (
        <>
          <p className={`${notice['notice']} ${notice['information']}`}>
            {words.administrators} {state.policy === null ? words.unread : words.readOnly}
          </p>
          {state.policy !== null && <ReadOnlyRules policy={state.policy} />}
        </>
      )}
      {state.status === 'open' && <SettingsPage key={state.formId} view={state.view} {...settings} />}
    </main>
  );
}
