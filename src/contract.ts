/**
 * What the back end answers to the pages; `calls.ts` has the calls. Types only, JSON values only: Forge drops `undefined` and
 * turns dates into text, so what may be missing is `null`.
 */
import type { ConfidenceBallot, ConfidenceResult, ConfidenceVote, Hands } from './domain/ballot/round';
import type { Brief } from './domain/content/brief';
import type { Card, SizeVote } from './domain/issue/card';
import type { Content } from './domain/content/content';
import type { FieldDiff } from './domain/content/content-edit';
import type { Outlook } from './domain/policy/outlook';
import type { AccountId } from './domain/shared/person';
import type { Day, Instant } from './domain/shared/instant';
import type { Issue } from './domain/issue/issue';
import type { Condition, OwnCriterion, Policy } from './domain/policy/policy';
import type { Question, QuestionCategory, QuestionKind } from './domain/question/question';
import type { Assessment } from './domain/readiness/finding';
import type { Readiness } from './domain/refinement/readiness';
import type { ChangedSince } from './domain/readiness/recheck';
import type { NamedSize, SizeAdvice, SizeResult, SpeakFirst } from './domain/ballot/size';
import type { Mark, Renewal, Talk } from './domain/talk/talk';
import type { Quorum } from './domain/talk/voices';
import type { ReportPolicy } from './contract-settings';
import type { FailureCode, FailureFacts } from './failure';

export type Failure = { readonly code: FailureCode; readonly facts: FailureFacts; readonly reference: string };
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** What the team, or Jira's own fields, say about the issue; `isBare`: nothing but its title. */
export type FoundContent = Content & { readonly isBare: boolean };

/** The sizes of a revealed round. No average. */
export type SizeView = Omit<SizeResult, 'fingerprint' | 'at' | 'round'> & {
  readonly advice: SizeAdvice;
  /** Who gave which, for the screen only; null once the row with the names is gone. */
  readonly sizes: readonly NamedSize[] | null;
  /** One of each side speaks first; null where nobody needs to. */
  readonly first: SpeakFirst | null;
  /** Why the card that is settled on stays with us: the project has no estimate field, or no card, or not every card, has a value. */
  readonly whyNotWritten: 'no-field' | 'no-values' | 'some-values' | null;
  /** Who revealed it below quorum, where it had sizes only: else `result` says so. */
  readonly tooFew: { readonly by: AccountId; readonly quorum: number } | null;
};

/** Votes counted in a room with one laptop, entered by whoever leads. Cards without a hand may be left out. */
export type HandCount = Pick<Hands, 'confidence' | 'sizes'> & {
  /** Everybody who raised a hand was asked what could go wrong, and nobody had anything more. */
  readonly asked: boolean;
};

export type BallotView =
  /** Nobody else's vote is in it, nor anything it could be computed from. `voices`: votes that count for the quorum. */
  | (Quorum & {
      readonly state: 'open';
      readonly round: number;
      readonly voted: readonly AccountId[];
      readonly waiting: readonly AccountId[];
      readonly mine: ConfidenceVote | null;
      readonly mySize: SizeVote | null;
      /** I gave my confidence on materially other content than there is now, and not in the talk that goes on. */
      readonly mineIsOld: boolean;
      /** The last revealed round with a confidence, and mine in it; null where none is known. */
      readonly before: { readonly round: number; readonly mine: ConfidenceVote | null } | null;
      /** The scale of this round, in its order; `?` and `not mine` come beside it. */
      readonly cards: readonly Card[];
      /** Said before anybody votes: why the settled card will stay with us. */
      readonly whyNotWritten: SizeView['whyNotWritten'];
      /** The owner's own guess of the size: null for everybody else, and while there is none. Hidden like a vote. */
      readonly myGuess: string | null;
      /** I own the issue (I reported it), so that I may guess before the vote is revealed. */
      readonly mayGuess: boolean;
    })
  | {
      readonly state: 'revealed';
      readonly round: number;
      /** `result.round` is an earlier one where this round had sizes only; null where nobody ever gave a confidence. */
      readonly result: (ConfidenceResult & Pick<ConfidenceBallot, 'revealedBy'>) | null;
      readonly mine: ConfidenceVote | null;
      readonly mySize: SizeVote | null;
      /** null where nobody gave a size in this round. */
      readonly size: SizeView | null;
      /**
       * A doubt waits for me to say why, or that it was heard: I voted 1 or 2 and have said neither. After a show of hands: I
       * lead, and there are low votes of which nobody has.
       */
      readonly awaited: boolean;
      /** Who can say what the doubts are that nobody has said yet; null where there are none. */
      readonly doubts: DoubtsView | null;
    };

