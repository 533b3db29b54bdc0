import type { OnceClosed } from '../contract';
import { aheadOf, onlyAhead } from '../domain/talk/ahead';
import { type Around, aroundOf } from '../domain/issue/around';
import { assess, currentFingerprint } from '../domain/readiness/assess';
import { changeConfidence, confidenceOf, hidesVotes, resultOf, withoutHidden } from '../domain/ballot/ballot';
import type { ConfidenceBallot, Round } from '../domain/ballot/round';
import type { Instant } from '../domain/shared/instant';
import { broughtOn } from '../domain/talk/of-talk';
import { isLeft } from '../domain/shared/presence';
import type { Refinement } from '../domain/refinement/refinement';
import { lastSeen } from '../domain/talk/running-talk';
import { sameValue } from '../domain/shared/same-value';
import type { RunningTalk, Talk, TalkRecord } from '../domain/talk/talk';
import { recordAround, recordAsked, recordTalk, toTalk, type TalkEnd } from '../domain/talk/talk-record';
import { isOfTalk, participantsOf, quorumAmong, voicesIn } from '../domain/talk/voices';
import { leftBy, votedOn, type VotingNow } from '../domain/ballot/voted-on';
import type { IssueContext } from './core/issue-context';
import { judge, tellsUnseen } from './core/judge';

export type Ending = Pick<IssueContext, 'issue' | 'policy' | 'now'> & {
  readonly records: Refinement;
  readonly round: Round | null;
  readonly talk: RunningTalk;
};
/** What whoever ends the talk says of it. */
export type Words = Pick<TalkEnd, 'outcome' | 'agreed' | 'nextSteps' | 'putOff'>;

/**
 * The record with this talk in it. Whether a quorum was asked is judged anew among all who took part by the end; an
 * earlier talk's record stays where this one asked too few.
 */
export function ended(record: TalkRecord, ending: Ending & { readonly around: Around }, words: Words): TalkRecord {
  const { issue, records, policy, talk, round, now, around } = ending;
  const fingerprint = currentFingerprint(issue, records);
  const { voices, quorum, enough } = voicesIn(talk, fingerprint, ending);
  const people = { participants: participantsOf(talk, round), ahead: aheadOf(talk, round) };
  // One that was left hours ago is recorded, and renews nothing.
  if (isLeft(talk, now)) {
    const at = lastSeen(talk, [round?.closedAt ?? null, ...records.questions.map(({ askedAt }) => askedAt)]);
    return recordAround(recordTalk(record, toTalk(talk, { ...words, ...people, at, fingerprint })), around, false);
  }
  const talked = recordTalk(record, toTalk(talk, { ...words, ...people, at: now, fingerprint }));
  const based = broughtOn(talked, talk, { fingerprint, share: policy.materialChange });
  // Hands were raised in a room: a talk that was left and started anew is another one.
  const isFromHere = record.asked !== null && record.asked.at >= (record.asked.byHands ? talk.startedAt : talk.since);
  if (!enough && !isFromHere) return recordAround(based, around, wasVotedOn(ending));
  // Hands have no names among the voices of the talk: what was counted stands.
  const isByHands = !enough && record.asked?.byHands === true;
  const asked = isByHands ? { ...record.asked, fingerprint, at: now } : { fingerprint, at: now, voices, quorum };
  const isAgreed = (enough && isInCompany(ending)) || isByHands || wasVotedOn(ending);
  return recordAround(recordAsked(based, asked), around, isAgreed);
}

/** Whether somebody was in it with whoever started it, unless that takes nobody else: what was said ahead knew of no later blocker. */
export function isInCompany({ talk, round, ...room }: Ending): boolean {
  const away = onlyAhead(talk, round);
  const here = participantsOf(talk, round).filter((one) => !away.includes(one));
  return here.length > 1 || quorumAmong(here, participantsOf(talk, round), { ...room, round }).enough;
}

/** Whether enough people said in this talk, of the content that it leaves, whether they would start. */
function wasVotedOn(ending: Ending): boolean {
  const ballot = ending.round === null ? null : confidenceOf(ending.round);
  const isOwn = ballot !== null && wasRevealedIn(ending.talk, ballot, ending.now);
  if (ballot?.fingerprint !== currentFingerprint(ending.issue, ending.records)) return false;
  return isOwn && ballot.quorum !== null && (ballot.voters ?? 0) >= ballot.quorum;
}

