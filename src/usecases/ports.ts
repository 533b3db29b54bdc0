import type { Yardstick } from '../domain/assess';
import type { ConfidenceResult, Round } from '../domain/ballot';
import type { Brief } from '../domain/brief';
import type { ContentEdit } from '../domain/content-edit';
import type { FlagMarker, LastFlagChange } from '../domain/flag';
import type { AccountId, Instant, Issue } from '../domain/issue';
import type { Notice } from '../domain/notice';
import type { Made, Part, Splitting } from '../domain/part';
import type { Question } from '../domain/question';
import type { QuestionDigest } from '../domain/question-digest';
import type { Readiness } from '../domain/readiness';
import type { Records } from '../domain/records';
import type { SizeRecord } from '../domain/size';
import type { OpenTalk, RunningTalk, TalkRecord } from '../domain/talk';
import type { Outbox } from '../domain/outbox';

export type IssueWithRecords = { readonly issue: Issue; readonly records: Records };
export type IssueToAct = IssueWithRecords & { readonly canEdit: boolean };

/** `by` is null where Jira names nobody; `text` has one line per block. */
export type IssueComment = { readonly by: AccountId | null; readonly text: string };

/**
 * Every port there is; a use case takes the few that it needs, as `Pick<Ports, …>`. `forge/composition` decides with
 * whose rights each one acts. Reads fail with `not-found`, writes with `not-allowed`, both with `rate-limited` or
 * `jira-unavailable`.
 */
export type Ports = {
  now: () => Instant;
  newId: () => string;
  /** At least 0, below 1. */
  random: () => number;
  /** Waits a little before try `attempt` (0, 1, …): longer each time, with jitter, so that writers part. */
  pause: (attempt: number) => Promise<void>;

  // Jira
  /**
   * The issue with every property of ours, and its neighbours where the state depends on them. Proves that the caller may
   * see it.
   */
  readIssue: (issueId: string) => Promise<IssueWithRecords>;
  /** The same read, with whether the caller may edit the issue. */
  readIssueToAct: (issueId: string) => Promise<IssueToAct>;
  /** Ids of all unresolved blockers, as the app sees them; none where an administrator has shut it out. */
  allBlockers: (issueId: string) => Promise<readonly string[]>;
  /** Whether the app itself may write there: an administrator may have shut it out of a project. */
  appMayWrite: (issueId: string) => Promise<boolean>;
  saveQuestion: (issueId: string, question: Question) => Promise<void>;
  /**
   * A new question that nobody signed. Never written as the caller: fails with `not-allowed` (fact `because`
   * `app-shut-out`) where the app may not write.
   */
  saveDoubt: (issueId: string, question: Question) => Promise<void>;
  /** Whether somebody's account is deactivated, or there is none. */
  isGone: (account: AccountId) => Promise<boolean>;
  /** Jira's own notification, as its mail and bell settings have it. Nothing where the person cannot be reached. */
  notify: (issueId: string, notice: Notice) => Promise<void>;
  /** Fails with `not-found` where there is no such comment for the caller. */
  readComment: (issueId: string, commentId: string) => Promise<IssueComment>;
  saveBrief: (issueId: string, brief: Brief) => Promise<void>;
  saveTalks: (issueId: string, talks: TalkRecord) => Promise<void>;
  /** Derived from the round: what it says of doubts must not be seen to come from the caller. Written as the app. */
  saveConfidence: (issueId: string, result: ConfidenceResult) => Promise<void>;
  saveSize: (issueId: string, result: SizeRecord) => Promise<void>;
  /** Into the estimate field of the project's board, else of the issue. Fails with `not-allowed` where there is no way. */
  saveEstimate: (issueId: string, estimate: { projectId: string; value: number }) => Promise<void>;
  /** Derived: the summary that Jira indexes. Written as the app. */
  saveReadiness: (issueId: string, readiness: Readiness) => Promise<void>;
  /** Derived: the open ones, shortened, for the report. Written as the app. */
  saveQuestionDigest: (issueId: string, digest: QuestionDigest) => Promise<void>;
  /** Takes away a property that holds rubbish. */
  removeProperty: (issueId: string, key: string) => Promise<void>;
  /** What the issue can be split into by the caller, and what hangs on it already. */
  readSplitting: (of: { issueId: string; projectId: string }) => Promise<Splitting>;
  /** The part that was made for this item before, whether or not anybody heard of it; null where there is none. */
  findPart: (issueId: string, of: { item: string; among: Splitting['neighbours'] }) => Promise<Made | null>;
  /**
   * A new issue, split off this one, linked where Jira takes the link. Where its answer is lost it is looked for. Fails with
   * `bad-request` where Jira takes no such issue.
   */
  splitOff: (issueId: string, part: Part) => Promise<Made>;
  /** Edits of the content, and of what stands around it, after `since`, oldest first, from the issue's history. */
  readContentEdits: (
    issueId: string,
    of: { since: Instant; acceptanceField: string | null },
  ) => Promise<readonly ContentEdit[]>;
  /** From the issue's history; null when nobody ever touched the flag. */
  lastFlagChange: (issueId: string) => Promise<LastFlagChange | null>;
  /** Sets the flag, our marker with it in the same edit; null clears both. */
  saveFlag: (issueId: string, marker: FlagMarker | null) => Promise<void>;
  /** Writes or removes the marker alone, whatever the flag is by then. */
  saveFlagMarker: (issueId: string, marker: FlagMarker | null) => Promise<void>;
  /** Writes our one comment, or edits the one that is there. Returns its id. */
  saveFlagComment: (issueId: string, comment: { id: string | null; text: string }) => Promise<string>;

  // Forge storage
  /** With the velocity where it is known, and how the issues around are found. */
  readPolicy: (projectId: string) => Promise<Yardstick>;
  /** The talk that runs, or what was said before one. */
  readTalk: (issueId: string) => Promise<OpenTalk | null>;
  /** False when there is one already. */
  createTalk: (talk: OpenTalk) => Promise<boolean>;
  /** Stores `talk` if the stored version is still `talk.version - 1`; false when it is not. */
  replaceTalk: (talk: OpenTalk) => Promise<boolean>;
  /** Takes the running talk away if its version is still this one; false when it is not. */
  removeTalk: (talk: RunningTalk) => Promise<boolean>;
  /** What was said and is not on the issue yet, or may not be. */
  readOutbox: (issueId: string) => Promise<Outbox | null>;
  /** Stores `outbox` if the stored version, 0 where there is none, is still `outbox.version - 1`; false when it is not. */
  replaceOutbox: (outbox: Outbox) => Promise<boolean>;
  /** The current round: a strong read by key, never a query. */
  readRound: (issueId: string) => Promise<Round | null>;
  /** False when somebody else opened that round number first. */
  createRound: (round: Round) => Promise<boolean>;
  /**
   * Opens `round` in the place of the one before it, as that was read: what is said of that one meanwhile would be in neither.
   * False when it is another by now.
   */
  followRound: (round: Round, before: Round) => Promise<boolean>;
  /** Stores `round` if the stored version is still `round.version - 1`; false when it is not. */
  replaceRound: (round: Round) => Promise<boolean>;

  // Forge events
  /**
   * Asks for the summary to be derived anew; queued before the write it is about, so that it converges. `inSeconds`: not
   * before, where something has to ripen.
   */
  queueAssessment: (issueId: string, inSeconds?: number) => Promise<void>;
  /** The same for a sub-task whose parent becomes ready, or is no longer; whoever has it open hears of it. */
  queueSubtask: (issueId: string) => Promise<void>;
};