/**
 * `room`: after a show of hands whoever leads, else whoever counted; `heard`: how many they have said to be heard. `nobody`: the
 * votes are gone, the result is left.
 */
export type DoubtsView = { readonly of: 'voters' | 'nobody' } | ({ readonly of: 'room' } & Pick<Hands, 'by' | 'heard'>);

/** What was said before anybody pressed "Start": it waits for a talk, without a clock and with nobody leading. */
export type GatheringView = {
  readonly participants: readonly AccountId[];
  /** How many have written or said "nothing from me" on this content, and how many it takes. */
  readonly voices: number;
  readonly quorum: number;
  readonly iSaid: 'wrote' | 'nothing' | null;
};

/** What people write in silence, until somebody shows it. */
export type SilenceView = {
  /** How many wait to be shown, everybody's with the viewer's. */
  readonly hidden: number;
  /** The viewer's own, which nobody else sees yet; `withdrawQuestion` takes one back. */
  readonly mine: readonly Question[];
};

/** A talk that somebody has started. `silence` is null once what was written is shown: what comes then is seen at once. */
export type TalkView = GatheringView & {
  readonly startedAt: Instant;
  readonly leads: AccountId;
  /** Whether I am in it. Who has only spoken ahead of it takes part, and may still join. */
  readonly iJoined: boolean;
  readonly silence: SilenceView | null;
  /** What the issue will be once the talk is closed: edits made in it then count as agreed on. */
  readonly onceClosed: OnceClosed;
};
export type OnceClosed = Pick<Readiness, 'state' | 'gaps' | 'missing'> & {
  /** Not ready for this alone: something that was said without a name waits. It may be shown with the end of the talk. */
  readonly unseen: boolean;
};

/** Anonymous questions: what everybody may know of them. */
export type UnsignedView = {
  /** Something waits that was not shown at the last batch moment, and keeps this from being ready. Not how many. */
  readonly waits: boolean;
  /** Three respondents have signed nothing by now: what is written is shown at the next batch moment. */
  readonly shownNext: boolean;
};

/** How an agreement on earlier content can be kept without another talk. */
export type RecheckView = {
  /** Whether I may say "still agreed", and why not. */
  readonly mayConfirm: boolean;
  readonly whyNot: 'read-only' | 'no-vote' | 'low-vote' | 'exception' | null;
  readonly iConfirmed: boolean;
  /** How many of those who voted have said so, and how many it takes. */
  readonly confirmed: number;
  readonly needed: number;
  /** Whether I may say "wording only": I took part. */
  readonly mayCallWording: boolean;
};

/** What became of the content since the team agreed. Not all of it is in Jira's history. */
export type ContentChanges = {
  readonly since: Instant | null;
  readonly fields: readonly FieldDiff[];
  /** Something changed that no history tells: our own brief. */
  readonly elsewhere: boolean;
};

