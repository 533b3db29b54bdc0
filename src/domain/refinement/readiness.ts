import * as z from 'zod/mini';
import { readinessStates } from '../shared/readiness-state';
import { languages } from '../shared/language';
import { between, codes, count, day, instant, orNull, merged, record, text, whole } from '../shared/schema';
import { steps } from '../shared/steps';
import { talkOutcomes } from '../talk/outcome';
import { standings } from '../shared/standing';

/** The halves of an issue that may be missing. */
export const lacking = ['agreement', 'form', 'both', 'nothing'] as const;
export type Lacks = (typeof lacking)[number];

const judgementFields = {
  state: z.enum(readinessStates),
  /** 0–100, for JQL and charts only. */
  score: whole(0, 100),
  /** What is left, as the panel counts it: the unmet required criteria, each question that must be answered first apart. */
  gaps: count(),
  /** Ids of the unmet required criteria, space separated, to stay a scalar. */
  missing: codes(600),
  /** Ids of those that would be met, had the content not changed since; none of them is in `missing`. */
  outdated: z._default(codes(600), ''),
  /** Which half is missing. Of issues to refine, `form` are agreed, `agreement` are complete on paper: see `lacksOf`. */
  lacks: z._default(z.enum(lacking), 'both'),
  /** How the item stands with the team. In the frozen record it is the standing in which work began. */
  standing: z._default(z.enum(standings), 'unknown'),
  nextStep: z.enum([...steps, 'none']),
  /** When work began and the judgement froze; null before. */
  startedAt: orNull(instant()),
};

/** The judgement that stays as it was when work began. */
export const frozenSchema = record(judgementFields);
export type Frozen = z.infer<typeof frozenSchema>;

/** Most of a reason, in characters and in bytes. */
export const REASON_LIMIT = { characters: 250, bytes: 500 } as const;

/** The indexed summary on the issue, property `commonGroundReadiness`: derived, at most 2 KB, scalars only. */
export const summarySchema = record(
  merged(judgementFields, {
    /** What else its own content or its surroundings say, as codes, space separated: see `remarks`. */
    remarks: codes(400),
    openQuestions: count(),
    blockingQuestions: count(),
    nextDue: orNull(day()),
    /** Lower median of the latest revealed round; 0 under three votes, as is `lowestConfidence`. */
    confidence: between(0, 5),
    lowestConfidence: between(0, 5),
    /** Whether there is a confidence in force. */
    voted: z.enum(['votes', 'not-voted']),
    /** Whether votes wait for their reveal. Their number would take a write for each vote. */
    votesWait: z.enum(['yes', 'no']),
    /** How many people asked something or said "nothing from me" in the talk that counts, and how many are needed. */
    respondents: count(),
    respondentsNeeded: count(),
    talks: count(),
    /** The outcome of the latest talk; `none`: it was left without one. */
    outcome: z.enum([...talkOutcomes, 'not-talked']),
    /** Whether the content changed materially since the end of the latest talk. */
    changedSinceTalk: z.enum(['yes', 'no']),
    /** Whether a question was answered since the latest talk, so that there is something to take up again. */
    answeredSinceTalk: z.enum(['yes', 'no']),
    agreedAt: orNull(instant()),
    fingerprint: codes(400),
    policyVersion: count(),
    /** Why it stands as it stands, in one sentence: see `reasonOf`. */
    reason: z._default(text(REASON_LIMIT.characters), ''),
    /** That of the reason. */
    language: z._default(z.enum(languages), 'en'),
    schema: z.literal(1),
  }),
);
export type Summary = z.infer<typeof summarySchema>;
/** The summary without its words. */
export type Readiness = Omit<Summary, 'reason' | 'language'>;
