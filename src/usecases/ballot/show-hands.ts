import type { HandCount, PanelView } from '../../contract';
import { currentFingerprint } from '../../domain/readiness/assess';
import { close, hasVotes } from '../../domain/ballot/ballot';
import type { Round, Vote } from '../../domain/ballot/round';
import { NOT_MINE, UNSURE } from '../../domain/issue/card';
import { HANDS_AT_MOST, votesOf } from '../../domain/ballot/hands';
import { quorumOfMany } from '../../domain/talk/quorum';
import type { Refinement } from '../../domain/refinement/refinement';
import { withRound } from '../../domain/refinement/results';
import { noteBallot, runningOf } from '../../domain/talk/running-talk';
import { AppError } from '../../failure';
import type { ChangingCall } from '../call';
import { withWritingShown } from '../core/show-writing';
import { change, type ChangePorts } from '../core/change';
import type { IssueContext } from '../core/issue-context';
import { ROUND_OVER } from '../core/over';
import { toPanelView } from '../views/panel-view';
import { askedOfHands } from '../core/asked';
import type { AgreedFactsPorts } from '../core/agreed-facts-now';
import { openRound } from './open-round';
import { noSuchCard } from '../core/refusals';
import { withReveal } from './reveal-ballot';

type Payload = { readonly base: { readonly round: number }; readonly input: HandCount };

/**
 * For a room with one laptop: the facilitator enters how many hands were raised, which closes the round. Refused once a
 * person has voted alone, so that each person counts once, and where the policy has switched it off.
 */
export async function showHands(
  ports: ChangePorts & AgreedFactsPorts,
  call: ChangingCall,
  { base, input }: Payload,
): Promise<PanelView> {
  const after = await change(ports, call, async (context) => {
    const { issue, refinement, policy, now } = context;
    if (runningOf(refinement.talk)?.facilitator !== call.me)
      throw new AppError('not-allowed', 'The facilitator counts.', { because: 'not-leading' });
    if (!policy.hands) throw new AppError('not-allowed', 'The policy counts no hands.', { because: 'no-hands' });
    const votes = votesOf(input, { fingerprint: currentFingerprint(issue), at: now });
    if (votes.length > HANDS_AT_MOST)
      throw new AppError('limit-reached', 'Too many hands.', { because: 'too-many-hands', limit: HANDS_AT_MOST });
    if (votes.length === 0) throw new AppError('nothing-to-reveal', 'No hand was raised.');
    const open = openRound(context, base.round);
    if (open === null) return ROUND_OVER;
    const row = withHands(context, open, votes);
    if (!input.asked) return row;
    const count = { respondents: votes.length, quorum: quorumOfMany(votes.length, policy) };
    return askedOfHands(ports, { ...context, refinement: row }, count);
  });
  return toPanelView(after);
}

/** The round closed with these votes. */
function withHands(context: IssueContext, open: Round, votes: readonly Vote[]): Refinement {
  const { call, policy, issue, refinement, now } = context;
  checkCount(open, votes);
  const fingerprint = currentFingerprint(issue);
  const voters = votes.filter(({ confidence }) => confidence !== null).length;
  const quorum = quorumOfMany(votes.length, policy);
  const { confidentAt } = policy;
  const closed = close({ ...open, votes, countedBy: call.me }, { at: now, fingerprint, quorum, voters, confidentAt });
  const running = runningOf(refinement.talk);
  const talk = running === null ? refinement.talk : noteBallot(withReveal(running, context, closed));
  const row = { ...refinement, round: closed, talk };
  return withRound(withWritingShown({ ...context, refinement: row }, call.me), closed);
}

function checkCount(open: Round, votes: readonly Vote[]): void {
  if (hasVotes(open)) throw new AppError('bad-request', 'People have voted alone.', { because: 'votes-cast' });
  const labels = [...open.cards.map(({ label }) => label), UNSURE, NOT_MINE];
  if (votes.some(({ size }) => size !== null && !labels.includes(size))) throw noSuchCard();
}
