import type { ReactElement, ReactNode } from 'react';
import { IssueLink } from '../../shared/IssueLink';
import styles from './Tidy.module.css';
import { useTidyWords } from './words';

type Props = {
  readonly item: { readonly key: string; readonly summary: string };
  /** null where it cannot be picked any more. */
  readonly isPicked: boolean | null;
  readonly pick: (isPicked: boolean) => void;
  readonly children?: ReactNode;
};

/** A row with a tick, and what is said of it. */
export function PickRow({ item: { key, summary }, isPicked, pick, children }: Props): ReactElement {
  const words = useTidyWords();
  return (
    <li className={styles['row']}>
      {isPicked !== null && (
        <input
          type="checkbox"
          className={styles['tick']}
          aria-label={words.pick(key)}
          checked={isPicked}
          onChange={(event) => pick(event.currentTarget.checked)}
        />
      )}
      <div className={styles['text']}>
        <IssueLink issueKey={key} summary={summary} />
        {children}
      </div>
    </li>
  );
}
