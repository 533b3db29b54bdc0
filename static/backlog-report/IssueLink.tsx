import { router } from '@forge/bridge';
import type { MouseEvent, ReactElement } from 'react';
import { createContext, useContext } from 'react';
import styles from './IssueLink.module.css';

/** Where this Jira is, for real addresses in links; empty when the host did not say. */
export const SiteContext = createContext('');

/** Opens a page of this Jira beside the report. The iframe itself may go nowhere, so Jira is asked to. */
export async function openPage(path: string): Promise<void> {
  try {
    await router.open(path);
  } catch (error) {
    // The viewer may decline to leave; then nothing happens, as they asked.
    console.error(error);
  }
}

type Props = { readonly issueKey: string; readonly summary: string };

/** Key and summary as one link, with a real address for whoever copies it. */
export function IssueLink({ issueKey, summary }: Props): ReactElement {
  const path = `/browse/${issueKey}`;
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    void openPage(path);
  };
  return (
    <a
      className={styles['link']}
      href={`${useContext(SiteContext)}${path}`}
      target="_blank"
      rel="noreferrer"
      onClick={open}
    >
      <span className={styles['key']}>{issueKey}</span>
      <span className={styles['summary']} dir="auto">
        {summary}
      </span>
    </a>
  );
}
