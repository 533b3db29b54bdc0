import type { PanelView } from '../../contract';
import { saidHeard } from '../../domain/ballot/low-votes';
import type { Anonymous, Refinement } from '../../domain/refinement/refinement';
import { withRound } from '../../domain/refinement/results';
import type { ChangingCall } from '../call';
import { change, type ChangePorts } from '../core/change';
import type { IssueContext } from '../core/issue-context';
import { type Over, ROUND_OVER } from '../core/over';
import { toPanelView } from '../views/panel-view';
import { lowVoteIn } from './low-vote';

type Sent = { readonly base: { readonly round: number } };

/**
 * A low voter says that they were heard without a written reason, or with one that was given back to them; after a show
 * of hands the facilitator says it for one hand. Only the count is public.
 */
export async function sayHeard(ports: ChangePorts, call: ChangingCall, { base }: Sent): Promise<PanelView> {
  return toPanelView(await change(ports, call, { quiet: (context) => heard(context, base.round) }));
}

function heard(context: IssueContext, number: number): Refinement | Over {
  const { call, refinement } = context;
  const round = lowVoteIn(context, number);
  if (round === null) return ROUND_OVER;
  const isReason = ({ question, writer }: Anonymous) => writer === call.me && question.fromRound === round.number;
  const waiting = refinement.waiting.filter((one) => !isReason(one));
  return withRound({ ...refinement, waiting }, saidHeard(round, call.me));
}