/** A vote of this talk, whose clock still runs. */
function wasRevealedIn(talk: Pick<RunningTalk, 'startedAt'>, ballot: Pick<Round, 'closedAt'>, now: Instant): boolean {
  return ballot.closedAt !== null && isOfTalk(ballot, talk) && !isLeft(talk, now);
}

/**
 * The row once the talk is closed. What was revealed in it counts on the content that the talk leaves, and takes a quorum of
 * all who took part by then; a vote from before keeps its own, and so does a result with one that was given ahead of the talk
 * on other content. The same object where nothing changes.
 */
export function atTheEnd(round: Round, ending: Ending): Round {
  const { issue, records, policy, talk, now } = ending;
  const fingerprint = currentFingerprint(issue, records);
  const since = talk.startedAt;
  const on = (at: Instant): VotingNow => ({ stamp: { fingerprint, at }, share: policy.materialChange, since });
  const isFromHere = (ballot: Pick<Round, 'closedAt'>) => wasRevealedIn(talk, ballot, now);
  const own =
    round.state === 'revealed' && isFromHere(round) ? { ...round, fingerprint } : withOpenVotes(round, ending);
  const judged = changeConfidence(own, (ballot) =>
    isFromHere(ballot)
      ? { ...ballot, ...votedOn(ballot, on(ballot.closedAt ?? now)), ...quorumOf(ballot, { ...ending, round }) }
      : ballot,
  );
  const isSame = sameValue({ ...judged, version: round.version }, round);
  return isSame ? round : { ...judged, version: round.version + 1 };
}

/** Nobody has revealed them yet, and the edits of the talk belong to them, too. */
function withOpenVotes(round: Round, { issue, records, talk, now }: Ending): Round {
  if (round.state !== 'open' || isLeft(talk, now)) return round;
  return { ...round, votes: leftBy(round, currentFingerprint(issue, records), talk.startedAt) };
}

/** Judged anew among everybody who took part; hands were counted among those in the room. */
function quorumOf(ballot: ConfidenceBallot, ending: Ending): Pick<ConfidenceBallot, 'quorum' | 'voters'> {
  const { hands, quorum: before, voters: counted } = ballot;
  if (hands !== null) return { quorum: before, voters: counted };
  const voters = ballot.votes.flatMap(({ voter, confidence }) => (confidence === null ? [] : [voter]));
  const { voices, quorum } = quorumAmong(voters, participantsOf(ending.talk, ending.round), ending);
  return { quorum, voters: voices };
}

/**
 * What the issue will be once the talk is closed, whatever its outcome: what was asked and voted in it then counts on the
 * content as it is, however much that was edited meanwhile, and an exception is over. It will not be ready over a doubt
 * that nobody has seen, nor over a vote; while people write in silence no doubt is told of.
 */
export function onceEnded(ending: Ending & Pick<Refinement, 'held'>, hides = hidesVotes): OnceClosed {
  const { issue, records, policy, round, held } = ending;
  const last = round === null ? null : atTheEnd(round, ending);
  const ballot = last === null ? null : confidenceOf(last);
  const around = aroundOf(issue);
  const talks = ended(
    records.talks,
    { ...ending, round: last, around },
    { outcome: 'ready', agreed: '', nextSteps: [] },
  );
  const isKnown = ballot !== null && ballot.number === records.confidence?.round;
  const confidence = isKnown ? resultOf(ballot) : records.confidence;
  const assessment = assess(
    issue,
    { ...records, talks, confidence, unseen: held, votesHidden: hides(last, confidence) },
    policy,
  );
  const { state, gaps, missing } = assessment.readiness;
  return { state, gaps, missing, unseen: tellsUnseen(assessment) };
}

/**
 * The vote of a talk that everybody had left, where nothing but its end kept the issue from being ready: that vote is put off by
 * whoever says afterwards that it ended with another talk. What people have voted or agreed on since stands.
 */
export function votedInLeft(context: IssueContext, left: Talk): number | null {
  const { refinement } = context;
  const { round } = refinement;
  const ballot = round === null ? null : confidenceOf(round);
  const at = ballot?.renewedAt ?? ballot?.closedAt ?? null;
  if (ballot === null || at === null || !wasRevealedIn({ startedAt: left.id }, ballot, at)) return null;
  const talks = recordTalk(refinement.talks, { ...left, outcome: 'ready' });
  const known = round === null ? null : withoutHidden(round);
  const { readiness } = judge({ ...context, refinement: { ...refinement, round: known, talks } });
  return readiness.state === 'ready' ? ballot.number : null;
}
