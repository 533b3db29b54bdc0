import type { EffectivePolicy } from '../domain/policy/effective-policy';
import type { ContentEdit } from '../domain/content/content-edit';
import type { Projection, ProjectionName } from '../domain/refinement/projection';
import type { FlagMarker } from '../domain/issue/flag-marker';
import type { LastFlagChange } from '../domain/readiness/flag';
import type { AccountId } from '../domain/shared/person';
import type { Instant } from '../domain/shared/instant';
import type { Issue } from '../domain/issue/issue';
import type { MailItem, Posting } from '../domain/mail/mailbox';
import type { Notice } from '../domain/mail/notice';
import type { Meeting } from '../domain/meeting/meeting';
import type { CreatedPart, Part, Splitting } from '../domain/issue/part';
import type { Moved, Next } from '../domain/refinement/next-version';
import type { Readiness } from '../domain/refinement/readiness';
import type { Refinement } from '../domain/refinement/refinement';
import type { Settled } from '../domain/ballot/round';
import type { Ticket, TicketTexts } from '../domain/content/ticket-texts';
import type { Call } from './call';

export type IssueRead = { readonly issue: Issue; readonly projection: Projection };
/** `ticket`: the texts that people write into it. */
export type IssueToAct = IssueRead & { readonly canEdit: boolean; readonly ticket: Ticket };

/** Entries of the archive from number `from` on, up to the one before `before`. */
export type Numbered = { readonly what: keyof Moved; readonly from: number; readonly before: number };

/** `by` is null where Jira names nobody; `text` has one line per block. */
type IssueComment = { readonly by: AccountId | null; readonly text: string };

/** What a full read of an issue knows, and for whom it was read; of the row only what the app writes into Jira. */
export type PassContent = IssueToAct & {
  readonly me: AccountId;
  readonly issueId: string;
  readonly policy: EffectivePolicy;
  readonly settled: Settled | null;
  readonly readAt: Instant;
};

/** When an assessment that was queued has nothing to do. */
type EndsEarly = { readonly when: 'unless-projected' } | { readonly pausedAt: number };

/** What a standing comes from. */
export type JudgedState = Pick<Readiness, 'state' | 'lacks' | 'policyVersion'>;

/** What is mailed to a person; all items of the issue that the mail is sent on. */
export type Mail = Pick<Posting, 'items' | 'way'> & { readonly to: AccountId };
/** The text of a mail with these items; null where nothing is to be said. */
export type Compose = (items: readonly MailItem[]) => Omit<Notice, 'to'> | null;

