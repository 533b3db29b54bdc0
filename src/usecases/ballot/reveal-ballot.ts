import { close, confidenceOf, confidentIn, votersIn, withoutVoters } from '../../domain/ballot/ballot';
import { votersOnOther, withKeptVotes } from '../../domain/ballot/content-version';
import { publicRound } from '../../domain/ballot/public-round';
import { givenReasons, returnedReasons, withoutReasons } from '../../domain/ballot/low-votes';
import type { Round } from '../../domain/ballot/round';
import type { Current } from '../../domain/content/fingerprint';
import { currentFingerprint } from '../../domain/readiness/assess';
import type { Anonymous, Refinement } from '../../domain/refinement/refinement';
import { withRound } from '../../domain/refinement/results';
import type { AccountId } from '../../domain/shared/person';
import { askedForIn } from '../../domain/talk/asked-for';
import { quorumAmong } from '../../domain/talk/quorum';
import { judgeReveal, missingIn, type NotRevealed } from '../../domain/talk/reveal';
import { listen, noteBallot, noteContent, runningOf } from '../../domain/talk/running-talk';
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
    /** Who is asked for and has not voted, as the caller has read; the caller's own name says that they listen. */
    readonly without?: readonly AccountId[];
  };
};

/**
 * Reveals the votes on the present content with earlier ones that are kept, their reasons and the private questions; a second
 * reveal changes nothing. If others have to press, too, the press is noted. Fails with `nothing-to-reveal` without a vote, and
 * with `votes-missing` if somebody asked for has not voted and is not named.
 */
export const revealBallot = makeVerb(
  (payload: Payload, ports: ChangePorts & AgreedFactsPorts) => (context) => revealRound(ports, context, payload),
);

/** The row with its round revealed, or with the caller's press, see {@link revealBallot}. */
export async function revealRound(
  ports: AgreedFactsPorts,
  context: IssueContext,
  { base, input: { without = [] } }: Payload,
): Promise<Refinement | Over> {
  const { refinement, call, policy } = context;
  const { round } = refinement;
  if (round?.number === base.round && round.state === 'revealed') return refinement;
  // A first round whose votes were taken back looks as if there were none.
  if (round === null || publicRound(round) === null) throw refusal({ because: 'no-votes' });
  if (round.number !== base.round) return ROUND_OVER;
  const current = { fingerprint: currentFingerprint(context.issue), share: policy.materialChange };
  const leftOut = onOtherContent(round, current);
  const present = withoutVoters(round, leftOut);
  const talk = withListener(context, present, without);
  const verdict = judgeReveal({ round: present, talk, by: call.me, without });
  if (verdict?.because === 'presses')
    return { ...refinement, round: withPress(round, call.me), talk: talk ?? refinement.talk };
  if (verdict !== null) throw refusal(verdict);
  const closed = closedRound(context, talk, { ...withKeptVotes(present, current), leftOut });
  const running = talk === null ? null : noteBallot(withReveal(talk, context, closed), closed, call.me);
  const row = {
    ...refinement,
    ...withReasons(context, round, leftOut),
    round: closed,
    talk: running ?? refinement.talk,
  };
  const shown = withRound(withWritingShown(withRow(context, row), call.me), closed);
  return askedIn(ports, withRow(context, shown));
}

/** The round with this person's press; the same object if it is there. */
const withPress = (round: Round, who: AccountId): Round =>
  round.pressed.includes(who) ? round : { ...round, pressed: [...round.pressed, who] };

/** Who voted before the text was changed materially. */
const onOtherContent = ({ votes }: Round, current: Current): readonly AccountId[] =>
  votersOnOther(
    votes.map(({ voter, on }) => ({ voter, on: on?.fingerprint ?? null })),
    current,
  );

/** The running talk, in which the caller listens if they say so and have not voted. */
function withListener(
  { call, refinement }: IssueContext,
  round: Round,
  named: readonly AccountId[],
): RunningTalk | null {
  const talk = runningOf(refinement.talk);
  const isListening = talk !== null && named.includes(call.me) && missingIn(talk, round).includes(call.me);
  return isListening ? listen(talk, call.me) : talk;
}

function refusal(why: NotRevealed): AppError {
  return why.because === 'no-votes'
    ? new AppError('nothing-to-reveal', 'There is no vote.')
    : new AppError('votes-missing', 'Somebody asked for has not voted.', { because: why.because });
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
function closedRound({ issue, now, policy }: IssueContext, talk: RunningTalk | null, round: Round): Round {
  const askedFor = talk === null ? [] : askedForIn(talk);
  const people = [...askedFor, ...votersIn(round)];
  const { count: voters, quorum } = quorumAmong(confidentIn(round), people, { issue, policy });
  const fingerprint = currentFingerprint(issue);
  const asked = new Set([...askedFor, ...confidentIn(round)]).size;
  const all = { at: now, fingerprint, quorum, voters, asked, confidentAt: policy.confidentAt };
  return close(withoutReasons(round, returnedReasons(round)), all);
}