/** A criterion of the team's own that this issue is judged by. */
export type OwnView = Pick<OwnCriterion, 'id' | 'name' | 'step'> &
  (
    | { readonly by: 'field'; readonly field: string; readonly condition: Condition }
    /** `mark`: who ticked it last and when, whatever has become of the content since; null: nobody, or it was taken back. */
    | { readonly by: 'people'; readonly mark: Pick<Mark, 'by' | 'at'> | null }
  );

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
  readonly brief: Brief;
  readonly questions: readonly Question[];
  readonly talk: TalkView | null;
  /** null while a talk runs, and where nobody has said anything since the last one. */
  readonly gathering: GatheringView | null;
  readonly unsigned: UnsignedView;
  readonly ballot: BallotView;
  /** The size that was settled on and that no estimate field has; a number in the field goes before it. */
  readonly keptSize: string | null;
  readonly talks: readonly Talk[];
  /** Present only where the state is `recheck` and work has not started. */
  readonly recheck: RecheckView | null;
  /** Also where the change is too small to ask again: "edited since". */
  readonly changedSince: ChangedSince | null;
  /** Agreements that were kept on changed content, and who called it wording only. */
  readonly renewals: readonly Renewal[];
  readonly exception: { readonly by: AccountId; readonly reason: string; readonly at: Instant } | null;
  /** How the panel finds what is next itself; `velocity` is null where it is not known. */
  readonly outlook: Outlook & { readonly velocity: number | null };
  /** Property keys that hold something unreadable; `repair` puts them right. */
  readonly broken: readonly string[];
  /** Grows with everything that others may see; see `look`. */
  readonly shown: number;
  /** The server's clock, for "3 days ago" and overdue. */
  readonly now: Instant;
  readonly today: Day;
};

/** All or said: every item is in one of the two. `linked` false: it is there, and nothing ties it to this one. */
export type SplitView = {
  readonly created: readonly { readonly item: string; readonly key: string; readonly linked: boolean }[];
  readonly failed: readonly { readonly item: string; readonly code: FailureCode }[];
  readonly panel: PanelView;
};

/** Asked for every few seconds: another number than the page has seen means that there is something new to see. */
export type LookView = { readonly shown: number };

/** What the report needs that only the back end knows; the issues themselves it reads as the viewer. */
export type ReportSetup = {
  readonly projectKey: string;
  readonly projectId: string;
  readonly board: { readonly id: number; readonly name: string; readonly type: 'scrum' | 'kanban' | 'simple' } | null;
  /** Field ids on this site, null where there is none. */
  readonly fields: Readonly<Record<'estimate' | 'sprint' | 'flagged', string | null>>;
  /** Ids of the project's types between epic and sub-task; empty when they are not known, then all types count. */
  readonly issueTypes: readonly string[];
  /** Completed estimate per closed sprint, latest last; empty where there are none, null while that is not known. */
  readonly velocities: readonly number[] | null;
  readonly policy: ReportPolicy;
  /** Whether the viewer may edit the project's issues, and so start the first look at them. */
  readonly canEdit: boolean;
  readonly canAdminister: boolean;
  /** Issues of this project that were never assessed are being looked at: how many are done. */
  readonly backfill: { readonly state: 'never' | 'running' | 'done'; readonly assessed: number };
  readonly today: Day;
};

export type NewQuestion = {
  readonly kind: QuestionKind;
  readonly text: string;
  readonly blocking: boolean;
  readonly category: QuestionCategory | null;
  readonly owner: AccountId | null;
  readonly due: Day | null;
  /** Whose question it is, where the caller only writes it down for somebody. */
  readonly askedFor?: AccountId | null;
  /** A doubt that nobody can trace: no asker, only the day, and it appears later, among others. */
  readonly withoutName?: boolean;
  /** Of what the description says it was made, by the id that `dismissHint` takes. */
  readonly fromHint?: string | undefined;
  /**
   * What the caller calls it: random, and the same when it is sent again because no answer came. Its words cannot say that it is
   * the same one: two people may have the same doubt, and somebody may have marked it, or put it in other words, meanwhile.
   */
  readonly once?: string | undefined;
};
