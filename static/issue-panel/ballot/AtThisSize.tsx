import { requestJira } from '@forge/bridge';
import { type ReactElement, useCallback } from 'react';
import { atThisSize } from '../../../src/jira/search/at-this-size';
import { useRead } from '../../ui/use-read';
import styles from './ballot.module.css';
import { usePanel } from '../store/panel-context';
import { useWords } from '../words';

type Valued = { readonly label: string; readonly value: number };

/** "7 of the last 10 5s took one sprint", read as the viewer; nothing while that is unknown, or for too few items. */
export function AtThisSize({ label, value }: Valued): ReactElement | null {
  const words = useWords().size;
  const { issue, outlook } = usePanel().view;
  const { key, projectKey } = issue;
  const { fields } = outlook;
  const read = useCallback(
    (of: string) => atThisSize((path, init) => requestJira(path, init), { projectKey, key, size: Number(of), fields }),
    [projectKey, key, fields],
  );
  const result = useRead(String(value), read);
  if (result === null || result === 'failed' || result.value === null) return null;
  return <p className={styles['aside']}>{words.tookOne(result.value.tookOne, result.value.of, label)}</p>;
}
