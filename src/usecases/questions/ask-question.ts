import type { NewQuestion, PanelView } from '../../contract';
import { anonymousOf, dayOf } from '../../domain/refinement/anonymous';
import type { AccountId } from '../../domain/shared/person';
import { ANONYMOUS_LIMIT, ANONYMOUS_TEXT_LIMIT, type Question } from '../../domain/question/question';
import { ask, type QuestionInput } from '../../domain/question/question-change';
import type { Refinement } from '../../domain/refinement/refinement';
import { isShown, isSilent } from '../../domain/talk/running-talk';
import { AppError } from '../../failure';
import type { ChangingCall } from '../call';
import type { ChangePorts } from '../core/change';
import { checkPrivateRoom } from '../core/check-room';
import type { IssueContext } from '../core/issue-context';
import { withQuestion } from '../core/context';
import { owing, withOwnerTold } from '../core/notices';
import { knownPeople, mustBePeople } from '../named-people';
import { checkOpenQuestions, mustBeNew, toQuestionInput } from '../core/new-question';
import { changePanel } from '../views/change-panel';
import type { Ports } from '../ports';
import { responded } from '../core/asked';
import type { AgreedFactsPorts } from '../core/agreed-facts-now';
import { meaningful } from '../core/texts';

export type AskPorts = ChangePorts & AgreedFactsPorts;
type ChosenPorts = AskPorts & Pick<Ports, 'isGone'>;

/**
 * Asks a question: seen by everybody, or private during private writing. The asker becomes a respondent. An anonymous
 * one has a random id, so that nothing of its request is left in it.
 */
export async function askQuestion(
  ports: ChosenPorts,
  call: ChangingCall,
  { input }: { readonly input: NewQuestion },
): Promise<PanelView> {
  const isAnonymous = input.anonymous === true;
  const asking = { input, id: isAnonymous ? ports.newId() : call.requestId };
  const ask = isAnonymous ? anonymous : signed;
  return changePanel(ports, call, (context) => ask(ports, context, asking));
}

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
export async function written(ports: AskPorts, context: IssueContext, question: Question): Promise<Refinement> {
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
