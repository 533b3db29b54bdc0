import { requestJira } from '@forge/bridge';
import { type ReactElement, useCallback } from 'react';
import type { SizeView } from '../../../src/contract';
import { atThisSize } from '../../../src/jira/search/at-this-size';
import { useRead } from '../../ui/use-read';
import styles from './ballot.module.css';
import { usePanel } from '../store/panel-context';
import { useWords } from '../words';

type Card = Pick<SizeView['counts'][number], 'label' | 'value'>;

/** The settled card; else, where the votes are close, the one with most of them. null while they lie apart. */
export function cardToSettle({ settled, advice, counts }: SizeView): Card | null {
  if (settled !== null) return counts.find(({ label }) => label === settled.label) ?? null;
  if (advice !== 'agreed' && advice !== 'nearly') return null;
  return counts.toSorted((one, other) => other.votes - one.votes)[0] ?? null;
}

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
  const known = useRead(String(value), read);
  if (known === null || known === 'failed' || known.value === null) return null;
  return <p className={styles['aside']}>{words.tookOne(known.value.tookOne, known.value.of, label)}</p>;
}
