import type { NewQuestion } from '../../contract';
import { anonymousOf, dayOf } from '../../domain/refinement/anonymous';
import type { AccountId } from '../../domain/shared/person';
import {
  ANONYMOUS_LIMIT,
  ANONYMOUS_TEXT_LIMIT,
  type Question,
  type QuestionKind,
} from '../../domain/question/question';
import { ask, type QuestionInput } from '../../domain/question/question-change';
import type { Refinement } from '../../domain/refinement/refinement';
import { isShown, isSilent } from '../../domain/talk/running-talk';
import { AppError } from '../../failure';
import type { ChangePorts } from '../core/change';
import { checkPrivateRoom, meaningful } from '../core/refusals';
import type { IssueContext } from '../core/issue-context';
import { withQuestion } from '../core/context';
import {
  owing,
  withOwnerTold,
  checkOpenQuestions,
  mustBeNew,
  toQuestionInput,
  withDefaults,
} from '../core/new-question';
import { knownPeople, mustBePeople } from '../named-people';
import type { Ports } from '../ports';
import { responded } from '../core/asked';
import type { AgreedFactsPorts } from '../core/agreed-content';
import { whatIsAsked } from '../../domain/content/asking';
import { shortened } from '../../domain/question/shortened';
import { changedIn, restoring } from './change-question';
import { confidenceOf } from '../../domain/ballot/ballot';
import { reasoned } from '../../domain/ballot/low-votes';
import { withRound } from '../../domain/refinement/results';
import { makeVerb } from '../views/change-panel';

export type AskPorts = ChangePorts & AgreedFactsPorts;
type ChosenPorts = AskPorts & Pick<Ports, 'isGone'>;

/**
 * Asks a question: seen by everybody, or private during private writing. The asker becomes a respondent. An anonymous
 * one has a random id, so that nothing of its request is left in it.
 */
export const askQuestion = makeVerb(({ input }: { readonly input: NewQuestion }, ports: ChosenPorts, { requestId }) => {
  const isAnonymous = input.anonymous === true;
  const asking = { input, id: isAnonymous ? ports.newId() : requestId };
  const ask = isAnonymous ? anonymous : signed;
  return (context) => ask(ports, context, asking);
});

type Asking = { readonly input: NewQuestion; readonly id: string };

async function signed(ports: ChosenPorts, context: IssueContext, { input, id }: Asking): Promise<Refinement> {
  const { call, refinement, now } = context;
  mustBeNew(refinement, id);
  checkOpenQuestions(refinement);
  await mustBePeople(ports, [input.owner, input.askedFor], knownPeople(context));
  const draft = { ...toQuestionInput(input, context), fromHint: input.fromHint };
  return written(ports, context, ask(draft, { id, by: call.me, at: now, fromRound: null }));
}

/** The row with a new question, private during private writing. */
async function written(ports: AskPorts, context: IssueContext, question: Question): Promise<Refinement> {
  const { refinement } = context;
  const isPrivate = isSilent(refinement.talk);
  if (isPrivate) checkPrivateRoom(refinement, context.call.me, question.text);
  // The owner of a private question is told when it is shown, so presence in the talk is ignored here.
  const rowOfNotice = isPrivate ? { ...refinement, talk: null } : refinement;
  const notice = withOwnerTold(question, { ...context, refinement: rowOfNotice });
  const row = isPrivate
    ? { ...refinement, hidden: [...refinement.hidden, notice.question] }
    : owing(withQuestion(refinement, notice.question), notice.owed);
  return respondedAs(ports, { ...context, refinement: row }, question.askedFor);
}

/** A question written down for another person makes neither of the two a respondent. */
async function respondedAs(ports: AskPorts, context: IssueContext, askedFor: AccountId | null): Promise<Refinement> {
  return askedFor === null || askedFor === context.call.me ? responded(ports, context, 'wrote') : context.refinement;
}

/**
 * An anonymous question: it waits for the next show, so that none is taken in a talk that has had its. Its writer is recorded as
 * with "nothing from me", and its owner is not told, since a notice would tell when it was written.
 */
