import type { ReactElement, ReactNode } from 'react';
import { IssueLink } from '../../shared/IssueLink';
import styles from './Tidy.module.css';
import { useTidyWords } from './words';

type Props = {
  readonly item: { readonly id: string; readonly key: string; readonly summary: string };
  /** The ids that are ticked; null where this one cannot be ticked any more. */
  readonly picks: ReadonlySet<string> | null;
  readonly setPicks: (picks: ReadonlySet<string>) => void;
  readonly children?: ReactNode;
};

/** A row with a tick, and what is said of it. */
export function PickRow({ item: { id, key, summary }, picks, setPicks, children }: Props): ReactElement {
  const words = useTidyWords();
  return (
    <li className={styles['row']}>
      {picks !== null && (
        <input
          type="checkbox"
          className={styles['tick']}
          aria-label={words.pick(key)}
          checked={picks.has(id)}
          onChange={({ currentTarget: { checked } }) =>
            setPicks(new Set([...picks].filter((one) => one !== id).concat(checked ? id : [])))
          }
        />
      )}
      <div className={styles['text']}>
        <IssueLink issueKey={key} summary={summary} />
        {children}
      </div>
    </li>
  );
}
