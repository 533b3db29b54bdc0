import type { Around } from '../issue/around';
import type { AccountId } from '../shared/person';
import type { Instant, Stamp } from '../shared/instant';
import type { OwnId } from '../shared/own-id';

export const talkOutcomes = ['ready', 'another-talk', 'split', 'park', 'drop', 'none'] as const;
export type TalkOutcome = (typeof talkOutcomes)[number];

/**
 * A respondent to "what could go wrong?": signed a question, or not ("nothing from me", or anonymous). `on`: fingerprint of the content then; null where that had changed by the time somebody
 * started the talk, so that they have to be heard again.
 */
export type Said = {
  readonly accountId: AccountId;
  readonly what: 'wrote' | 'nothing';
  readonly on: string | null;
};

type Begun = {
  readonly issueId: string;
  /** The first voice, or the start; also the start where no earlier voice counts any longer. */
  readonly since: Instant;
  readonly said: readonly Said[];
  readonly version: number;
};

/** The talk that is going on: who takes part never leaves the row before the talk is closed. */
export type RunningTalk = Begun & {
  readonly startedAt: Instant;
  readonly leads: AccountId;
  readonly joined: readonly AccountId[];
  /** When somebody showed what was written in silence; null while people write. */
  readonly shownAt: Instant | null;
  /** Of `joined`: who had said something before the start, and has neither joined nor signed anything since. */
  readonly ahead: readonly AccountId[];
  /** Keys of what it was split into so far, whoever did: each once, the latest. */
  readonly parts: readonly string[];
  /** The issue was ready when the talk began: it stays so until the talk ends. */
  readonly wasReady: boolean;
};

/** Voices before anybody has pressed "Start": no clock runs, nobody leads, nobody is in it. */
export type Gathering = Begun & {
  readonly startedAt: null;
  readonly leads: null;
  readonly joined: readonly [];
  readonly shownAt: null;
};

/** One row in Forge storage, from the first voice or the start to the talk's end. */
export type OpenTalk = Gathering | RunningTalk;

/** A talk that is over. */
export type Talk = Stamp & {
  readonly id: string;
  readonly minutes: number;
  readonly leads: AccountId;
  readonly participants: readonly AccountId[];
  /** Of the participants: who only spoke ahead of it, where telling that gives nobody away. */
  readonly ahead?: readonly AccountId[] | undefined;
  readonly outcome: TalkOutcome;
  /** Ended with another talk though nothing else was left: the round whose vote they did not take for an agreement. */
  readonly putOff?: number | undefined;
  /** "What did we agree, in one sentence?" */
  readonly agreed: string;
  readonly nextSteps: readonly string[];
  /** Keys of what it was split into, where it ended that way, or without an outcome. */
  readonly parts?: readonly string[] | undefined;
};

/** "What could go wrong?" was asked, and a quorum said something or "nothing from me". */
export type Asked = Stamp & {
  readonly voices: number;
  readonly quorum: number;
  /** By a show of hands: whoever led said it for all of them. */
  readonly byHands?: boolean | undefined;
};

export const isAskedEnough = ({ voices, quorum }: Asked): boolean => voices >= quorum;

/** Taken as is, with a reason, on this content. */
export type Exception = Stamp & { readonly by: AccountId; readonly reason: string };

/** The content changed and the agreement was kept, without another vote. */
export type Renewal = Stamp & {
  readonly how: 'still-agreed' | 'wording-only';
  /** Who said "wording only"; null for "still agreed", which would give away who voted 3 or more. */
  readonly by: AccountId | null;
  /** How many said so. */
  readonly voices: number;
};

/**
 * One person's word that a criterion of the team's own is met, on this content. `projectId`: whose criterion it is, since each
 * project counts its own; those from before it was kept have none.
 */
export type Mark = Stamp & {
  readonly criterion: OwnId;
  readonly projectId?: string | undefined;
  readonly by: AccountId;
};

/** Property `commonGroundTalks`: the last talks, and the people records that are not votes. */
export type TalkRecord = {
  readonly talks: readonly Talk[];
  /** Talks that no longer fit into `talks`. */
  readonly folded: number;
  readonly asked: Asked | null;
  readonly exception: Exception | null;
  /** The latest ones. */
  readonly renewals: readonly Renewal[];
  /** At most one per criterion. */
  readonly marks: readonly Mark[];
  /** What stood around the content when people last agreed; null where nobody has, or nobody wrote it down. */
  readonly around: Around | null;
  readonly version: number;
};

export const NO_TALKS: TalkRecord = {
  ...{ talks: [], folded: 0, asked: null, exception: null, renewals: [], marks: [], around: null },
  version: 0,
};
/** Most talks kept on the issue. */
export const TALK_LIMIT = 20;
export const RENEWAL_LIMIT = 20;
/** As many as a policy has criteria of a team's own. */
export const MARK_LIMIT = 10;
/** Longest "what did we agree" and longest reason of an exception, in characters. */
export const TALK_TEXT_LIMIT = 500;
/** Most next steps of one talk, and most characters of them together. */
export const NEXT_STEPS_LIMIT = 10;
export const NEXT_STEPS_TEXT_LIMIT = 1000;
/** Most keys of parts that one talk names. */
export const PARTS_NAMED = 20;
/** Most characters of all kept talks as JSON: they share Jira's 32,768 per property with the other people records. */
export const TALKS_TOTAL_LIMIT = 20_000;
