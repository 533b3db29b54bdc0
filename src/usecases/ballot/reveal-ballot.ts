import { close, confidenceOf, confidentIn, votersIn } from '../../domain/ballot/ballot';
import { votersOnOther } from '../../domain/ballot/content-version';
import { givenReasons, returnedReasons, withoutReasons } from '../../domain/ballot/low-votes';
import type { Round } from '../../domain/ballot/round';
import { currentFingerprint } from '../../domain/readiness/assess';
import type { Anonymous, Refinement } from '../../domain/refinement/refinement';
import { withRound } from '../../domain/refinement/results';
import type { AccountId } from '../../domain/shared/person';
import { askedForIn } from '../../domain/talk/asked-for';
import { quorumAmong } from '../../domain/talk/quorum';
import { judgeReveal, missingIn, type NotRevealed, withoutVoters } from '../../domain/talk/reveal';
import { listen, markAway, noteBallot, noteContent, runningOf } from '../../domain/talk/running-talk';
import type { RunningTalk } from '../../domain/talk/talk';
import { AppError } from '../../failure';
import type { AgreedFactsPorts } from '../core/agreed-content';
import { askedIn } from '../core/asked';
import type { ChangePorts } from '../core/change';
import { withRow } from '../core/context';
import { type IssueContext, type Over, ROUND_OVER } from '../core/issue-context';
import { withWritingShown } from '../core/new-question';
import { reasonQuestion } from './give-reason';
import { makeVerb } from '../views/change-panel';

type Payload = {
  readonly base: { readonly round: number };
  readonly input: {
    /** Whether the caller has read who is missing. */
    readonly anyway: boolean;
    /** Who is missing and not here, as the caller says; of themselves: that they listen. */
    readonly without?: readonly AccountId[];
  };
};

/**
 * Reveals the votes on the present content, their reasons and the private questions; a second reveal changes nothing. Fails with
 * `nothing-to-reveal` without a vote, with `votes-missing` where somebody asked for has not voted and nobody has said that
 * they are away, or where it takes three votes, and with `not-allowed` for a single vote of somebody else.
 */
export const revealBallot = makeVerb(
  (payload: Payload, ports: ChangePorts & AgreedFactsPorts) => (context) => revealRound(ports, context, payload),
);

/** The row with its round revealed, see {@link revealBallot}. */
export async function revealRound(
  ports: AgreedFactsPorts,
  context: IssueContext,
  payload: Payload,
): Promise<Refinement | Over> {
  const { refinement } = context;
  const { round } = refinement;
  if (round?.number === payload.base.round && round.state === 'revealed') return refinement;
  if (round !== null && round.number !== payload.base.round) return ROUND_OVER;
  if (round === null) throw refusal({ because: 'no-votes' });
  const onOther = onOtherContent(context, round);
  const present = withoutVoters(round, onOther);
  const talk = withoutMissing(context, present, payload.input.without ?? []);
  const verdict = judgeReveal({ round: present, talk, by: context.call.me, anyway: payload.input.anyway });
  if (verdict.because !== undefined) throw refusal(verdict);
  const leftOut = [...verdict.leftOut, ...onOther];
  const closed = closedRound(context, talk, { ...withoutVoters(round, leftOut), leftOut });
  const running = talk === null ? null : noteBallot(withReveal(talk, context, closed));
  const row = {
    ...refinement,
    ...withReasons(context, round, leftOut),
    round: closed,
    talk: running ?? refinement.talk,
  };
  const shown = withRound(withWritingShown(withRow(context, row), context.call.me), closed);
  return askedIn(ports, withRow(context, shown));
}

/** Who voted before the text was changed materially. */
function onOtherContent({ issue, policy }: IssueContext, { votes }: Round): readonly AccountId[] {
  const current = { fingerprint: currentFingerprint(issue), share: policy.materialChange };
  return votersOnOther(
    votes.map(({ voter, on }) => ({ voter, on: on?.fingerprint ?? null })),
    current,
  );
}

/** The running talk without those who are missing and, as the caller says, not here. */
function withoutMissing(
  { call, refinement }: IssueContext,
  round: Round,
  notHere: readonly AccountId[],
): RunningTalk | null {
  const talk = runningOf(refinement.talk);
  if (talk === null) return null;
  const missing = missingIn(talk, round).filter((one) => notHere.includes(one));
  const listening = missing.includes(call.me) ? listen(talk, call.me) : talk;
  return markAway(
    listening,
    missing.filter((one) => one !== call.me),
    call.me,
  );
}

function refusal(why: NotRevealed): AppError {
  switch (why.because) {
    case 'no-votes':
      return new AppError('nothing-to-reveal', 'There is no vote.');
    case 'single-vote':
      return new AppError('not-allowed', 'A single vote is revealed by its voter.', { because: why.because });
    case 'three-votes':
      return new AppError('votes-missing', 'It takes three votes.', { because: why.because });
    case 'missing':
      return new AppError('votes-missing', 'Somebody asked for has not voted.', { because: why.because });
  }
}

/** The talk with the content at this reveal, where it showed votes on confidence. */
function withReveal(talk: RunningTalk, context: IssueContext, round: Round): RunningTalk {
  const { issue, now: at } = context;
  return confidenceOf(round) === null ? talk : noteContent(talk, { fingerprint: currentFingerprint(issue), at });
}

/** The reasons given with low votes: shown with the private questions, or given back to their voters. */
function withReasons(
  context: IssueContext,
  round: Round,
  leftOut: readonly AccountId[],
): Pick<Refinement, 'hidden' | 'waiting'> {
  const { hidden, waiting } = context.refinement;
  const isCounted = ({ voter }: VoterReason) => !leftOut.includes(voter);
  const returned = returnedReasons(withoutVoters(round, leftOut));
  const ofReason = ({ id, text, signed, voter }: VoterReason, fromRound: number | null) =>
    reasonQuestion(context, { id, text, by: signed ? voter : null, fromRound });
  const shown = givenReasons(withoutReasons(round, returned)).filter(isCounted);
  const back = [
    ...returned.map((one) => backTo(one, round.number)),
    ...givenReasons(round)
      .filter((one) => !isCounted(one))
      .map((one) => backTo(one, null)),
  ];
  const isReplaced = ({ question, writer }: Anonymous) =>
    question.fromRound !== null && back.some((one) => one.writer === writer);
  return {
    hidden: [...hidden, ...shown.map((one) => ofReason(one, round.number))],
    waiting: [...waiting.filter((one) => !isReplaced(one)), ...back],
  };

  function backTo(one: VoterReason, fromRound: number | null): Anonymous {
    return { question: ofReason({ ...one, signed: false }, fromRound), writer: one.voter, state: 'returned' };
  }
}

type VoterReason = ReturnType<typeof givenReasons>[number];

/** The revealed round. Its quorum is that of who is asked for now, and of absent people whose vote is in it. */
function closedRound(context: IssueContext, talk: RunningTalk | null, round: Round): Round {
  const { issue, now, policy, refinement } = context;
  const before = runningOf(refinement.talk);
  const people = [...(talk === null ? [] : askedForIn(talk)), ...votersIn(round)];
  const { count: voters, quorum } = quorumAmong(confidentIn(round), people, { issue, policy });
  const fingerprint = currentFingerprint(issue);
  // Who is left out by this press was asked for, too.
  const asked = new Set([...(before === null ? [] : askedForIn(before)), ...confidentIn(round)]).size;
  const all = { at: now, fingerprint, quorum, voters, asked, confidentAt: policy.confidentAt };
  return close(withoutReasons(round, returnedReasons(round)), all);
}
