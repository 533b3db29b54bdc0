import type { AccountId, Instant, Stamp } from './issue';

export const talkOutcomes = ['ready', 'another-talk', 'split', 'park', 'drop', 'none'] as const;
export type TalkOutcome = (typeof talkOutcomes)[number];

/** The talk that is going on, one row in Forge storage: who takes part never leaves it before the talk is closed. */
export type RunningTalk = {
  readonly issueId: string;
  readonly startedAt: Instant;
  readonly leads: AccountId;
  readonly joined: readonly AccountId[];
  /** Answers to "what could go wrong?": wrote something, or "nothing from me". */
  readonly said: readonly { readonly accountId: AccountId; readonly what: 'wrote' | 'nothing' }[];
  readonly version: number;
};

/** A talk that is over. */
export type Talk = Stamp & {
  readonly id: string;
  readonly minutes: number;
  readonly leads: AccountId;
  readonly participants: readonly AccountId[];
  readonly outcome: TalkOutcome;
  /** "What did we agree, in one sentence?" */
  readonly agreed: string;
};

/** "What could go wrong?" was asked, and a quorum said something or "nothing from me". */
export type Asked = Stamp & { readonly voices: number; readonly quorum: number };

/** Taken as is, with a reason, on this content. */
export type Exception = Stamp & { readonly by: AccountId; readonly reason: string };

/** Property `commonGroundTalks`: the last talks, and the people records that are not votes. */
export type TalkRecord = {
  readonly talks: readonly Talk[];
  /** Talks that no longer fit into `talks`. */
  readonly folded: number;
  readonly asked: Asked | null;
  readonly exception: Exception | null;
  readonly version: number;
};

export const NO_TALKS: TalkRecord = { talks: [], folded: 0, asked: null, exception: null, version: 0 };
/** Most talks kept on the issue. */
export const TALK_LIMIT = 20;
/** Longest "what did we agree" and longest reason of an exception, in characters. */
export const TALK_TEXT_LIMIT = 500;
