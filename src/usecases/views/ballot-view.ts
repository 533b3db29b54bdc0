import type { BallotView, WhoSaysView } from '../../contract';
import { isFew, shownOf } from '../../domain/ballot/few-votes';
import { confidenceOf, resultOf, votersIn } from '../../domain/ballot/ballot';
import type { ConfidenceResult, Round } from '../../domain/ballot/round';
import { isAwaited, speakerOf } from '../../domain/ballot/low-votes';
import { goingOn } from '../../domain/talk/running-talk';
import type { RunningTalk } from '../../domain/talk/talk';
import { lowHeard, lowWaiting } from '../../domain/ballot/tally';
import { electorateOf, quorumAmong } from '../../domain/talk/respondents';
import { changedSinceVote } from '../../domain/ballot/content-version';
import { firstRound } from '../../domain/ballot/size';
import type { Refinement } from '../../domain/refinement/refinement';
import type { IssueContext } from '../core/issue-context';
import { roomOf } from '../core/room';
import { toSizeView, whyNotWritten } from './size-view';
import { votingNow } from '../core/voting-now';

type Viewed = Pick<IssueContext, 'issue' | 'refinement' | 'policy' | 'now'> & {
  readonly call: { readonly me: string };
};

/** The number of the round that the next vote belongs to when none is open. */
export function nextRound({ round, confidence, size }: Pick<Refinement, 'round' | 'confidence' | 'size'>): number {
  return Math.max(round?.number ?? 0, confidence?.round ?? 0, size?.round ?? 0) + 1;
}

/** What this person may see of the ballot. */
export function toBallotView(viewed: Viewed): BallotView {
  const { round, confidence, size } = viewed.refinement;
  const isOver = round === null ? confidence !== null || size !== null : round.state === 'revealed';
  return isOver ? revealedView(viewed) : openView(viewed, round);
}

/** Who has voted, and the viewer's own vote. The other votes stay in the row. */
function openView(viewed: Viewed, round: Round | null): BallotView {
  const { call, policy } = viewed;
  const voted = round === null ? [] : votersIn(round).toSorted();
  const room = roomOf(viewed);
  const participants = electorateOf(room);
  const asked = goingOn(room.talk, room.now)?.joined ?? participants;
  const { count, quorum, enough } = quorumAmong(voted, participants, room);
  const mine = voteOf(round, call.me);
  const cards = round?.cards ?? policy.cards;
  return {
    state: 'open',
    round: round?.number ?? nextRound(viewed.refinement),
    voted,
    waiting: asked.filter((person) => !voted.includes(person)),
    mine: mine?.confidence ?? null,
    mySize: mine?.size ?? null,
    myReason: mine?.reason === undefined ? null : { text: mine.reason.text, signed: mine.reason.signed },
    changedSinceMine: mine === null ? null : changedSinceVote(mine, votingNow(viewed)),
    firstRound: firstRound(viewed.refinement.size),
    cards,
    whyNotWritten: whyNotWritten(viewed.issue, cards),
    quorum,
    count,
    enough,
    myGuess: round?.guess?.by === call.me ? round.guess.label : null,
    mayGuess: viewed.issue.reporter === call.me && cards.length > 0,
  };
}

/**
 * From the round while it is kept; from the results, without the viewer's own vote, once it is gone. A round without
 * confidence keeps showing the counts of the one before.
 */
function revealedView(viewed: Viewed): BallotView {
  const { call, refinement, policy, now } = viewed;
  const { round, talk } = refinement;
  const ballot = confidenceOf(round);
  const result = (ballot === null ? null : resultOf(ballot)) ?? refinement.confidence;
  const revealedBy = ballot?.revealedBy ?? null;
  const countedBy = ballot?.countedBy ?? null;
  const running = goingOn(talk, now);
  const shown =
    result === null ? null : shownOf({ ...result, lowHeard: lowHeard(result, refinement.questions) }, policy);
  return {
    state: 'revealed',
    round: round?.number ?? nextRound(refinement) - 1,
    result: shown === null ? null : { ...shown, revealedBy, countedBy },
    mine: voteOf(ballot, call.me)?.confidence ?? null,
    mySize: voteOf(round, call.me)?.size ?? null,
    lowVotesWaiting: result === null || isFew(result) ? 0 : lowWaiting(result, refinement.questions),
    size: toSizeView(viewed),
    awaited: ballot !== null && isAwaited(ballot, call.me, running),
    whoSays:
      result === null || !lacksReasons(result, policy) ? null : whoSays(result, ballot, { running, me: call.me }),
  };
}

/** Whether reasons may be missing. Under three votes that depends on the shown answer alone. */
function lacksReasons(result: ConfidenceResult, policy: Viewed['policy']): boolean {
  const shown = shownOf(result, policy);
  return shown.counts === null ? !shown.allWouldStart : shown.lowVotes > shown.lowHeard + shown.reasons;
}

type Asking = { readonly running: Pick<RunningTalk, 'facilitator'> | null; readonly me: string };

function whoSays(result: ConfidenceResult, ballot: Round | null, { running, me }: Asking): WhoSaysView {
  if (ballot === null) return { of: 'nobody' };
  if (ballot.countedBy === null) return { of: 'voters' };
  const by = speakerOf(ballot.countedBy, running);
  return { of: 'room', by, heard: isFew(result) && by !== me ? 0 : ballot.heard.length };
}

function voteOf(round: Round | null, me: string) {
  return round?.votes.find(({ voter }) => voter === me) ?? null;
}
