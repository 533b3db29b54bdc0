import type { ReactElement } from 'react';
import type { ReportSetup } from '../../../../src/contract';
import { useStartingWords } from './words';
import styles from './Starting.module.css';

/** Jira hides an app's panel until it is added: how an administrator shows it on every item, and whom others ask. */
export function ShowPanel({ setup }: { readonly setup: Pick<ReportSetup, 'canAdminister'> }): ReactElement {
  const words = useStartingWords();
  return (
    <details className={styles['steps']}>
      <summary>{words.panel}</summary>
      <p>{words.panelHidden}</p>
      {setup.canAdminister ? (
        <>
          <ol>
            {words.panelSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p>{words.panelWho}</p>
        </>
      ) : (
        <p>{words.panelAsk}</p>
      )}
    </details>
  );
}
