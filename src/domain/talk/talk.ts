import * as z from 'zod/mini';
import { agreedFactsSchema } from '../issue/agreed-facts';
import { standings } from '../shared/standing';
import { account } from '../shared/account';
import { stamped, stampSchema } from '../shared/instant';
import { ownIdSchema } from '../shared/own-id';
import { amount, count, id, instant, list, merged, record, text } from '../shared/schema';
import { breakSchema, BREAKS_AT_MOST } from './breaks';
import { exceptionSchema } from './exception';
import { talkOutcomes } from './outcome';
import { rewordedSchema, sentenceSchema } from './sentence';

/** A respondent to "what could go wrong?". */
const respondent = record({
  accountId: account(),
  /** With a signed question, or without: "nothing from me", or anonymous. */
  what: z.enum(['wrote', 'nothing']),
  /** Fingerprint of the content; null where it had changed by the start of the talk, so that they are asked again. */
  on: z.nullable(text()),
  /**
   * They answered before the last show: only a later answer makes them a possible writer of an anonymous question. Hidden, as it
   * would tell of a second one.
   */
  isPast: z.optional(z.literal(true)),
});
export type Respondent = z.infer<typeof respondent>;

const begun = {
  issueId: text(),
  /** The first response or the start; the start also where no earlier response counts. */
  since: instant(),
  respondents: list(respondent),
};

/** The meeting in which a talk runs. By it a panel tells of the meeting without a read. */
const inMeetingSchema = record({
  /** `<list>-<number>`. */
  id: id(),
  startedAt: instant(),
  /** The meeting went elsewhere meanwhile. */
  isAside: z.optional(z.literal(true)),
  /** Its breaks so far; absent without one. */
  breaks: z.optional(list(breakSchema, BREAKS_AT_MOST)),
});
export type InMeeting = z.infer<typeof inMeetingSchema>;

/** That a person is not here, as somebody in the talk said. */
const markedAwaySchema = record({ who: account(), by: account() });

/** The talk that goes on. The people in it stay in the row until it is closed. */
const runningTalkSchema = record(
  merged(begun, {
    startedAt: instant(),
    facilitator: account(),
    /** Who is present: they opened the panel or pressed "Join" while the talk runs, and were not said to be away since. */
    joined: list(account()),
    /** Who of them listens: nobody waits for them, and they count to no quorum. */
    listeners: z._default(list(account()), []),
    /** When private writing ended; null while it goes on. */
    shownAt: z.nullable(instant()),
    /** When the facilitator took everybody to the vote; null before. */
    votingAt: z.nullable(instant()),
    /** Early respondents: they responded before the start, and have not been present since. */
    earlyRespondents: list(account()),
    /** Who was said not to be here, and by whom. Opening the panel brings them back. */
    markedAway: z._default(list(markedAwaySchema), []),
    /** Who was present at a reveal or voted in a round that is over: they are participants, also if they have left. */
    atReveal: list(account()),
    /** Who was asked for at its last reveal of a ballot; null before one. Who comes later counts to no quorum. */
    askedAtReveal: z._default(z.nullable(list(account())), null),
    /** Who voted in its rounds that are over. */
    votedBefore: z._default(list(account()), []),
    /** Who was missing at a reveal and has not voted in a later one, and who revealed. */
    missed: z._default(list(markedAwaySchema), []),
    /** Keys of the issues that it was split into, each once, the latest. */
    parts: list(text()),
    /** The content at the last reveal of confidence in it, or the one that its voters confirmed since; null before. */
    contentAtReveal: z.nullable(stampSchema),
    /** The agreed sentence as it was saved last; absent before anybody has written one. */
    sentence: z.optional(sentenceSchema),
    /** Whether the issue was agreed when the talk began; then it stays so until the talk ends. */
    wasReady: z.boolean(),
    /** The meeting in which it runs; null for a talk on the work item alone. */
    meeting: z.nullable(inMeetingSchema),
  }),
);
export type RunningTalk = z.infer<typeof runningTalkSchema>;

