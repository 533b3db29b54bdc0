/**
 * What the back end answers to the pages; `calls.ts` has the calls. Types only, JSON values only: Forge drops `undefined` and
 * turns dates into text, so what may be missing is `null`.
 */
import type { PublicConfidence } from './domain/ballot/few-votes';
import type { ConfidenceVote, VoteReason } from './domain/ballot/round';
import type { Card, SizeVote } from './domain/issue/card';
import type { Content } from './domain/content/content';
import type { FieldDiff } from './domain/content/content-edit';
import type { Ticket } from './domain/content/ticket-texts';
import type { ContentChange } from './domain/content/fingerprint';
import type { Outlook } from './domain/policy/outlook';
import type { AccountId } from './domain/shared/person';
import type { Day, Instant } from './domain/shared/instant';
import type { Issue } from './domain/issue/issue';
import type { CreatedPart, SplitIssueAfter } from './domain/issue/part';
import type { EffectivePolicy } from './domain/policy/effective-policy';
import type { Condition, OwnCriterion, Policy } from './domain/policy/policy';
import type { Question, QuestionCategory, QuestionKind } from './domain/question/question';
import type { Assessment } from './domain/readiness/finding';
import type { Readiness } from './domain/refinement/readiness';
import type { ChangedSince } from './domain/readiness/recheck';
import type { NamedSize, SizeAdvice, SizeRange, SizeResult, SpeakFirst } from './domain/ballot/size';
import type { Sentence } from './domain/talk/sentence';
import type { InMeeting, ManualCheck, Renewal, Talk } from './domain/talk/talk';
import type { IssueFields } from './jira/read/issue-fields';
import type { StoredReportSetup } from './contract-report';
import type { FailureCode, FailureDetails } from './failure';

export type Failure = { readonly code: FailureCode; readonly details: FailureDetails; readonly reference: string };
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** What Jira's own fields say about the issue; `isBare`: it has nothing but its title. */
export type FoundContent = Content & { readonly isBare: boolean };

/** The sizes of a revealed round, without an average. */
export type SizeView = Omit<SizeResult, 'fingerprint' | 'at' | 'round'> & {
  readonly advice: SizeAdvice;
  /** The voters' sizes, for the screen only; null once the round with the names is gone. */
  readonly sizes: readonly NamedSize[] | null;
  /** Who speaks first, from each side; null where the sizes are close. */
  readonly first: SpeakFirst | null;
  /** How far apart the first round was; null where this is the first. */
  readonly firstRound: SizeRange | null;
  /** How many steps the latest sizes lie apart, where that keeps the issue from being ready; else null. */
  readonly apart: number | null;
  /** Whether I may settle it: sizes that lie apart only where I voted or was there when they were revealed. */
  readonly maySettle: boolean;
  /** Why the settled card is kept here: there is no estimate field, no card has a value, or some cards have none. */
  readonly whyNotWritten: 'no-field' | 'no-values' | 'some-values' | null;
};

export type BallotView =
  /** Holds no other person's vote and nothing derived from one. */
  | {
      readonly state: 'open';
      readonly round: number;
      /** Who voted on the present content. */
      readonly voted: readonly AccountId[];
      /** Who is asked for and has not voted on it. Outside a talk the list is empty. */
      readonly waiting: readonly AccountId[];
      /** Whether there are votes enough for a reveal: of all who are asked for in a talk, outside of three people, or of me and another. */
      readonly enough: boolean;
      /** Who pressed to reveal, if that takes the press of others, too. */
      readonly pressed: readonly AccountId[];
      /** Whether the others could work out my answer from the reveal before, because I alone join this round. */
      readonly joinsAlone: boolean;
      readonly mine: ConfidenceVote | null;
      readonly mySize: SizeVote | null;
      /** The reason that I gave with my low vote. */
      readonly myReason: Pick<VoteReason, 'text' | 'signed'> | null;
      /** What differs from the content that my vote was given on, so that it is left out; null where nothing material does. */
      readonly changedSinceMine: ContentChange | null;
      /** How far apart the first round on this size was; null before it. */
      readonly firstRound: SizeRange | null;
      /** The scale of this round, in order; `?` and `not mine` are offered beside it. */
      readonly cards: readonly Card[];
      /** Why a settled card would be kept here, said before the vote. */
      readonly whyNotWritten: SizeView['whyNotWritten'];
    }
  | {
      readonly state: 'revealed';
      readonly round: number;
      /** `result.round` is an earlier round where this one had sizes only; null without any confidence. */
      readonly result: PublicConfidence | null;
      /** Whether only the results are left of an earlier vote: who voted is not known any more. */
      readonly isNameless: boolean;
      readonly mine: ConfidenceVote | null;
      readonly mySize: SizeVote | null;
      /** Whether my vote was left out unseen, because the text changed after it. */
      readonly isLeftOut: boolean;
      /** Low votes whose reason is a question that still blocks; 0 under three votes. */
      readonly lowVotesWaiting: number;
      /** null where this round has no sizes. */
      readonly size: SizeView | null;
      /** Whether I have a low vote without a reason that was not said to be heard. */
      readonly awaited: boolean;
      /**
       * Who can give the reasons that are missing: nobody where only the result is left; null where none is missing. Under
       * three votes it stays while not all would start.
       */
      readonly whoSays: 'voters' | 'nobody' | null;
    };

