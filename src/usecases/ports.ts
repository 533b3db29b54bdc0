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
import type { Moved, Next } from '../domain/refinement/next-version';
import type { Refinement } from '../domain/refinement/refinement';
import type { Settled } from '../domain/ballot/round';

export type IssueRead = { readonly issue: Issue; readonly face: Face };
export type IssueToAct = IssueRead & { readonly canEdit: boolean };

/** Entries of the archive from number `from` on, up to the one before `before`. */
export type Numbered = { readonly what: keyof Moved; readonly from: number; readonly before: number };

/** `by` is null where Jira names nobody; `text` has one line per block. */
export type IssueComment = { readonly by: AccountId | null; readonly text: string };

/** What a full read of an issue knows, and for whom it was read; of the row only what the app writes into Jira. */
export type Facts = IssueToAct & {
  readonly me: AccountId;
  readonly issueId: string;
  readonly policy: Yardstick;
  readonly settled: Settled | null;
  readonly readAt: Instant;
};

/**
 * Every port there is; a use case takes the few that it needs, as `Pick<Ports, …>`. `forge/composition` decides with
 * whose rights each one acts. Reads fail with `not-found`, writes with `not-allowed`, both with `rate-limited` or
 * `jira-unavailable`.
 */
export type Ports = {
  now: () => Instant;
  newId: () => string;
  /** Waits a little before try `attempt` (0, 1, …): longer each time, with jitter, so that writers part. */
  pause: (attempt: number) => Promise<void>;

  // Jira
  /** The issue, and its neighbours where the state depends on them. Proves that the caller may see it. */
  readIssue: (issueId: string) => Promise<IssueRead>;
  /** The same read, with whether the caller may edit the issue. */
  readIssueToAct: (issueId: string) => Promise<IssueToAct>;
  /** Ids of all unresolved blockers, as the app sees them; none where an administrator has shut it out. */
  allBlockers: (issueId: string) => Promise<readonly string[]>;
  /** Whether an account is deactivated, or there is none. */
  isGone: (account: AccountId) => Promise<boolean>;
  /** Jira's own notification, as its mail and bell settings have it. Nothing where the person cannot be reached. */
  notify: (issueId: string, notice: Notice) => Promise<void>;
  /** Fails with `not-found` where there is no such comment for the caller. */
  readComment: (issueId: string, commentId: string) => Promise<IssueComment>;
  /** Into the estimate field of the project's board, else of the issue. Fails with `not-allowed` where there is no way. */
  saveEstimate: (issueId: string, estimate: { projectId: string; value: number }) => Promise<void>;
  /** Replaces one property; null takes it away. Written as the app, else as the caller. */
  saveFace: (issueId: string, name: FaceName, value: Face[FaceName]) => Promise<void>;
  /** What the issue can be split into by the caller, and what hangs on it already. */
  readSplitting: (of: { issueId: string; projectId: string }) => Promise<Splitting>;
  /** The part that was made for this item before; null where there is none. */
  findPart: (issueId: string, of: { item: string; among: Splitting['neighbours'] }) => Promise<Made | null>;
  /**
   * A new issue, split off this one, linked where Jira takes the link. Where its answer is lost it is looked for. Fails
   * with `bad-request` where Jira takes no such issue.
   */
  splitOff: (issueId: string, part: Part) => Promise<Made>;
  /** Edits of the content, and of what stands around it, after `since`, oldest first, from the issue's history. */
  readContentEdits: (
    issueId: string,
    of: { since: Instant; acceptanceField: string | null },
  ) => Promise<readonly ContentEdit[]>;
  /** From the issue's history; null when the flag was never touched. */
  lastFlagChange: (issueId: string) => Promise<LastFlagChange | null>;
  /** Sets the flag, our marker with it in the same edit; null clears both. */
  saveFlag: (issueId: string, marker: FlagMarker | null) => Promise<void>;
  /** Writes our one comment, or edits the one that is there, where the app itself wrote it. Returns its id. */
  saveFlagComment: (issueId: string, comment: { id: string | null; text: string }) => Promise<string>;

  // Forge storage
  /** With the velocity where it is known, and how the issues around are found. */
  readPolicy: (projectId: string) => Promise<Yardstick>;
  /** The counter of what others may see; 0 where nothing is stored. One small row. */
  readShown: (issueId: string) => Promise<number>;
  /** The counter up to which all properties are right; null where that is not known. Read in the same batch. */
  readProjected: (issueId: string) => Promise<number | null>;
  /** The issue's row, empty where there is none; read in one batch with all that a call needs of storage. */
  readRow: (issueId: string) => Promise<Refinement>;
  /** The same, read anew: another writer was faster. */
  readRowAgain: (issueId: string) => Promise<Refinement>;
  /**
   * Stores the row if the stored version is still one before its own, with what has moved out of it, the counter that open
   * panels look at, and who is named in it: all or nothing. False when it is not. Fails with `limit-reached` where the row grew too long.
   * `written` goes into the person row of its account.
   */
  storeRow: (next: Next, written?: Written & { readonly account: AccountId }) => Promise<boolean>;
  /** What has moved out of the row, by its numbers, oldest first. */
  readArchive: (issueId: string, wanted: Numbered) => Promise<Moved>;
  /** Bytes that the value takes in a row. */
  bytesOf: (value: unknown) => number;
  /**
   * The facts sealed with the row's key: nobody can read or change them. null where they are too much to carry around.
   */
  sealPass: (key: string, facts: Facts) => string | null;
  /** What was sealed with this key; null for anything else. */
  openPass: (key: string, pass: string) => Facts | null;
  /** What the account's person row says of anonymous questions on the issue; null where it says nothing. Read anew. */
  readWritten: (issueId: string, account: AccountId) => Promise<Written | null>;

  // Forge events
  /**
   * Asks for the properties to be made anew; queued before the write it is about, so that they converge. It may end early
   * where the change that queues it says by `projected` that it got there itself.
   */
  queueAssessment: (issueId: string, when: 'always' | 'unless-projected') => Promise<void>;
  /**
   * The properties say what the row said at `shown`, and nothing is left for a queued event. Where the row has moved on
   * since, one is queued: older properties may lie over newer ones. Fails nothing.
   */
  projected: (issueId: string, shown: number) => Promise<void>;
  /** The same for a sub-task whose parent becomes ready, or is no longer; open panels of it hear of it. */
  queueSubtask: (issueId: string) => Promise<void>;
  /** Tells open panels of the issue to read again. Fails nothing. */
  hint: (issueId: string) => Promise<void>;
};
