import type { Failure } from './contract';
import type { ListItem } from './domain/meeting/groups';
import type { Meeting, MeetingState } from './domain/meeting/meeting';
import type { Dated } from './domain/meeting/past';
import type { Pulse } from './domain/meeting/pulse';
import type { ItemResult, OverTime } from './domain/meeting/result';
import type { ShownVotes } from './domain/meeting/shown-votes';
import type { Readiness } from './domain/refinement/readiness';
import type { AccountId } from './domain/shared/person';
import type { Instant } from './domain/shared/instant';

/** What everybody may know of an item of the list, beside what its readiness says. */
export type MeetingItem = Pick<ListItem, 'openQuestions' | 'waitingAnswers' | 'votes'> & {
  readonly id: string;
  readonly shown: ShownVotes | null;
  /** The open round, which a press may reveal; null without one. */
  readonly round: number | null;
  /** How many people of the list have read it: they asked something, or said that there is nothing from them. */
  readonly readers: number;
  /** Whether the viewer is one of them. */
  readonly iRead: boolean;
  /** Who finds out what is open on it. */
  readonly owners: readonly AccountId[];
};

/** Of the list and the meeting, what the viewer may know. */
export type MeetingView = Pick<
  Meeting,
  | 'n'
  | 'version'
  | 'people'
  | 'facilitator'
  | 'when'
  | 'minutes'
  | 'sharedAt'
  | 'remindedAt'
  | 'startedAt'
  | 'talkFirst'
  | 'added'
  | 'revealed'
  | 'breaks'
  | 'withoutTalk'
> & {
  /** Of the list: its board's id, or `p` and the project's. */
  readonly key: string;
  readonly state: MeetingState;
  /** Where the team is: an item, one that the viewer cannot open, or none. */
  readonly at: string | 'hidden' | null;
  /** Those that the viewer may see, in the order of the list; null while it is what to refine next. */
  readonly items: readonly MeetingItem[] | null;
  /** Items that the meeting was at, with when it came to each. */
  readonly moves: Meeting['moves'];
  /** Minutes that an item usually takes. */
  readonly each: number;
  /** Who is asked to read and to come: those who were named, else who usually takes part. */
  readonly asked: readonly AccountId[];
  /** How many of them may edit, and so answer, as far as their openings of the list tell. */
  readonly editors: number;
  /** Those in the order in which it is their turn to lead. */
  readonly rota: readonly AccountId[];
  /** Who led the last meeting, and when; null before the first. */
  readonly ledLast: { readonly who: AccountId; readonly at: Instant } | null;
  /** How many of those who are asked and may edit, beside the viewer, have not read the list yet. */
  readonly unread: number;
  /** How many of them a mail about the list would still be new to. */
  readonly untold: number;
  /** The number of the last meeting; its result is asked for apart. */
  readonly last: number | null;
  readonly canEdit: boolean;
  /** For `followMeeting`, and for a token of the channel that says that the meeting moved. */
  readonly ticket: string;
  /** That of the counts of `items`: it says for ten minutes that the viewer was shown them. */
  readonly countsTicket: string;
  readonly now: Instant;
};

/** What everybody may know of the items of a list by now, before its meeting. */
export type MeetingCounts = Pick<MeetingView, 'unread'> & { readonly items: readonly MeetingItem[] };

/**
 * Where the meeting went; `passed`: items that it passed over, because they are gone; `mails`: how many people were mailed about the
 * talk that was closed.
 */
export type WentOn = { readonly meeting: MeetingView; readonly passed: readonly string[]; readonly mails: number };

/**
 * The list once votes were shown or agreed with. `judged`: how these items stand by now, which Jira's search tells later;
 * `refused`: items that were left as they are.
 */
export type FastLaneView = {
  readonly meeting: MeetingView;
  readonly judged: readonly { readonly id: string; readonly readiness: Readiness }[];
  readonly refused: readonly { readonly id: string; readonly failure: Failure }[];
};

/** The meeting as it has moved; null where it stands as the caller knows it. */
export type MeetingMoved =
  | (Pick<
      MeetingView,
      'version' | 'n' | 'now' | 'state' | 'at' | 'moves' | 'startedAt' | 'minutes' | 'facilitator' | 'breaks'
    > & {
      /** Ids of those that the viewer may see. */
      readonly items: readonly string[] | null;
    })
  | null;

/** Who was told of the list. */
export type TellingAnswer = {
  readonly meeting: MeetingView;
  /** Mails that Jira took; null where this call was made before, and its mails are on their way. */
  readonly told: number | null;
  /** People whom Jira would not tell: they cannot see the first item, or are gone. */
  readonly refused: number;
};
/** `text`: copied, to be sent by hand; `mail`: one mail a person; `reminder`: a second mail to those who have not read the list. */
export const tellings = ['text', 'mail', 'reminder'] as const;
export type Telling = (typeof tellings)[number];

/** Whether an issue is on the list now; false where the list has no room. */
export type PutOnList = { readonly isOnList: boolean };
/** What became of a meeting. Counts are made of the items that the viewer may see, figures over time are the board's. */
export type ResultView = Pick<Meeting, 'when'> & {
  readonly n: number;
  readonly startedAt: Instant;
  /** What was talked about, in the order of the meeting. */
  readonly items: readonly ItemResult[];
  /** What was agreed without a talk, and the card that was settled by the end of the meeting. */
  readonly withoutTalk: readonly { readonly id: string; readonly size: string | null }[];
  /** Minutes that an item usually takes; null where no earlier meeting tells. */
  readonly usual: number | null;
  readonly wasThere: boolean;
  /** Whether the viewer is asked if it was worth the time. */
  readonly isAsked: boolean;
  /** Whether the viewer has said so. */
  readonly hasAnswered: boolean;
  /** How many said each number from 1 to 5; null while that is not shown. */
  readonly worth: Pulse['counts'] | null;
  readonly over: readonly OverTime[];
  /** The last lists that had a time. */
  readonly dated: readonly Dated[];
};
