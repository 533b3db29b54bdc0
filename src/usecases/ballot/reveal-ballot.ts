import type { PanelView } from '../../contract';
import { close, hasVotes, type Round } from '../../domain/ballot';
import { electorateOf, isOfTalk, quorumAmong } from '../../domain/voices';
import { votedOn } from '../../domain/voted-on';
import { AppError } from '../../failure';
import type { Call } from '../call';
import { changeRound } from '../change-round';
import { conclude } from '../conclude';
import { finishRound } from '../finish-round';
import { settleOutbox } from '../settle-outbox';
import { showAll, type ShowPorts } from '../show-written';
import { readToEdit, type Situation } from '../situation';
import { votingNow } from '../voting-now';

/**
 * What was written in silence is shown with it: nobody hides behind a result. Open → closing, the result onto the issue,
 * closing → revealed; then what was said without a name too. Revealing twice gives the same. Without a vote it fails with
 * `nothing-to-reveal`, below quorum with `below-quorum` unless the caller has read that and goes on, and is named with the
 * result.
 */
export async function revealBallot(ports: RevealPorts, call: Call, input: RevealInput): Promise<PanelView> {
  const read = await readToEdit(ports, call);
  const isOver = read.round?.number === input.round && read.round.state === 'revealed';
  if (isOver) return conclude(ports, isOfThisTalk(read) ? await showAll(ports, read) : read);
  // What is refused has shown nothing that was written.
  closing(read.round, read, input);
  const situation = await closed(ports, await showAll(ports, read), { ...input, reads: READS });
  const revealed = await finishRound(ports, situation);
  // Whoever reveals alone, again and again, would learn between which two a doubt came.
  const byMany = revealed.round?.revealedBy === null;
  return conclude(ports, await settleOutbox(ports, revealed, byMany ? 'over' : 'look'));
}

export type RevealInput = { readonly round: number; readonly anyway: boolean };
export type RevealPorts = ShowPorts;

/** What is written in silence since an earlier talk's reveal is none of it. */
function isOfThisTalk({ round, talk }: Situation): boolean {
  return round !== null && isOfTalk(round, talk);
}

/** How often the issue is read once more: clocks of two functions may differ for good. */
const READS = 2;
type Trying = RevealInput & { readonly reads: number };

/** Where somebody has voted since the issue was read, perhaps on what it says by then, it is read once more. */
async function closed(ports: RevealPorts, situation: Situation, trying: Trying): Promise<Situation> {
  const { call, now } = situation;
  const isBehind = ({ votes }: Round): boolean =>
    trying.reads > 0 && votes.some(({ on }) => on !== null && on.at > now);
  await ports.queueAssessment(call.issueId);
  const round = await changeRound(ports, call.issueId, (fresh) =>
    fresh !== null && isBehind(fresh) ? fresh : closing(fresh, situation, trying),
  );
  if (round.state !== 'open') return { ...situation, round };
  return closed(ports, await readToEdit(ports, call), { ...trying, reads: trying.reads - 1 });
}

/** The row as it is when somebody else closed it first: then only its end is missing. */
function closing(round: Round | null, situation: Situation, input: RevealInput): Round {
  if (round !== null && round.number !== input.round) {
    throw new AppError('ballot-closed', 'Another round is open.', { round: input.round, current: round.number });
  }
  if (round === null || !hasVotes(round)) throw new AppError('nothing-to-reveal', 'Nobody has voted.');
  if (round.state !== 'open') return round;
  const { now } = situation;
  const voters = round.votes.map(({ voter }) => voter);
  const participants = electorateOf({ ...situation, round });
  const { voices: votes, quorum, enough } = quorumAmong(voters, participants, situation);
  if (!enough && !input.anyway) throw new AppError('below-quorum', 'Fewer votes than a quorum.', { votes, quorum });
  const { votes: voted, fingerprint } = votedOn(round, votingNow(situation));
  const confident = round.votes.flatMap(({ voter, confidence }) => (confidence === null ? [] : [voter]));
  return close(
    { ...round, votes: voted, revealedBy: enough ? null : situation.call.me },
    {
      ...{ at: now, fingerprint, quorum },
      voters: quorumAmong(confident, participants, situation).voices,
    },
  );
}
