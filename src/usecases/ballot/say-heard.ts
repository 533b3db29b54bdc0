import type { PanelView } from '../../contract';
import { confidenceOf } from '../../domain/ballot/ballot';
import type { Round } from '../../domain/ballot/round';
import { saidHeard } from '../../domain/ballot/low-votes';
import type { Anonymous, Refinement } from '../../domain/refinement/refinement';
import { withRound } from '../../domain/refinement/results';
import type { Call } from '../call';
import { change, type ChangePorts } from '../core/change';
import type { IssueContext } from '../core/issue-context';
import { toPanelView } from '../views/panel-view';
import { lowVoteIn } from './low-vote';

type HeardInput = { readonly round: number; readonly heard?: number | undefined };

/**
 * A low voter says that they were heard without a written reason, or with one that was given back to them; after a show
 * of hands the facilitator says it for one hand. Only the count is public. `heard`: the count the caller saw, to recognise a repeated call about hands.
 */
export async function sayHeard(ports: ChangePorts, call: Call, input: HeardInput): Promise<PanelView> {
  return toPanelView(await change(ports, call, { quiet: (context) => heard(context, input) }));
}

function heard(context: IssueContext, input: HeardInput): Refinement {
  const { call, refinement } = context;
  if (wasSaid(refinement.round, input, call)) return refinement;
  const round = lowVoteIn(context, input.round);
  const isReason = ({ question, writer }: Anonymous) => writer === call.me && question.fromRound === round.number;
  const waiting = refinement.waiting.filter((one) => !isReason(one));
  return withRound({ ...refinement, waiting }, saidHeard(round, call.me));
}

/** Whether this is recorded already: the caller's own low vote, or, after a show of hands, more than the caller saw. */
function wasSaid(round: Round | null, { round: number, heard: seen }: HeardInput, { me }: Call): boolean {
  const ballot = confidenceOf(round);
  if (ballot?.number !== number) return false;
  if (ballot.countedBy === null) return ballot.heard.includes(me);
  return seen !== undefined && ballot.heard.length > seen;
}
