import type { AgreedFacts } from '../issue/agreed-facts';
import type { AccountId } from '../shared/person';
import type { Instant, Stamp } from '../shared/instant';
import type { OwnId } from '../shared/own-id';
import type { Reworded, Sentence } from './sentence';

export const talkOutcomes = ['ready', 'another-talk', 'split', 'park', 'drop', 'none'] as const;
export type TalkOutcome = (typeof talkOutcomes)[number];

/**
 * A respondent to "what could go wrong?", with a signed question (`wrote`) or without (`nothing`: "nothing from me", or
 * anonymous). `on`: fingerprint of the content; null where it had changed by the start of the talk, so that they are
 * asked again.
 */
export type Respondent = {
  readonly accountId: AccountId;
  readonly what: 'wrote' | 'nothing';
  readonly on: string | null;
  /**
   * They responded before a batch moment that ended their set: only a later response makes them a possible writer of
   * an anonymous question. Hidden, as it would tell of a second one.
   */
  readonly isPast?: true | undefined;
};

type Begun = {
  readonly issueId: string;
  /** The first response or the start; the start also where no earlier response counts. */
  readonly since: Instant;
  readonly respondents: readonly Respondent[];
};

/** The talk that goes on. The people in it stay in the row until it is closed. */
export type RunningTalk = Begun & {
  readonly startedAt: Instant;
  readonly facilitator: AccountId;
  /** Who is present: they opened the panel or pressed "Join" while the talk runs, and have not left it. */
  readonly joined: readonly AccountId[];
  /** When private writing ended; null while it goes on. */
  readonly shownAt: Instant | null;
  /** When the facilitator took everybody to the vote; null before. */
  readonly votingAt: Instant | null;
  /** Early respondents: they responded before the start, and have not been present since. */
  readonly earlyRespondents: readonly AccountId[];
  /** Who chose "Only watching", or was said to be "not here". Opening the panel does not bring them back. */
  readonly away: readonly AccountId[];
  /** Who was present at a reveal or voted in a round that is over: they are participants, also if they have left. */
  readonly atReveal: readonly AccountId[];
  /** Keys of the issues that it was split into, each once, the latest. */
  readonly parts: readonly string[];
  /** The content at the last reveal of confidence in it, or the one that its voters confirmed since; null before. */
  readonly contentAtReveal: Stamp | null;
  /** Who revealed a ballot below the quorum in it, each once. */
  readonly revealedEarly: readonly AccountId[];
  /** The agreed sentence as it was saved last; absent before anybody has written one. */
  readonly sentence?: Sentence | undefined;
  /** Whether the issue was ready when the talk began; then it stays ready until the talk ends. */
  readonly wasReady: boolean;
};

/** Respondents before the start of a talk: without clock, facilitator and participants. */
export type Lobby = Begun & {
  readonly startedAt: null;
  readonly facilitator: null;
  readonly joined: readonly [];
  readonly shownAt: null;
};

/** Part of the row, from the first response or the start until the talk ends. */
export type TalkRow = Lobby | RunningTalk;

/** A closed talk. */
export type Talk = Stamp & {
  readonly id: string;
  readonly minutes: number;
  readonly facilitator: AccountId;
  readonly participants: readonly AccountId[];
  /** The participants who were only early respondents, where naming them reveals no anonymous author. */
  readonly earlyRespondents?: readonly AccountId[] | undefined;
  /** Who revealed a ballot below the quorum in it. */
  readonly revealedEarly?: readonly AccountId[] | undefined;
  readonly outcome: TalkOutcome;
  /** Set where "another talk" was the outcome and nothing else was missing: the round whose vote does not count. */
  readonly putOff?: number | undefined;
  /** "What did we agree, in one sentence?" */
  readonly agreed: string;
  /** Whose words that is; absent without any, and in talks from before it was kept. */
  readonly agreedBy?: AccountId | undefined;
  /** The agreed sentence in other words, as it was put last; the agreed one stays. */
  readonly reworded?: Reworded | undefined;
  readonly nextSteps: readonly string[];
  /** Keys of its parts; only with outcome `split` or `none`. */
  readonly parts?: readonly string[] | undefined;
};

/** That "what could go wrong?" was asked, and how many responded. */
export type Asked = Stamp & {
  readonly respondents: number;
  readonly quorum: number;
  /** Counted by a show of hands, which the facilitator entered. */
  readonly hands?: boolean | undefined;
};

export const isAskedEnough = ({ respondents, quorum }: Asked): boolean => respondents >= quorum;

/** An exception: taken as is, with a reason, on this content. */
export type Exception = Stamp & { readonly by: AccountId; readonly reason: string };

/** The agreement was kept for changed content, without another vote. */
export type Renewal = Stamp & {
  readonly how: 'still-agreed' | 'wording-only';
  /** The author of "wording only"; null for "still agreed", which would reveal who voted 3 or more. */
  readonly by: AccountId | null;
  /** How many people said so. */
  readonly confirmed: number;
};

/**
 * A manual check: a person says that a custom criterion is met on this content. `projectId`: the criterion's project,
 * as each project numbers its own.
 */
export type ManualCheck = Stamp & {
  readonly criterion: OwnId;
  readonly projectId: string;
  readonly by: AccountId;
};

/** Property `commonGroundTalks`: the last talks, and the people records that are not votes. */
export type TalkRecord = {
  readonly talks: readonly Talk[];
  /** Earlier talks, which have moved to rows of their own, numbered from 0. */
  readonly folded: number;
  /** Who took part in those. */
  readonly spoke: readonly AccountId[];
  readonly asked: Asked | null;
  readonly exception: Exception | null;
  /** The latest ones. */
  readonly renewals: readonly Renewal[];
  /** At most one per criterion. */
  readonly manualChecks: readonly ManualCheck[];
  /** The agreed facts at the last agreement; null without one, or where they were not stored. */
  readonly agreedFacts: AgreedFacts | null;
};

export const NO_TALKS: TalkRecord = {
  talks: [],
  folded: 0,
  spoke: [],
  asked: null,
  exception: null,
  renewals: [],
  manualChecks: [],
  agreedFacts: null,
};
export const RENEWAL_LIMIT = 20;
/** As many as a policy has custom criteria at most. */
export const MANUAL_CHECK_LIMIT = 10;
/** Longest "what did we agree" and longest reason of an exception, in characters. */
export const TALK_TEXT_LIMIT = 500;
/** Most next steps of one talk, and most characters of them together. */
export const NEXT_STEPS_LIMIT = 10;
export const NEXT_STEPS_TEXT_LIMIT = 1000;
/** Most keys of parts that one talk names. */
export const PARTS_NAMED = 20;
