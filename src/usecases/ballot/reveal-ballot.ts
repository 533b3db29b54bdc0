import type { PanelView } from '../../contract';
import { close, confidenceOf, confidentIn, hasVotes, votersIn } from '../../domain/ballot/ballot';
import { givenReasons, returnedReasons, withoutReasons } from '../../domain/ballot/low-votes';
import type { Round } from '../../domain/ballot/round';
import type { Anonymous, Refinement } from '../../domain/refinement/refinement';
import { withRound } from '../../domain/refinement/results';
import { noteContent, noteEarlyReveal, runningOf } from '../../domain/talk/running-talk';
import type { RunningTalk } from '../../domain/talk/talk';
import { electorateOf, quorumAmong } from '../../domain/talk/respondents';
import { onContentVersion } from '../../domain/ballot/content-version';
import { AppError } from '../../failure';
import type { ChangingCall } from '../call';
import { withWritingShown } from '../core/show-writing';
import { change, type ChangePorts } from '../core/change';
import type { IssueContext } from '../core/issue-context';
import { withRow } from '../core/context';
import { type Over, ROUND_OVER } from '../core/over';
import { toPanelView } from '../views/panel-view';
import { votingNow } from '../core/voting-now';
import { reasonQuestion } from './give-reason';

type Sent = { readonly base: { readonly round: number }; readonly input: { readonly anyway: boolean } };

/**
 * Reveals the votes, their reasons and the private questions; a second reveal changes nothing. Fails with `nothing-to-reveal` without
 * a vote, and with `below-quorum` unless `anyway`; the result and the running talk then name the caller. A single vote
 * on confidence is revealed by its voter alone: another's reveal fails with `not-allowed`.
 */
export async function revealBallot(ports: ChangePorts, call: ChangingCall, sent: Sent): Promise<PanelView> {
  return toPanelView(await change(ports, call, (context) => revealed(context, sent)));
}

function revealed(context: IssueContext, sent: Sent): Refinement | Over {
  const { refinement } = context;
  const { round } = refinement;
  if (round?.number === sent.base.round && round.state === 'revealed') return refinement;
  if (round !== null && round.number !== sent.base.round) return ROUND_OVER;
  const closed = closedRound(context, sent.input);
  const running = runningOf(refinement.talk);
  const talk =
    running === null ? refinement.talk : noteEarlyReveal(withReveal(running, context, closed), closed.revealedBy);
  const row = { ...refinement, ...withReasons(context), round: closed, talk };
  return withRound(withWritingShown(withRow(context, row), context.call.me), closed);
}

/** The talk with the content at this reveal, where it showed votes on confidence. */
export function withReveal(talk: RunningTalk, context: IssueContext, round: Round): RunningTalk {
  return confidenceOf(round) === null ? talk : noteContent(talk, votingNow(context).stamp);
}

/** The reasons given with low votes: shown with the private questions, or given back to their voters. */
function withReasons(context: IssueContext): Pick<Refinement, 'hidden' | 'waiting'> {
  const { round, hidden, waiting } = context.refinement;
  if (round === null) return { hidden, waiting };
  const returned = returnedReasons(round);
  const ofReason = ({ id, text, signed, voter }: Given) =>
    reasonQuestion(context, { id, text, by: signed ? voter : null, fromRound: round.number });
  const shown = givenReasons(withoutReasons(round, returned));
  const isReplaced = ({ question, writer }: Anonymous) =>
    question.fromRound !== null && returned.some(({ voter }) => voter === writer);
  const back = returned.map((one) => ({ question: ofReason(one), writer: one.voter, state: 'returned' as const }));
  return {
    hidden: [...hidden, ...shown.map(ofReason)],
    waiting: [...waiting.filter((one) => !isReplaced(one)), ...back],
  };
}

type Given = ReturnType<typeof givenReasons>[number];

function closedRound(context: IssueContext, { anyway }: Sent['input']): Round {
  const { call, issue, now, policy, refinement } = context;
  const { confidentAt } = policy;
  const { round } = refinement;
  if (round === null || !hasVotes(round)) throw new AppError('nothing-to-reveal', 'There is no vote.');
  const confident = confidentIn(round);
  if (confident.length === 1 && !confident.includes(call.me))
    throw new AppError('not-allowed', 'A single vote is revealed by its voter.', { because: 'single-vote' });
  const room = { issue, policy, records: refinement, round, talk: refinement.talk };
  const participants = electorateOf(room);
  const { count: votes, quorum, enough } = quorumAmong(votersIn(round), participants, room);
  if (!enough && !anyway)
    throw new AppError('below-quorum', 'Fewer votes than a quorum.', { because: 'too-few-votes', votes, quorum });
  const { votes: voted, fingerprint } = onContentVersion(
    withoutReasons(round, returnedReasons(round)),
    votingNow(context),
  );
  return close(
    { ...round, votes: voted, revealedBy: enough ? null : call.me },
    { at: now, fingerprint, quorum, voters: quorumAmong(confident, participants, room).count, confidentAt },
  );
}
