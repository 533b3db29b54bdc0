import type { ReactElement } from 'react';
import { createContext, useContext } from 'react';
import { OutLink } from '../ui/OutLink';
import styles from './IssueLink.module.css';

/** Where this Jira is, for real addresses in links; empty when the host did not say. */
export const SiteContext = createContext('');

type Props = { readonly issueKey: string; readonly summary: string };

/** Key and summary as one link, with a real address for whoever copies it. */
export function IssueLink({ issueKey, summary }: Props): ReactElement {
  const path = `/browse/${issueKey}`;
  return (
    <OutLink className={styles['link']} to={path} href={`${useContext(SiteContext)}${path}`}>
      <span className={styles['key']}>{issueKey}</span>
      <span className={styles['summary']} dir="auto">
        {summary}
      </span>
    </OutLink>
  );
}