/** The respondents of an issue without a talk: they wait for one, without clock and facilitator. */
export type EarlyWritingView = {
  readonly participants: readonly AccountId[];
  /** How many have responded on this content. */
  readonly respondents: number;
  readonly iSaid: 'wrote' | 'nothing' | null;
};

/** Private writing, until it is shown. */
export type PrivateWritingView = {
  /** How many questions wait to be shown, mine included. */
  readonly hidden: number;
  /** My own private questions; `withdrawQuestion` deletes one. */
  readonly mine: readonly Question[];
};

/**
 * A running talk. Each "n of m" on the panel is of those `askedFor`. `privateWriting` is null once it has ended; later
 * questions are public at once.
 */
export type TalkView = EarlyWritingView & {
  readonly startedAt: Instant;
  readonly facilitator: AccountId;
  /** Who is in it, also those who listen. */
  readonly present: readonly AccountId[];
  /** Who of them a reveal and the quorum wait for. */
  readonly askedFor: readonly AccountId[];
  /** Who of those asked for, at the last reveal or now, neither answered nor voted. */
  readonly onlyOpened: readonly AccountId[];
  /** How many of those asked for have responded. */
  readonly responded: number;
  /** At least two are asked for, and all of them have responded. */
  readonly allAnswered: boolean;
  /** Who responded or voted before the talk and has not been present in it. */
  readonly early: readonly AccountId[];
  /** Whether I am asked for. */
  readonly iJoined: boolean;
  /** Whether I listen, or was said to be away: then pressing brings me back. */
  readonly iLeft: boolean;
  /** Whether `openPanel` would make me present. */
  readonly joinsByOpening: boolean;
  readonly privateWriting: PrivateWritingView | null;
  /** Whether the facilitator has taken everybody to the vote. */
  readonly isVoting: boolean;
  /** The meeting in which it runs; null outside of one. */
  readonly meeting: InMeeting | null;
  /** The agreed sentence as it was saved last, with whose words it is; null before anybody has written one. */
  readonly sentence: Sentence | null;
  /** What the issue will be once the talk is closed, with its edits as agreed content. */
  readonly onceClosed: OnceClosed;
};
export type OnceClosed = Pick<Readiness, 'state' | 'lacks' | 'standing' | 'gaps' | 'missing' | 'outdated'>;

/** How an agreement on earlier content can be kept without another talk. */
export type RecheckView = {
  /** `talk`: the text was changed after the vote of the running talk; `agreement`: since an earlier agreement. */
  readonly of: 'agreement' | 'talk';
  /** Whether I may say "still agreed", and why not. */
  readonly mayConfirm: boolean;
  readonly whyNot: 'read-only' | 'no-vote' | 'low-vote' | 'exception' | null;
  readonly iConfirmed: boolean;
  /** How many voters have said so, and how many it takes. */
  readonly confirmed: number;
  readonly needed: number;
};

/** What changed in the content since the agreement. Jira's history does not hold all of it. */
export type ContentChanges = {
  readonly since: Instant | null;
  readonly fields: readonly FieldDiff[];
  /** Whether something changed that Jira's history does not hold, such as which field has the criteria. */
  readonly elsewhere: boolean;
};

/** A custom criterion that applies to this issue. */
export type OwnView = Pick<OwnCriterion, 'id' | 'name' | 'step'> &
  /** `ways`: one of these conditions, each on the field of this name, is enough. */
  (
    | { readonly by: 'field'; readonly ways: readonly { readonly field: string; readonly condition: Condition }[] }
    /** `check`: who ticked it last and when, also if the content changed since; null without a tick. */
    | { readonly by: 'people'; readonly check: Pick<ManualCheck, 'by' | 'at'> | null }
  );

/**
 * What an open panel follows its issue by. `ticket`: for looks, of this person and issue, until the end of the next
 * day. `token`: for the channel that tells of edits; null where Realtime has signed none.
 */
export type PanelAccess = { readonly ticket: string; readonly token: string | null };

