import { confidenceOf, confidentIn, withReason } from '../../domain/ballot/ballot';
import { type Round, COUNTS_FROM, VOTE_REASON_LIMIT } from '../../domain/ballot/round';
import { lowVoteOf, reasoned, saidHeard } from '../../domain/ballot/low-votes';
import { AppError } from '../../failure';
import { type IssueContext, type Over, ROUND_OVER } from '../core/issue-context';
import type { Question } from '../../domain/question/question';
import { ask, type Asking } from '../../domain/question/question-change';
import type { Refinement, Anonymous } from '../../domain/refinement/refinement';
import { withRound } from '../../domain/refinement/results';
import type { Decide } from '../core/change';
import { withQuestion } from '../core/context';
import { owing, withOwnerTold, checkOpenQuestions, mustBeNew, toQuestionInput } from '../core/new-question';
import { meaningful } from '../core/refusals';
import { viewFor } from '../../domain/refinement/public-row';
import { makeVerb } from '../views/change-panel';

/**
 * The round of this number, in which a low vote of the caller waits for its reason; null where the next round has begun.
 * Fails where none waits.
 */
function lowVoteIn({ refinement, call }: IssueContext, number: number): Round | null {
  const round = confidenceOf(refinement.round);
  if (round?.number !== number) return null;
  if (!lowVoteOf(round, call.me).awaited) throw noLowVote();
  return round;
}

const noLowVote = (): AppError =>
  new AppError('not-allowed', 'No low vote of the caller waits.', { because: 'no-low-vote' });

type InRound = { readonly base: { readonly round: number } };
type Payload = InRound & { readonly input: { readonly text: string; readonly signed: boolean } };

/**
 * The reason of the caller's low vote. Until the reveal it is hidden like the vote, and becomes a blocking question with
 * that; after the reveal it becomes one at once. Anonymous ones keep the day only, and take three votes. The round counts reasons without naming them.
 */
export const giveReason = makeVerb((payload: Payload, _ports, { requestId }) => {
  const reason: Decide = (context) => reasonGiven(context, payload, requestId);
  return payload.input.signed ? reason : { quiet: reason };
});

function reasonGiven(context: IssueContext, payload: Payload, id: string): Refinement | Over {
  const { refinement } = context;
  const { round } = refinement;
  const isHidden = round?.number === payload.base.round && round.state === 'open';
  if (!isHidden) return asked(context, payload, id);
  mustBeNew(refinement, id);
  checkOpenQuestions(refinement);
  const { text, signed } = payload.input;
  const reason = { id, text: meaningful(text, VOTE_REASON_LIMIT), signed };
  const roundAfter: Round | null = withReason(round, context.call.me, reason);
  if (roundAfter === null) throw noLowVote();
  return { ...refinement, round: roundAfter };
}

/** The row with the reason as a question. */
function asked(context: IssueContext, { base, input }: Payload, id: string): Refinement | Over {
  const { call, refinement } = context;
  const round = lowVoteIn(context, base.round);
  if (round === null) return ROUND_OVER;
  mustBeNew(refinement, id);
  checkOpenQuestions(refinement);
  const { signed, text } = input;
  if (!signed && confidentIn(round).length < COUNTS_FROM)
    throw new AppError('not-allowed', 'Of so few votes the others know whose it is.', { because: 'must-sign' });
  const by = signed ? call.me : null;
  const question = reasonQuestion(context, { id, text, by, fromRound: round.number });
  const notice = withOwnerTold(question, context);
  const row = owing(withQuestion(refinement, notice.question), notice.owed);
  return withRound(row, reasoned(round, call.me));
}

/** `by`: null for an anonymous one. */
type Reason = Pick<Asking, 'id' | 'by'> & { readonly text: string; readonly fromRound: number | null };

/** The blocking question that the reason of a low vote becomes. */
export function reasonQuestion(context: IssueContext, { id, text, by, fromRound }: Reason): Question {
  const { now } = context;
  const draft = toQuestionInput(
    { kind: 'question', text, blocking: true, category: null, owner: null, due: null },
    context,
  );
  const at = by === null ? `${now.slice(0, 10)}T00:00:00.000Z` : now;
  return ask(draft, { id, by, at, fromRound });
}

/**
 * A low voter says that they were heard without a written reason, or with one that was given back to them; another press
 * while the first one was stored changes nothing. Only the count is public.
 */
export const sayHeard = makeVerb(({ base }: InRound) => ({ quiet: (context) => heard(context, base) }));

function heard(context: IssueContext, { round: number }: InRound['base']): Refinement | Over {
  const { call, refinement } = context;
  const { row, own } = viewFor(refinement, call.me);
  if (row.round?.number === number && own.low.heard) return refinement;
  const round = lowVoteIn(context, number);
  if (round === null) return ROUND_OVER;
  const isReason = ({ question, writer }: Anonymous) => writer === call.me && question.fromRound === round.number;
  const waiting = refinement.waiting.filter((one) => !isReason(one));
  return withRound({ ...refinement, waiting }, saidHeard(round, call.me));
}
