import type { Written } from '../domain/refinement/anonymous';
import type { Yardstick } from '../domain/policy/yardstick';
import type { ContentEdit } from '../domain/content/content-edit';
import type { Face, FaceName } from '../domain/refinement/face';
import type { FlagMarker } from '../domain/issue/flag-marker';
import type { LastFlagChange } from '../domain/readiness/flag';
import type { AccountId } from '../domain/shared/person';
import type { Instant } from '../domain/shared/instant';
import type { Issue } from '../domain/issue/issue';
import type { Notice } from '../domain/shared/notice';
import type { Made, Part, Splitting } from '../domain/issue/part';
import type { Refinement } from '../domain/refinement/refinement';

export type IssueRead = { readonly issue: Issue; readonly face: Face };
export type IssueToAct = IssueRead & { readonly canEdit: boolean };

/** `by` is null where Jira names no author; `text` has one line per block. */
export type IssueComment = { readonly by: AccountId | null; readonly text: string };

/**
 * All ports; a use case takes the few that it needs, as `Pick<Ports, …>`. `forge/composition` decides who acts.
 * Reads fail with `not-found`, writes with `not-allowed`, both with `rate-limited` or `jira-unavailable`.
 */
export type Ports = {
  now: () => Instant;
  newId: () => string;
  /** Waits before try `attempt` (0, 1, …): longer each time and at random, so that writers stop colliding. */
  pause: (attempt: number) => Promise<void>;

  // Jira
  /** The issue, and the neighbours that its state depends on. Proves that the caller may see it. */
  readIssue: (issueId: string) => Promise<IssueRead>;
  /** As `readIssue`, with whether the caller may edit the issue. */
  readIssueToAct: (issueId: string) => Promise<IssueToAct>;
  /** Ids of all unresolved blockers, as the app sees them; empty where an administrator has shut it out. */
  allBlockers: (issueId: string) => Promise<readonly string[]>;
  /** Whether an account is deactivated or does not exist. */
  isGone: (account: AccountId) => Promise<boolean>;
  /**
   * Jira's own notification, delivered by the person's mail and bell settings. Does nothing where the person cannot be
   * reached.
   */
  notify: (issueId: string, notice: Notice) => Promise<void>;
  /** Fails with `not-found` where the caller can see no such comment. */
  readComment: (issueId: string, commentId: string) => Promise<IssueComment>;
  /**
   * Writes the estimate field of the project's board, else of the issue. Fails with `not-allowed` where neither takes
   * it.
   */
  saveEstimate: (issueId: string, estimate: { projectId: string; value: number }) => Promise<void>;
  /** Replaces one property; null deletes it. Written as the app, else as the caller. */
  saveFace: (issueId: string, name: FaceName, value: Face[FaceName]) => Promise<void>;
  /** Which issue types the caller can split the issue into, and the issues that are linked or below it already. */
  readSplitting: (of: { issueId: string; projectId: string }) => Promise<Splitting>;
  /** The part that was made for this item before; null where there is none. */
  findPart: (issueId: string, of: { item: string; among: Splitting['neighbours'] }) => Promise<Made | null>;
  /**
   * Creates an issue split off this one, with a link where Jira takes it. Where the answer is lost it looks for the
   * issue. Fails with `bad-request` where Jira refuses the issue.
   */
  splitOff: (issueId: string, part: Part) => Promise<Made>;
  /** Edits of the content and of the agreed facts after `since`, oldest first, from the issue's history. */
  readContentEdits: (
    issueId: string,
    of: { since: Instant; acceptanceField: string | null },
  ) => Promise<readonly ContentEdit[]>;
  /** From the issue's history; null when the flag was never touched. */
  lastFlagChange: (issueId: string) => Promise<LastFlagChange | null>;
  /** Sets the flag and our marker in one edit; null clears both. */
  saveFlag: (issueId: string, marker: FlagMarker | null) => Promise<void>;
  /** Writes our one comment, or edits it where the app itself wrote it. Returns its id. */
  saveFlagComment: (issueId: string, comment: { id: string | null; text: string }) => Promise<string>;

  // Forge storage
  /** The project's policy, with the velocity where it is known and with how to find neighbouring issues. */
  readPolicy: (projectId: string) => Promise<Yardstick>;
  /** The counter of what others may see; 0 where nothing is stored. Reads one small row. */
  readShown: (issueId: string) => Promise<number>;
  /** The issue's row, empty where there is none; read in one batch with everything a call needs of storage. */
  readRow: (issueId: string) => Promise<Refinement>;
  /** As `readRow`, but read again, after a lost race. */
  readRowAgain: (issueId: string) => Promise<Refinement>;
  /**
   * Stores `row`, the look counter and the person rows of those named in it, in one transaction, if the stored version
   * is `row.version - 1`; else false. Fails with `limit-reached` where the row is too long. `written` goes into its
   * account's person row.
   */
  storeRow: (row: Refinement, written?: Written & { readonly account: AccountId }) => Promise<boolean>;
  /**
   * What the account's person row says of anonymous questions on the issue; null where it says nothing. Always read
   * again.
   */
  readWritten: (issueId: string, account: AccountId) => Promise<Written | null>;

  // Forge events
  /** Asks for a new projection; queued before the write that it is about, so that the properties converge. */
  queueAssessment: (issueId: string) => Promise<void>;
  /** As `queueAssessment`, for a sub-task whose parent becomes ready or unready; hints its open panels. */
  queueSubtask: (issueId: string) => Promise<void>;
  /** Tells open panels of the issue to read again. Never fails. */
  hint: (issueId: string) => Promise<void>;
};