export type PanelView = {
  readonly issue: Pick<
    Issue,
    'id' | 'key' | 'projectKey' | 'summary' | 'progress' | 'reporter' | 'sprint' | 'parent' | 'estimate'
  >;
  readonly me: { readonly accountId: AccountId; readonly canEdit: boolean };
  readonly policy: Pick<Policy, 'version' | 'preset' | 'confidentAt' | 'language'>;
  readonly assessment: Assessment;
  readonly own: readonly OwnView[];
  readonly content: FoundContent;
  /** Ids of dismissed hints. */
  readonly dismissed: readonly string[];
  /** The texts that people write into it; `saveToTicket`. */
  readonly ticket: Ticket;
  readonly questions: readonly Question[];
  readonly talk: TalkView | null;
  /** null while a talk runs, and without respondents since the last one. */
  readonly earlyWriting: EarlyWritingView | null;
  /**
   * My own anonymous questions, and the anonymous reason of my low vote, that went back to me: fewer than
   * three could have written it. `signQuestion` and `withdrawQuestion` take their ids.
   */
  readonly notShown: readonly Question[];
  readonly ballot: BallotView;
  /** The card that was settled on last, wherever its value is; null without one, and where the size does not matter. */
  readonly settledSize: string | null;
  readonly talks: readonly Talk[];
  /** I am to build it, was in none of its talks, and have not read what the latest one agreed. */
  readonly missedTalks: boolean;
  /** How many closed questions and earlier talks are read only when asked for, and what those questions were made from. */
  readonly archived: { readonly questions: number; readonly talks: number; readonly origins: readonly string[] };
  /** Present only where the state is `recheck`, or the text was changed after the talk's vote; never once work has started. */
  readonly recheck: RecheckView | null;
  /** Set also for a change too small to ask again, shown as "edited since". */
  readonly changedSince: ChangedSince | null;
  /** Agreements that were kept on changed content. */
  readonly renewals: readonly Renewal[];
  readonly exception: { readonly by: AccountId; readonly reason: string; readonly at: Instant } | null;
  /** How the panel finds the next issue by itself; `velocity` is null where it is unknown. */
  readonly outlook: Outlook & { readonly velocity: number | null };
  /** Names of unreadable entries of the row; `repair` drops them. */
  readonly broken: readonly string[];
  /** What the act that this answers came too late for; null in every other answer. */
  readonly over: 'round' | 'talk' | null;
  /** How many people the act that this answers has mailed, now or with what goes at the end of the hour; 0 in every other answer. */
  readonly mails: number;
  /** The look counter: grows with everything that others may see; see `look`. */
  readonly shown: number;
  /** What `refreshPanel` takes; opaque, for this person and issue alone. null where the next read has to be one in full. */
  readonly pass: string | null;
  /** Given with an opening in full alone; null in every other answer, after which the one before still counts. */
  readonly access: PanelAccess | null;
  /** The server's clock, for "3 days ago" and overdue. */
  readonly now: Instant;
  readonly today: Day;
};

/** Every item is in one of the two lists. `placed` false: not every part took the issue's sprint and a rank next to it. */
export type SplitView = {
  readonly created: readonly ({ readonly item: string } & Pick<CreatedPart, 'key' | 'linked'>)[];
  readonly failed: readonly { readonly item: string; readonly code: FailureCode }[];
  readonly placed: boolean;
  readonly after: SplitIssueAfter;
  readonly panel: PanelView;
};

/** Some of what is no longer with the issue, oldest first; `from`: how many there are before them. */
export type ArchiveView = {
  readonly from: number;
  readonly questions: readonly Question[];
  readonly talks: readonly Talk[];
};

/** Asked for every few seconds: another number than the page has seen means that there is something new to see. */
export type LookView = { readonly shown: number };

/** What issues of a project are judged by: the fields that Jira is asked for, what they mean, and the policy. */
export type Judging = {
  readonly reads: readonly string[];
  readonly fields: IssueFields;
  readonly policy: EffectivePolicy;
};

/** What the report needs from the back end; the issues it reads as the viewer. */
export type ReportSetup = StoredReportSetup & {
  /** How the page judges items by itself, as long as the first look at all of them has not ended; null from then on. */
  readonly judging: Judging | null;
  /** Issues, also of other projects, on which the viewer's own anonymous questions wait that were not shown. */
  readonly notShown: readonly { readonly issueId: string; readonly questions: number }[];
};

export type NewQuestion = {
  readonly kind: QuestionKind;
  readonly text: string;
  readonly blocking: boolean;
  readonly category: QuestionCategory | null;
  readonly owner: AccountId | null;
  readonly due: Day | null;
  /** The person whose question it is, where the caller writes it down for them. */
  readonly askedFor?: AccountId | null;
  /** An anonymous question: without an asker, with the day only, shown later among others. */
  readonly anonymous?: boolean;
  /** Id of the hint that it was made from, as `dismissHint` takes it. */
  readonly fromHint?: string | undefined;
};

/** Whether the viewer wants mails of the app, from any project. */
export type MailsView = { readonly isWanted: boolean };