/** Respondents before the start of a talk: without clock, facilitator and participants. */
const lobby = record(
  merged(begun, { startedAt: z.null(), facilitator: z.null(), joined: z.readonly(z.tuple([])), shownAt: z.null() }),
);
export type Lobby = z.infer<typeof lobby>;

/** Part of the row, from the first response or the start until the talk ends. */
export const talkRowSchema = z.union([lobby, runningTalkSchema]);
export type TalkRow = z.infer<typeof talkRowSchema>;

/** Most people that one talk names. */
const PEOPLE = 500;

/** A closed talk. */
export const talkSchema = record(
  merged(stamped, {
    id: id(),
    minutes: amount(),
    facilitator: account(),
    participants: list(account(), PEOPLE),
    /** The participants who were only early respondents, where naming them reveals no anonymous author. */
    earlyRespondents: z.optional(list(account(), PEOPLE)),
    /** How many of those who were present only opened the panel, and were taken out. */
    onlyOpened: z.optional(count()),
    /** Who had answered or voted and was said to be away, and by whom. */
    markedAway: z.optional(list(markedAwaySchema, PEOPLE)),
    /** Who was missing at a reveal, and who revealed without them. */
    missed: z.optional(list(markedAwaySchema, PEOPLE)),
    outcome: z.enum(talkOutcomes),
    /** How the issue stood when the talk was closed; absent where that was not recorded. */
    standing: z.optional(z.enum(standings)),
    /** How many questions had to be answered first when it was closed; absent without one. */
    answerFirst: z.optional(count()),
    /** The label of the card that was settled in it; absent without one. */
    size: z.optional(text()),
    /**
     * The round whose vote does not count: this talk ended with "another talk" though nothing else was missing, or an
     * earlier one did and none has ended as ready in company since.
     */
    putOff: z.optional(z.number()),
    /** "What did we agree, in one sentence?" */
    agreed: text(),
    /** Whose words that is; absent without any. */
    agreedBy: z.optional(account()),
    /** The agreed sentence in other words, as it was put last; the agreed one stays. */
    reworded: z.optional(rewordedSchema),
    nextSteps: list(text(), 50),
    /** Keys of its parts; only with outcome `split` or `none`. */
    parts: z.optional(list(id(), 100)),
    /** The meeting in which it ran; absent without one. */
    meeting: z.optional(id()),
  }),
);
export type Talk = z.infer<typeof talkSchema>;

/** That "what could go wrong?" was asked, and how many responded. */
const askedRecord = record(merged(stamped, { respondents: count(), quorum: count() }));
export type AskedRecord = z.infer<typeof askedRecord>;

export const isAskedEnough = ({ respondents, quorum }: AskedRecord): boolean => respondents >= quorum;

/** The agreement was kept for changed content, without another vote. */
const renewal = record(
  merged(stamped, {
    /** How many people said so. Their names would reveal who voted 3 or more. */
    confirmed: count(),
  }),
);
export type Renewal = z.infer<typeof renewal>;

/** A manual check: a person says that a custom criterion is met on this content. */
const manualCheck = record(
  merged(stamped, {
    criterion: ownIdSchema,
    /** The criterion's project, as each project numbers its own. */
    projectId: id(),
    by: account(),
  }),
);
export type ManualCheck = z.infer<typeof manualCheck>;

/** Property `commonGroundTalks`: the last talks, and the people records that are not votes. */
export const talksSchema = record({
  talks: list(talkSchema, 100),
  /** Earlier talks, which have moved to rows of their own, numbered from 0. */
  folded: count(),
  /** Who took part in those. */
  spoke: list(account(), 1000),
  asked: z.nullable(askedRecord),
  exception: z.nullable(exceptionSchema),
  /** The latest ones. */
  renewals: list(renewal, 100),
  /** At most one per criterion. */
  manualChecks: list(manualCheck, 100),
  /** The agreed facts at the last agreement; null without one, or where they were not stored. */
  agreedFacts: z.nullable(agreedFactsSchema),
});
export type TalkRecord = z.infer<typeof talksSchema>;

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
