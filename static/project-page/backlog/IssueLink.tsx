import type { ReactElement } from 'react';
import { OutLink } from '../../ui/OutLink';
import styles from './IssueLink.module.css';

type Props = { readonly issueKey: string; readonly summary: string };

/** Key and summary as one link. */
export function IssueLink({ issueKey, summary }: Props): ReactElement {
  return (
    <OutLink className={styles['link']} to={`/browse/${issueKey}`}>
      <span className={styles['key']}>{issueKey}</span>
      <span className={styles['summary']} dir="auto">
        {summary}
      </span>
    </OutLink>
  );
}
