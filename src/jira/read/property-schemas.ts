import * as z from 'zod/mini';
import type { FewVotes } from '../../domain/ballot/few-votes';
import { type ConfidenceResult, confidenceVotes } from '../../domain/ballot/round';
import type { Brief } from '../../domain/content/brief';
import type { FlagMarker } from '../../domain/issue/flag-marker';
import type { OwnId } from '../../domain/shared/own-id';
import { steps } from '../../domain/shared/steps';
import {
  type Question,
  questionCategories,
  questionKinds,
  questionStates,
  TALLIED_QUESTIONS,
  TOLD_LIMIT,
} from '../../domain/question/question';
import { AWAITED_OKS, type DigestedQuestion, type QuestionDigest } from '../../domain/question/question-digest';
import type { Readiness } from '../../domain/refinement/readiness';
import { readinessStates } from '../../domain/shared/readiness-state';
import type { SizeRecord } from '../../domain/ballot/size';
import { isOwnId } from '../../domain/shared/own-id';
import { type ManualCheck, type Renewal, type Talk, talkOutcomes, type TalkRecord } from '../../domain/talk/talk';

/**
 * Shapes of our properties. Any editor and any app may write them, so shapes and lengths are checked. Unknown keys are
 * dropped.
 */
const LONGEST = 32_768;
const text = z.string().check(z.maxLength(LONGEST));
const id = z.string().check(z.regex(/^[\w:.-]{1,128}$/u));
const instant = z.iso.datetime({ offset: true });
const day = z.iso.date();
/** ASCII only, one byte per character: a snapshot keeps the codes of a hundred issues in one storage row. */
const codes = (longest: number) => z.string().check(z.maxLength(longest), z.regex(/^[\x20-\x7e]*$/u));
const count = z.int().check(z.nonnegative());
/** The indexed property has no null values, see `toIndexed`. */
const orNull = <T extends z.ZodMiniType>(type: T) => z._default(z.nullable(type), null);
const stamp = { fingerprint: z.string().check(z.maxLength(400)), at: instant };
const vote = z.literal(confidenceVotes);

export const readinessSchema = z.object({
  state: z.enum(readinessStates),
  score: z.int().check(z.minimum(0), z.maximum(100)),
  gaps: count,
  missing: codes(1000),
  onPaper: z.enum(['yes', 'no']),
  remarks: codes(400),
  nextStep: z.enum([...steps, 'none']),
  openQuestions: count,
  blockingQuestions: count,
  nextDue: orNull(day),
  confidence: z.number().check(z.minimum(0), z.maximum(5)),
  lowestConfidence: z.number().check(z.minimum(0), z.maximum(5)),
  voted: z.enum(['hands', 'votes', 'not-voted']),
  votesWait: z.enum(['yes', 'no']),
  respondents: count,
  respondentsNeeded: count,
  talks: count,
  outcome: z.enum([...talkOutcomes, 'not-talked']),
  changedSinceTalk: z.enum(['yes', 'no']),
  answeredSinceTalk: z.enum(['yes', 'no']),
  agreedAt: orNull(instant),
  fingerprint: codes(400),
  policyVersion: count,
  schema: z.literal(1),
}) satisfies z.ZodMiniType<Readiness>;

export const questionSchema = z.object({
  id,
  kind: z.enum(questionKinds),
  text,
  category: z.nullable(z.enum(questionCategories)),
  blocking: z.boolean(),
  askedBy: z.nullable(id),
  askedFor: z.nullable(id),
  askedAt: instant,
  owner: z.nullable(id),
  due: z.nullable(day),
  state: z.enum(questionStates),
  answer: z.nullable(text),
  answeredBy: z.nullable(id),
  answeredAt: z.nullable(instant),
  answeredOver: z.nullable(id),
  acceptedBy: z.optional(id),
  okAsked: z.optional(z.object({ by: id, at: instant })),
  closedAt: z.nullable(instant),
  reopenedBecause: z.nullable(text),
  fromRound: z.nullable(count),
  fromComment: z.nullable(id),
  fromHint: z.optional(id),
  told: z.array(id).check(z.maxLength(TOLD_LIMIT)),
  version: count,
}) satisfies z.ZodMiniType<Question>;

const digestedQuestionSchema = z.object({
  id,
  kind: z.enum(questionKinds),
  category: z.nullable(z.enum(questionCategories)),
  blocking: z.boolean(),
  owner: z.nullable(id),
  due: z.nullable(day),
  askedOn: day,
  text,
}) satisfies z.ZodMiniType<DigestedQuestion>;