/** Our one comment on an issue; `open`: words that link to the issue. */
export type FlagComment = {
  readonly text: string;
  readonly open: { readonly issueKey: string; readonly words: string } | null;
};

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
  /** The issue, and the linked issues that its state depends on. Proves that the caller may see it. */
  readIssue: (issueId: string) => Promise<IssueRead>;
  /** As `readIssue`, with whether the caller may edit the issue. */
  readIssueToAct: (issueId: string) => Promise<IssueToAct>;
  /** Ids of all unresolved blockers, as the app sees them; empty where an administrator has shut it out. */
  allBlockers: (issueId: string) => Promise<readonly string[]>;
  /** Whether an account is deactivated, an app's, or does not exist. Read once a call. */
  isGone: (account: AccountId) => Promise<boolean>;
  /**
   * Mails these items to a person by Jira's own notification, at once or with what goes at the end of the hour: see
   * `postTo`. `compose` makes the text of what goes at once. Answers how many items were taken; the others were told within
   * a day, or the person wants no mails or may not see the issue.
   */
  mail: (mail: Mail, compose: Compose) => Promise<number>;
  /** The site's address, for links in mails; null where it is not known. */
  siteAddress: () => Promise<string | null>;
  /** Fails with `not-found` where the caller can see no such comment. */
  readComment: (issueId: string, commentId: string) => Promise<IssueComment>;
  /**
   * Writes the estimate field of the project's board, else of the issue. Fails with `not-allowed` where neither takes
   * it.
   */
  saveEstimate: (issueId: string, estimate: { projectId: string; value: number }) => Promise<void>;
  /**
   * Writes texts into the issue as `readIssueToAct` has read it last, as the caller; a missing section gets its heading. Fails
   * with `bad-request` and Jira's words where Jira refuses, and where a line would be read as something else.
   */
  saveTicket: (issueId: string, of: { changes: Partial<TicketTexts>; headings: TicketTexts }) => Promise<void>;
  /** Replaces one property; null deletes it. Written as the app, else as the caller. */
  saveFace: (issueId: string, name: ProjectionName, value: Projection[ProjectionName]) => Promise<void>;
  /** Keeps what the lozenge says, so that it asks nothing of Jira. Nobody else reads it. */
  keepStanding: (issueId: string, readiness: JudgedState) => Promise<void>;
  /**
   * Writes the app's own field, as the app; null empties it. Never fails, and waits only briefly. `late`: it may not be there, and
   * another try may help.
   */
  saveField: (issueId: string, value: string | null) => Promise<'done' | 'late'>;
  /** Which issue types the caller can split the issue into, and the issues that are linked or below it already. */
  readSplitting: (of: { issueId: string; projectId: string }) => Promise<Splitting>;
  /** The part that was made for this item before; null where there is none. */
  findPart: (issueId: string, of: { item: string; among: Splitting['linkedIssues'] }) => Promise<CreatedPart | null>;
  /**
   * Creates an issue split off this one, with a link where Jira takes it. Where the answer is lost it looks for the
   * issue. Fails with `bad-request` where Jira refuses the issue.
   */
  splitOff: (issueId: string, part: Part) => Promise<CreatedPart>;
  /** Ranks issues directly after another one, by their keys; false where Jira refuses. */
  rankAfter: (key: string, issues: readonly string[]) => Promise<boolean>;
  /** Makes a transition. Nothing happens where Jira refuses it; the issue read again says what it is. */
  makeTransition: (issueId: string, id: string) => Promise<void>;
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
  saveFlagComment: (issueId: string, comment: FlagComment & { id: string | null }) => Promise<string>;
  /** Removes that comment where the app itself wrote it. */
  dropFlagComment: (issueId: string, commentId: string) => Promise<void>;
  /** Id of the next sprint on the project's board where it starts soon; null where none does, or no board is known. */
  sprintSoon: (projectId: string) => Promise<number | null>;

  // Forge storage
  /** The project's policy, with the velocity where it is known and with how to find the issues around one. */
  readPolicy: (projectId: string) => Promise<EffectivePolicy>;
  /** The counter of what others may see; 0 where nothing is stored. Reads one small row. */
  readShown: (issueId: string) => Promise<number>;
  /** The counter up to which all properties are right; null where that is not known. Read in the same batch. */
  readProjected: (issueId: string) => Promise<number | null>;
  /** The issue's row, empty where there is none; read in one batch with all that a call needs of storage. */
  readRow: (issueId: string) => Promise<Refinement>;
  /** As `readRow`, but read again, after a lost race. */
  readRowAgain: (issueId: string) => Promise<Refinement>;
  /**
   * Stores the row if the stored version is still one before its own, with what has moved out of it, the counter that open
   * panels look at, and who is named in it: all or nothing. False when it is not. Fails with `limit-reached` where the row grew too long.
   */
  storeRow: (next: Next, projectId: string) => Promise<boolean>;
  /** What has moved out of the row, by its numbers, oldest first. */
  readArchive: (issueId: string, wanted: Numbered) => Promise<Moved>;
  /** Bytes that the value takes in a row. */
  bytesOf: (value: unknown) => number;
  /** Encrypts the facts with the row's key. null where they are too long to send with each answer. */
  sealPass: (key: string, content: PassContent) => string | null;
  /** What was sealed with this key; null for anything else. */
  openPass: (key: string, pass: string) => PassContent | null;
  /** For looks at the issue; null where it could not be made. To be given after a read as the caller alone. */
  ticket: (call: Pick<Call, 'me' | 'issueId'>) => Promise<string | null>;
  /** For the channel that tells of edits of the issue; null where Realtime signs none. To be given as a ticket is. */
  signToken: (issueId: string) => Promise<string | null>;
  /** Whether an opening in full gave this ticket to the caller for the issue, today or yesterday. Read in the same batch. */
  isTicket: (call: Pick<Call, 'me' | 'issueId'>, ticket: string) => Promise<boolean>;

  /** The list of a board, by its key, where a talk of the issue runs in its meeting. */
  readMeeting: (key: string) => Promise<Meeting>;
  /** Stores the list if the stored version is still one before its own; false when it is not. */
  storeMeeting: (key: string, next: Meeting) => Promise<boolean>;

  // Forge events
  /**
   * Asks for the properties to be made anew; queued before the write it is about, so that they converge. It may end early
   * where the change that queues it says by `projected` that it got there itself. With `pausedAt` it comes after two minutes, and
   * ends where the counter has moved on.
   */
  queueAssessment: (issueId: string, ends?: EndsEarly) => Promise<void>;
  /**
   * The properties say what the row said at `shown`, and nothing is left for a queued event. Where the row has moved on
   * since, one is queued: older properties may lie over newer ones. Fails nothing.
   */
  projected: (issueId: string, shown: number) => Promise<void>;
  /** The same for a sub-task whose parent becomes ready, or is no longer; open panels of it hear of it. */
  queueSubtask: (issueId: string) => Promise<void>;
  /** Tells open panels of the issue to read again. Never fails. */
  hint: (issueId: string) => Promise<void>;
  /** Tells open pages of a list that its meeting changed. Never fails. */
  hintMoved: (key: string) => Promise<void>;
};
