import type { Issue } from '../jira/issue.ts';

/** The open issue, and the functions that its parts call after changing it. */
export type IssueDesk = {
  readonly issue: Issue;
  /** Reads the issue again without an event. */
  again(): void;
  /** Reads the issue again and sends an event to the apps on the page. */
  changed(): void;
  /** Waits for a change and shows an error when it fails. */
  save(work: Promise<unknown>): Promise<void>;
};
