import type { BallotView } from '../contract';
import { isUnheard, resultOf, type ConfidenceResult, type Round } from '../domain/ballot';
import { lowHeard } from '../domain/tally';
import { participantsOf, quorumAmong } from '../domain/voices';
import type { Situation } from './situation';

type Viewed = Pick<Situation, 'issue' | 'records' | 'policy' | 'talk' | 'round'> & {
  readonly call: { readonly me: string };
};

/** The number of the round that the next vote belongs to when none is open. */
export function nextRound({ round, records }: Pick<Situation, 'round' | 'records'>): number {
  return Math.max(round?.number ?? 0, records.confidence?.round ?? 0) + 1;
}

/** What this person may see of the ballot. A closing round still looks open: its result is not on the issue yet. */
export function toBallotView(viewed: Viewed): BallotView {
  const { round, records } = viewed;
  if (round === null)
    return records.confidence === null ? openView(viewed, null) : revealedView(viewed, records.confidence);
  const result = round.state === 'revealed' ? resultOf(round) : null;
  return result === null ? openView(viewed, round) : revealedView(viewed, result);
}

/** Names of who voted, and the viewer's own vote; nothing else leaves the row. */
function openView(viewed: Viewed, round: Round | null): BallotView {
  const { call, talk } = viewed;
  const voted = round?.votes.map(({ voter }) => voter).sort() ?? [];
  const participants = participantsOf(talk, round);
  const { quorum, enough } = quorumAmong(voted, participants, viewed);
  return {
    state: 'open',
    round: round?.number ?? nextRound(viewed),
    voted,
    waiting: participants.filter((person) => !voted.includes(person)),
    mine: voteOf(round, call.me),
    quorum,
    enough,
  };
}

/** From the row while it is kept; from the property, without anybody's own vote, when the row has expired. */
function revealedView({ call, records, round }: Viewed, result: ConfidenceResult): BallotView {
  const unheard = round !== null && isUnheard(round, call.me);
  return {
    state: 'revealed',
    round: result.round,
    result: { ...result, lowHeard: lowHeard(result, records.questions) },
    mine: voteOf(round, call.me),
    reasonWanted: unheard,
    mayBeHeard: unheard,
  };
}

function voteOf(round: Round | null, me: string) {
  return round?.votes.find(({ voter }) => voter === me)?.confidence ?? null;
}
