import type { ReactElement } from 'react';
import { OutLink } from '../../ui/OutLink';
import styles from './IssueLink.module.css';

type Props = { readonly issueKey: string; readonly summary: string; readonly to?: string };

/** Key and summary as one link; `to`: a path to a part of the issue, such as a comment. */
export function IssueLink({ issueKey, summary, to = `/browse/${issueKey}` }: Props): ReactElement {
  return (
    <OutLink className={styles['link']} to={to}>
      <span className={styles['key']}>{issueKey}</span>{' '}
      <span className={styles['summary']} dir="auto">
        {summary}
      </span>
    </OutLink>
  );
}
