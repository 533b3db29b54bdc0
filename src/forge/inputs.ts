import { z } from 'zod';
import type { Contract } from '../contract';
import { RECORDED_AT_ONCE } from '../contract-look-back';
import { confidenceVotes } from '../domain/ballot/round';
import { HANDS_AT_MOST } from '../domain/ballot/ballot';
import { partPlaces } from '../domain/issue/part';
import { questionCategories, questionKinds, questionStates } from '../domain/question/question';
import { talkOutcomes } from '../domain/talk/talk';
import { AppError } from '../failure';
import { PASS_LENGTH } from './pass';
import { ownId } from './own-schema';
import { policyChoice } from './policy-choice';

/** Far above every limit of the domain, which answers with the limit; this only keeps nonsense out. */
const text = z.string().max(20_000);
const day = z.iso.date();
const account = z.string().regex(/^[\w:.-]{1,128}$/u);
const edited = {
  ...{ kind: z.enum(questionKinds), text, category: z.enum(questionCategories).nullable() },
  ...{ owner: account.nullable(), due: day.nullable() },
};
const answered = z.object({
  ...{ text, kind: z.enum(questionKinds), state: z.enum(questionStates), answer: text.nullable() },
});
const ofQuestion = { id: z.string().regex(/^\w{1,64}$/u), version: z.int().nonnegative() };
/** Also the id of what is written, so that nobody can guess it. */
const once = z
  .string()
  .regex(/^[0-9a-f]{32}$/u)
  .optional();
const ofRound = { round: z.int().positive() };
const hint = z.string().regex(/^[\w:.-]{1,80}$/u);
const lines = z.array(text).max(100);
const hands = z.int().min(0).max(HANDS_AT_MOST);
const sizes = z.array(z.object({ label: z.string().max(40), votes: hands })).max(60);

const brief = z.object({
  why: text,
  who: text,
  whyNow: text,
  inScope: lines,
  outOfScope: lines,
  version: z.int().nonnegative(),
});

/** Fails with `bad-request`, naming the places that are wrong and not what stood there. */
function input<T>(schema: z.ZodType<T>): (raw: unknown) => T {
  return (raw) => {
    const parsed = schema.safeParse(raw);
    if (parsed.success) return parsed.data;
    const places = parsed.error.issues.map(({ path }) => path.join('.')).join(' ');
    throw new AppError('bad-request', `The input is wrong at: ${places}`, { at: places });
  };
}

const nothing = (): undefined => undefined;

const called = z.object({ requestId: z.string().regex(/^[0-9a-f]{32}$/u) });

/** What the page calls this call, the same when it repeats it; undefined where it says nothing. */
export function requestIdOf(payload: unknown): string | undefined {
  return called.safeParse(payload).data?.requestId;
}

/**
 * Nobody trusts the wire: one parser per function of the contract. A function without one, or with one that reads
 * something else than the contract says, breaks the build here.
 */
export const inputs = {
  openPanel: nothing,
  look: nothing,
  refreshPanel: input(z.object({ pass: z.string().max(PASS_LENGTH) })),
  saveBrief: input(z.object({ brief, seen: brief.nullable().default(null) })),
  dismissHint: input(z.object({ hint, known: z.array(hint).max(1000) })),
  recallHint: input(z.object({ hint })),
  askQuestion: input(
    z.object({
      kind: z.enum(questionKinds),
      text,
      blocking: z.boolean(),
      category: z.enum(questionCategories).nullable(),
      owner: account.nullable(),
      due: day.nullable(),
      askedFor: account.nullable().default(null),
      withoutName: z.boolean().default(false),
      fromHint: hint.optional(),
      once,
    }),
  ),
  editQuestion: input(z.object({ ...ofQuestion, ...edited, seen: z.object(edited).nullable().default(null) })),
  questionFromComment: input(
    z.object({
      commentId: z.string().regex(/^\d{1,18}$/u),
      ...{ text: text.nullable(), kind: z.enum(questionKinds), blocking: z.boolean() },
    }),
  ),
  answerQuestion: input(z.object({ ...ofQuestion, answer: text, seen: answered.nullable().default(null) })),
  closeQuestion: input(z.object(ofQuestion)),
  reopenQuestion: input(z.object({ ...ofQuestion, because: text })),
  withdrawQuestion: input(z.object(ofQuestion)),
  restoreQuestion: input(z.object(ofQuestion)),
  markBlocking: input(z.object({ ...ofQuestion, blocking: z.boolean() })),
  startTalk: nothing,
  takeOverTalk: nothing,
  nothingFromMe: nothing,
  showWritten: nothing,
  closeTalk: input(
    z.object({
      outcome: z.enum(talkOutcomes),
      agreed: text,
      nextSteps: lines.default([]),
      talk: z.iso.datetime().optional(),
    }),
  ),
  splitIssue: input(z.object({ items: lines, as: z.enum(partPlaces) })),
  castVote: input(
    z.object({
      ...ofRound,
      confidence: z.literal(confidenceVotes).nullable().default(null),
      size: z.string().max(40).nullable().default(null),
    }),
  ),
  revealBallot: input(z.object({ ...ofRound, anyway: z.boolean() })),
  voteAgain: input(z.object(ofRound)),
  showHands: input(
    z.object({ ...ofRound, confidence: z.tuple([hands, hands, hands, hands, hands]), sizes, asked: z.boolean() }),
  ),
  guessSize: input(z.object({ ...ofRound, label: z.string().max(40).nullable() })),
  giveReason: input(z.object({ ...ofRound, text, signed: z.boolean(), once })),
  sayHeard: input(z.object({ ...ofRound, heard: z.int().nonnegative().optional() })),
  settleSize: input(
    z.object({ ...ofRound, label: z.string().max(40), over: z.string().max(40).nullable().optional() }),
  ),
  seeChanges: nothing,
  readArchive: input(z.object({ what: z.enum(['questions', 'talks']), before: z.int().positive().max(1_000_000) })),
  stillAgreed: input(z.object({ on: text })),
  wordingOnly: input(z.object({ on: text })),
  takeAsIs: input(z.object({ reason: text, over: z.iso.datetime().nullable().default(null) })),
  markCriterion: input(z.object({ id: ownId, met: z.boolean(), on: text })),
  repair: nothing,
  openReport: nothing,
  assessBacklog: nothing,
  openLookBack: nothing,
  readRecorded: input(
    z.object({ boardId: z.int().positive(), sprints: z.array(z.int().positive()).max(RECORDED_AT_ONCE) }),
  ),
  openSettings: nothing,
  savePolicy: input(z.object({ policy: policyChoice })),
  removeData: input(z.object({ projectKey: z.string().max(100) })),
  readRemoval: nothing,
} satisfies { [Name in keyof Contract]: (raw: unknown) => Parameters<Contract[Name]>[0] };
