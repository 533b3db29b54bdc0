import type { PanelView } from '../../contract';
import { saidHeard } from '../../domain/ballot/low-votes';
import type { Anonymous, Refinement } from '../../domain/refinement/refinement';
import { viewFor } from '../../domain/refinement/public-row';
import { withRound } from '../../domain/refinement/results';
import type { ChangingCall } from '../call';
import type { ChangePorts } from '../core/change';
import type { IssueContext } from '../core/issue-context';
import { type Over, ROUND_OVER } from '../core/over';
import { changePanel } from '../views/change-panel';
import { lowVoteIn } from './low-vote';

type Payload = { readonly base: { readonly round: number } };

/**
 * A low voter says that they were heard without a written reason, or with one that was given back to them; another press
 * while the first one was stored changes nothing. Only the count is public.
 */
export async function sayHeard(ports: ChangePorts, call: ChangingCall, { base }: Payload): Promise<PanelView> {
  return changePanel(ports, call, { quiet: (context) => heard(context, base) });
}

function heard(context: IssueContext, { round: number }: Payload['base']): Refinement | Over {
  const { call, refinement } = context;
  const { row, own } = viewFor(refinement, call.me);
  if (row.round?.number === number && own.low.heard) return refinement;
  const round = lowVoteIn(context, number);
  if (round === null) return ROUND_OVER;
  const isReason = ({ question, writer }: Anonymous) => writer === call.me && question.fromRound === round.number;
  const waiting = refinement.waiting.filter((one) => !isReason(one));
  return withRound({ ...refinement, waiting }, saidHeard(round, call.me));
}
