import type { PanelView } from '../../contract';
import { confidentIn, withReason } from '../../domain/ballot/ballot';
import { reasoned } from '../../domain/ballot/low-votes';
import { COUNTS_FROM, type Round, VOTE_REASON_LIMIT } from '../../domain/ballot/round';
import type { Question } from '../../domain/question/question';
import { ask, type Asking } from '../../domain/question/question-change';
import type { Refinement } from '../../domain/refinement/refinement';
import { withRound } from '../../domain/refinement/results';
import { AppError } from '../../failure';
import type { ChangingCall } from '../call';
import type { ChangePorts, Decide } from '../core/change';
import type { IssueContext } from '../core/issue-context';
import { withQuestion } from '../core/context';
import { owing, withOwnerTold } from '../core/notices';
import { checkOpenQuestions, mustBeNew, toQuestionInput } from '../core/new-question';
import { type Over, ROUND_OVER } from '../core/over';
import { changePanel } from '../views/change-panel';
import { meaningful } from '../core/texts';
import { lowVoteIn, noLowVote } from './low-vote';

type Payload = {
  readonly base: { readonly round: number };
  readonly input: { readonly text: string; readonly signed: boolean };
};

/**
 * The reason of the caller's low vote. Until the reveal it is hidden like the vote, and becomes a blocking question with
 * that; after the reveal it becomes one at once. Anonymous ones keep the day only, and take three votes. The round counts reasons without naming them.
 */
export async function giveReason(ports: ChangePorts, call: ChangingCall, payload: Payload): Promise<PanelView> {
  const reason: Decide = (context) => reasonGiven(context, payload, call.requestId);
  return changePanel(ports, call, payload.input.signed ? reason : { quiet: reason });
}

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
