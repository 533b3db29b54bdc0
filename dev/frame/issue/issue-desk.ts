import type { Issue } from '../jira/issue.ts';

/** The open issue and what its parts do after changing it. */
export type IssueDesk = {
  readonly issue: Issue;
  /** Reads it again without telling anybody. */
  again(): void;
  /** Reads it again and tells the apps on the page that it changed. */
  changed(): void;
  /** Waits for a change; says what went wrong when it fails. */
  save(work: Promise<unknown>): Promise<void>;
};