async function anonymous(ports: ChosenPorts, context: IssueContext, { input, id }: Asking): Promise<Refinement> {
  const { call, refinement, now } = context;
  if (isShown(refinement.talk))
    throw new AppError('not-allowed', 'What was written is shown.', { because: 'after-show' });
  checkOpenQuestions(refinement);
  const ownQuestions = anonymousOf(refinement, call.me).filter(({ question }) => question.fromRound === null);
  if (ownQuestions.length >= ANONYMOUS_LIMIT)
    throw new AppError('limit-reached', 'The caller has enough anonymous questions that were not shown.', {
      because: 'anonymous-full',
      limit: ANONYMOUS_LIMIT,
    });
  const { kind, blocking, category, owner, due } = input;
  await mustBePeople(ports, [owner], knownPeople(context));
  const text = meaningful(input.text, ANONYMOUS_TEXT_LIMIT);
  const draft: QuestionInput = { kind, text, blocking, category, owner, due, askedFor: null };
  const question = ask(draft, { id, by: null, at: dayOf(now), fromRound: null });
  const waiting = [...refinement.waiting, { question, writer: call.me, state: 'waits' as const }];
  return responded(ports, { ...context, refinement: { ...refinement, waiting } }, 'nothing');
}

type FromComment = {
  readonly commentId: string;
  /** Words of the comment; null: the part of it that asks, else all of it. */
  readonly text: string | null;
  readonly kind: QuestionKind;
  readonly blocking: boolean;
};

/**
 * Makes a question of a comment, for the comment's author to settle. Its id comes from the comment's id, so that a
 * comment becomes one question, also where two people try at once. A withdrawn one is restored.
 */
export const questionFromComment = makeVerb(
  ({ input }: { readonly input: FromComment }, ports: AskPorts & Pick<Ports, 'readComment'>) =>
    async (context) => {
      const { commentId, kind, blocking } = input;
      const { call, refinement, now } = context;
      const question = refinement.questions.find(({ fromComment }) => fromComment === commentId);
      if (question?.state === 'withdrawn') return changedIn(context, { question, by: restoring(question.version) });
      if (question !== undefined || refinement.archive.origins.includes(commentId)) return refinement;
      const comment = await ports.readComment(call.issueId, commentId);
      if (input.text !== null && !isPartOf(input.text, comment.text))
        throw new AppError('bad-request', 'The comment does not say this.', { because: 'not-said' });
      const text = input.text ?? shortened(whatIsAsked(comment.text) || comment.text);
      checkOpenQuestions(refinement);
      const draft = toQuestionInput(
        { kind, text, blocking, category: null, owner: null, due: null, askedFor: comment.by },
        context,
      );
      const asking = { id: `comment${commentId}`, by: call.me, at: now, fromRound: null, fromComment: commentId };
      return written(ports, context, ask(draft, asking));
    },
);

/** Whether these words stand in the comment, whatever the spaces between them; an ellipsis may end them. */
function isPartOf(text: string, comment: string): boolean {
  const plain = (words: string) => words.replaceAll(/\s+/gu, ' ').trim();
  return plain(comment).includes(plain(text).replace(/…$/u, '').trim());
}

/**
 * The caller signs an anonymous question or reason of theirs that was not shown: it is asked now, in their name. Fails
 * with `not-found` where they have no such question.
 */
export const signQuestion = makeVerb(
  ({ input: { id } }: { readonly input: { readonly id: string } }, ports: AskPorts) =>
    (context) => {
      const { call, refinement, now } = context;
      const own = anonymousOf(refinement, call.me).find(({ question }) => question.id === id);
      if (own === undefined) throw new AppError('not-found', 'The caller has no such anonymous question.');
      checkOpenQuestions(refinement);
      const question: Question = { ...withDefaults(own.question, context), askedBy: call.me, askedAt: now };
      const waiting = refinement.waiting.filter((one) => one !== own);
      const row = withReason({ ...refinement, waiting }, question, call.me);
      return written(ports, { ...context, refinement: row }, question);
    },
);

/** The low vote of the round has its reason now, where that round is still the latest. */
function withReason(row: Refinement, { fromRound }: Question, me: string): Refinement {
  const round = confidenceOf(row.round);
  if (round === null || round.number !== fromRound) return row;
  return withRound(row, reasoned(round, me));
}
