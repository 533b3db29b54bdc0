import type { ReactElement } from 'react';
import type { PolicyVersion } from '../../src/contract-settings';
import { DateText } from '../ui/DateText';
import { Name } from '../ui/Name';
import { Section } from './Section';
import styles from './Settings.module.css';
import { useWords } from './words';

/** Who changed the policy, and when. */
export function History({ versions }: { readonly versions: readonly PolicyVersion[] }): ReactElement {
  const words = useWords();
  return (
    <Section title={words.history}>
      {versions.length === 0 ? (
        <p className={styles['hint']}>{words.historyNone}</p>
      ) : (
        <ol className={styles['history']}>
          {versions.map(({ version, by, at }) => (
            <li key={version}>
              {words.usingVersion(version)} · <Name of={by} /> · <DateText at={at} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
