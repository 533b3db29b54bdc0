import type { BallotView } from '../../contract';
import type { PublicConfidence } from '../../domain/ballot/few-votes';
import { votersIn } from '../../domain/ballot/ballot';
import { changedSinceVote, votersOnOther } from '../../domain/ballot/content-version';
import { type ConfidenceResult, COUNTS_FROM, type Round } from '../../domain/ballot/round';
import { firstRound, type SizeRecord } from '../../domain/ballot/size';
import { lowHeard, lowWaiting } from '../../domain/ballot/tally';
import { type RowView, viewFor } from '../../domain/refinement/public-row';
import { currentFingerprint } from '../../domain/readiness/assess';
import type { AccountId } from '../../domain/shared/person';
import { missingIn } from '../../domain/talk/reveal';
import { runningOf } from '../../domain/talk/running-talk';
import type { IssueContext } from '../core/issue-context';
import { toSizeView, whyNotWritten } from './size-view';

/** What the ballot is drawn from: the row as its viewer is given it, and what is only asked of it. */
type Viewed = Pick<IssueContext, 'issue' | 'policy'> & { readonly me: AccountId; readonly view: RowView };

/** The number of the round that the next vote belongs to when none is open. */
export function nextRound({ round, confidence, size }: Rounds): number {
  return Math.max(round?.number ?? 0, confidence?.round ?? 0, size?.round ?? 0) + 1;
}

type Rounds = {
  readonly round: Pick<Round, 'number'> | null;
  readonly confidence: Pick<ConfidenceResult, 'round'> | null;
  readonly size: Pick<SizeRecord, 'round'> | null;
};

/** What this person may see of the ballot. */
export function toBallotView(
  context: Pick<IssueContext, 'issue' | 'refinement' | 'policy' | 'now' | 'call'>,
): BallotView {
  const { refinement, call } = context;
  const viewed = { ...context, me: call.me, view: viewFor(refinement, call.me) };
  const { round, confidence, size } = viewed.view.row;
  const isOver = round === null ? confidence !== null || size !== null : round.state === 'revealed';
  return isOver ? revealedView(viewed) : openView(viewed);
}

/** Who has voted on this content, and the viewer's own vote. The other votes stay in the row. */
function openView({ issue, policy, view, me }: Viewed): BallotView {
  const { row, own } = view;
  const { round } = row;
  const talk = runningOf(row.talk);
  const current = { fingerprint: currentFingerprint(issue), share: policy.materialChange };
  const onOther = votersOnOther(round?.votes ?? [], current);
  const votes = (round?.votes ?? []).filter(({ voter }) => voter === null || !onOther.includes(voter));
  const voted = votersIn({ votes }).toSorted();
  const waiting = talk === null ? [] : missingIn(talk, { votes });
  const isThree = voted.length >= COUNTS_FROM;
  const isOfTwo = voted.length > 1 && voted.includes(me);
  const cards = round?.cards ?? policy.cards;
  return {
    state: 'open',
    round: round?.number ?? nextRound(row),
    voted,
    waiting,
    enough: talk === null ? isThree || isOfTwo : voted.length > 0 && waiting.length === 0,
    pressed: round?.pressed ?? [],
    joinsAlone: own.joinsAlone,
    mine: own.vote?.confidence ?? null,
    mySize: own.vote?.size ?? null,
    myReason: own.vote?.reason === undefined ? null : { text: own.vote.reason.text, signed: own.vote.reason.signed },
    changedSinceMine: own.vote === null ? null : changedSinceVote(own.vote, current),
    firstRound: firstRound(row.size),
    cards,
    whyNotWritten: whyNotWritten(issue, cards),
  };
}

/**
 * From the results, which outlive the round and its names. A round without confidence keeps showing the counts of the one
 * before.
 */
function revealedView({ issue, view, me }: Viewed): BallotView {
  const { row, own } = view;
  const { round, questions, confidence: result } = row;
  const ballot = round?.onConfidence === true ? round : null;
  const counts = result === null || result.counts === null ? null : result;
  const shown = counts === null ? result : { ...counts, lowHeard: lowHeard(counts, questions) };
  return {
    state: 'revealed',
    round: round?.number ?? nextRound(row) - 1,
    result: shown,
    isNameless: round === null,
    mine: ballot === null ? null : (own.vote?.confidence ?? null),
    mySize: own.vote?.size ?? null,
    isLeftOut: own.isLeftOut,
    lowVotesWaiting: counts === null ? 0 : lowWaiting(counts, questions),
    size: toSizeView(issue, row, me),
    awaited: own.low.awaited,
    whoSays: result === null || !lacksReasons(result) ? null : ballot === null ? 'nobody' : 'voters',
  };
}

/** Whether reasons may be missing. Under three votes that depends on the shown answer alone. */
function lacksReasons(result: PublicConfidence): boolean {
  return result.counts === null ? !result.allWouldStart : result.lowVotes > result.lowHeard + result.reasons;
}
