import type { PanelView } from '../../contract';
import { confidentIn, newRound } from '../../domain/ballot/ballot';
import type { Round } from '../../domain/ballot/round';
import type { Refinement } from '../../domain/refinement/refinement';
import { votersOf } from '../../domain/talk/respondents';
import { noteAtReveal, runningOf, toTheVote } from '../../domain/talk/running-talk';
import type { RunningTalk } from '../../domain/talk/talk';
import { attemptAfter } from '../../domain/ballot/size';
import { nextRound } from '../views/ballot-view';
import type { ChangingCall } from '../call';
import type { ChangePorts } from '../core/change';
import type { IssueContext } from '../core/issue-context';
import { type Over, ROUND_OVER } from '../core/over';
import { changePanel } from '../views/change-panel';

/**
 * Opens the round after the revealed one. Of that one the counts remain, and who voted in the running talk. Two calls at
 * once open one round.
 */
export async function voteAgain(
  ports: ChangePorts,
  call: ChangingCall,
  { base }: { readonly base: { readonly round: number } },
): Promise<PanelView> {
  return changePanel(ports, call, (context) => roundAfter(context, base.round));
}

function roundAfter({ call, policy, refinement, now }: IssueContext, revealed: number): Refinement | Over {
  const { round, talk } = refinement;
  if (round !== null && round.number === revealed + 1) return refinement;
  if (round?.state === 'open' || nextRound(refinement) !== revealed + 1) return ROUND_OVER;
  const next = newRound(call.issueId, {
    number: revealed + 1,
    cards: policy.cards,
    attempt: attemptAfter(round),
  });
  const running = runningOf(talk);
  const voting = running === null ? talk : toTheVote(afterRound(running, round), now);
  return { ...refinement, round: next, talk: voting };
}

/** The talk after this round, if it was revealed in it: who voted, and who of them answered. */
function afterRound(talk: RunningTalk, round: Round | null): RunningTalk {
  const voters = votersOf(talk, round);
  const answered = round === null || voters.length === 0 ? [] : confidentIn(round);
  return {
    ...noteAtReveal(talk, voters),
    votedBefore: [...new Set([...talk.votedBefore, ...voters])],
    answeredBefore: answered.length === 0 ? talk.answeredBefore : answered,
  };
}