export const talliedQuestion = z.tuple([
  z.union([instant, day]),
  z.nullable(z.number().check(z.nonnegative())),
  z.nullable(z.enum(questionCategories)),
]);
const awaitedOk = z.object({ asker: z.nullable(id), blocking: z.boolean() });
export const digestSchema = z.object({
  open: z.array(digestedQuestionSchema),
  answered: z.array(awaitedOk).check(z.maxLength(AWAITED_OKS)),
  asked: z.array(talliedQuestion).check(z.maxLength(TALLIED_QUESTIONS)),
}) satisfies z.ZodMiniType<QuestionDigest>;

const line = z.array(text).check(z.maxLength(200));
export const briefSchema = z.object({
  why: text,
  who: text,
  whyNow: text,
  inScope: line,
  outOfScope: line,
  dismissed: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(200)),
  textsFrom: count,
  version: count,
}) satisfies z.ZodMiniType<Brief>;

export const confidenceSchema = z.object({
  ...stamp,
  round: count,
  counts: z.tuple([count, count, count, count, count]),
  lowerMedian: vote,
  lowest: vote,
  lowVotes: count,
  lowHeard: count,
  reasons: count,
  voters: count,
  quorum: count,
  hands: z.boolean(),
  allStart: z.optional(z.boolean()),
}) satisfies z.ZodMiniType<ConfidenceResult>;

export const fewVotesSchema = z.object({
  ...stamp,
  round: count,
  counts: z.null(),
  votes: count,
  allWouldStart: z.boolean(),
  voters: count,
  quorum: count,
  hands: z.boolean(),
}) satisfies z.ZodMiniType<FewVotes>;

const label = z.string().check(z.maxLength(40));
const card = { label, value: z.nullable(z.number()) };
const labels = z.array(label).check(z.maxLength(50));
const settled = z.nullable(
  z.union([
    z.object({ ...card, at: instant, written: z.boolean() }),
    z.object({ label: z.null(), value: z.null(), at: instant, written: z.literal(false), by: id }),
  ]),
);
export const sizeSchema = z.object({
  ...stamp,
  round: count,
  counts: z.array(z.object({ ...card, votes: count })).check(z.maxLength(50)),
  cannotSay: count,
  notMine: count,
  spread: z.nullable(count),
  clusters: z.nullable(z.object({ low: labels, high: labels })),
  attempt: count,
  settled,
  earlier: settled,
  first: z.nullable(z.object({ round: count, low: label, high: label })),
  spreadBefore: z.nullable(count),
  guess: z.nullable(label),
  hands: z.boolean(),
}) satisfies z.ZodMiniType<SizeRecord>;

export const talkSchema = z.object({
  ...stamp,
  id,
  minutes: z.number().check(z.nonnegative()),
  facilitator: id,
  participants: z.array(id).check(z.maxLength(500)),
  earlyRespondents: z.optional(z.array(id).check(z.maxLength(500))),
  outcome: z.enum(talkOutcomes),
  putOff: z.optional(z.number()),
  revealedEarly: z.optional(z.array(id).check(z.maxLength(500))),
  agreed: text,
  agreedBy: z.optional(id),
  reworded: z.optional(z.object({ text, by: id, at: instant })),
  nextSteps: z.array(text).check(z.maxLength(50)),
  parts: z.optional(z.array(id).check(z.maxLength(100))),
}) satisfies z.ZodMiniType<Talk>;

const renewalSchema = z.object({
  ...stamp,
  how: z.enum(['still-agreed', 'wording-only']),
  by: z.nullable(id),
  confirmed: count,
}) satisfies z.ZodMiniType<Renewal>;

const manualCheck = z.object({
  ...stamp,
  criterion: z.custom<OwnId>((value) => typeof value === 'string' && isOwnId(value)),
  projectId: id,
  by: id,
}) satisfies z.ZodMiniType<ManualCheck>;

export const talksSchema = z.object({
  talks: z.array(talkSchema).check(z.maxLength(100)),
  folded: count,
  spoke: z.array(id).check(z.maxLength(1000)),
  asked: z.nullable(z.object({ ...stamp, respondents: count, quorum: count, hands: z.optional(z.boolean()) })),
  exception: z.nullable(z.object({ ...stamp, by: id, reason: text })),
  renewals: z.array(renewalSchema).check(z.maxLength(100)),
  manualChecks: z.array(manualCheck).check(z.maxLength(100)),
  agreedFacts: z.nullable(
    z.object({
      estimate: z.nullable(z.number()),
      parent: z.nullable(id),
      blockers: z.array(id).check(z.maxLength(100)),
      unseen: count,
    }),
  ),
}) satisfies z.ZodMiniType<TalkRecord>;

export const flagSchema = z.object({
  flaggedAt: instant,
  changelogId: z.nullable(id),
  commentId: z.nullable(id),
}) satisfies z.ZodMiniType<FlagMarker>;
