import type { PanelView } from '../contract';
import { currentFingerprint } from '../domain/assess';
import { close, type Round } from '../domain/ballot';
import { participantsOf, quorumAmong } from '../domain/voices';
import { AppError } from '../failure';
import type { Call } from './call';
import { changeRound } from './change-round';
import type { ChangePorts } from './change-ports';
import { conclude } from './conclude';
import { finishRound } from './finish-round';
import type { Ports } from './ports';
import { readToEdit, type Situation } from './situation';

/**
 * Open → closing, the result onto the issue, closing → revealed. Revealing twice gives the same. Without a vote it fails
 * with `nothing-to-reveal`, below quorum with `below-quorum` unless the caller has read that and goes on.
 */
export async function revealBallot(ports: RevealPorts, call: Call, input: RevealInput): Promise<PanelView> {
  const situation = await readToEdit(ports, call);
  const current = situation.round;
  if (current?.number === input.round && current.state === 'revealed') return conclude(ports, situation);
  await ports.queueAssessment(call.issueId);
  const round = await changeRound(ports, call.issueId, (fresh) => closing(fresh, situation, input));
  return conclude(ports, await finishRound(ports, { ...situation, round }));
}

export type RevealInput = { readonly round: number; readonly anyway: boolean };
export type RevealPorts = ChangePorts & Pick<Ports, 'pause'>;

/** The row as it is when somebody else closed it first: then only its end is missing. */
function closing(round: Round | null, situation: Situation, input: RevealInput): Round {
  if (round !== null && round.number !== input.round) {
    throw new AppError('ballot-closed', 'Another round is open.', { round: input.round, current: round.number });
  }
  if (round === null || round.votes.length === 0) throw new AppError('nothing-to-reveal', 'Nobody has voted.');
  if (round.state !== 'open') return round;
  const { call, issue, records, talk, now } = situation;
  const voters = round.votes.map(({ voter }) => voter);
  const participants = participantsOf(talk, round);
  const { voices: votes, quorum, enough } = quorumAmong(voters, participants, situation);
  if (!enough && !input.anyway) throw new AppError('below-quorum', 'Fewer votes than a quorum.', { votes, quorum });
  const fingerprint = currentFingerprint(issue, records);
  const confident = round.votes.flatMap(({ voter, confidence }) => (confidence === null ? [] : [voter]));
  const closed = close(round, {
    ...{ by: call.me, at: now, fingerprint, quorum },
    voters: quorumAmong(confident, participants, situation).voices,
  });
  return closed ?? round;
}
