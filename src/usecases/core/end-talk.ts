import type { OnceClosed } from '../../contract';
import { othersIn } from '../../domain/talk/early-respondents';
import { type AgreedFacts, agreedFactsOf } from '../../domain/issue/agreed-facts';
import { assess, currentFingerprint } from '../../domain/readiness/assess';
import { hidesVotes, withoutHidden } from '../../domain/ballot/ballot';
import type { Round } from '../../domain/ballot/round';
import { settledWithin } from '../../domain/ballot/size';
import { isMaterialChange } from '../../domain/content/fingerprint';
import type { Instant } from '../../domain/shared/instant';
import { contentOf, rebaseOnto } from '../../domain/talk/rebase';
import { isLeft } from '../../domain/shared/presence';
import { publicPart } from '../../domain/refinement/public-row';
import type { Refinement } from '../../domain/refinement/refinement';
import { isAgreed } from '../../domain/refinement/standing';
import { lastAct } from '../../domain/talk/running-talk';
import type { RunningTalk, Talk, TalkRecord } from '../../domain/talk/talk';
import { recordFacts, recordAsked, recordTalk, toTalk, type TalkEnd } from '../../domain/talk/talk-record';
import { awayIn } from '../../domain/talk/away';
import { quorumAmong } from '../../domain/talk/quorum';
import { askedAmong, isOfTalk, participantsOf } from '../../domain/talk/respondents';
import type { IssueContext } from './issue-context';
import { judge } from './judge';

export type Ending = Pick<IssueContext, 'issue' | 'policy' | 'now'> & {
  readonly records: Refinement;
  readonly round: Round | null;
  readonly talk: RunningTalk;
};
/** What the person who ends the talk enters. */
export type Words = Pick<TalkEnd, 'outcome' | 'agreed' | 'agreedBy' | 'nextSteps' | 'putOff'>;

/**
 * Returns the record with this talk. Answers below the quorum are kept with their number; they replace no earlier record
 * of enough people.
 */
export function ended(
  record: TalkRecord,
  ending: Ending & { readonly agreedFacts: AgreedFacts },
  words: Words,
): TalkRecord {
  const { issue, policy, talk, round, now, agreedFacts } = ending;
  const present = currentFingerprint(issue);
  const fingerprint = contentOf(talk, present);
  const content = { fingerprint: present, share: policy.materialChange };
  const { count, quorum, enough } = askedAmong(talk, round, { issue, policy, content });
  const talked = recordTalk(record, talkOf(ending, words, { at: now, fingerprint }), isInCompany(ending));
  const based = rebaseOnto(talked, talk, { fingerprint: present, share: policy.materialChange });
  const isFromHere = record.asked !== null && record.asked.at >= talk.since;
  const isKept = isEnough(record.asked) || count === 0;
  if (!enough && !isFromHere && isKept) return recordFacts(based, agreedFacts, wasVotedOn(ending));
  // The time of the content, so that an edit between reveal and close is one since then.
  const at = talk.contentAtReveal?.at ?? now;
  const askedRecord = { fingerprint, at, respondents: count, quorum };
  const isAgreed = (enough && isInCompany(ending)) || wasVotedOn(ending);
  return recordFacts(recordAsked(based, askedRecord), agreedFacts, isAgreed);
}

const isEnough = (asked: TalkRecord['asked']): boolean => asked !== null && asked.respondents >= asked.quorum;

/** The closed talk: who was in it, ahead of it, and away from it, and the size that was settled in it. */
function talkOf({ talk, round, records }: Ending, words: Words, stamp: Pick<TalkEnd, 'at' | 'fingerprint'>): Talk {
  const { startedAt: since, earlyRespondents } = talk;
  const size = settledWithin(records.size, { since, until: stamp.at });
  const people = { participants: participantsOf(talk, round), earlyRespondents, ...awayIn(talk, round) };
  return toTalk(talk, { ...words, ...people, ...stamp, ...(size === null ? {} : { size }) });
}

/** The record with a talk that was left: it is over at its last act, and renews nothing. */
export function endedAsLeft(
  record: TalkRecord,
  ending: Ending & { readonly agreedFacts: AgreedFacts },
  words: Words,
): TalkRecord {
  const { issue, policy, records, talk, round, agreedFacts } = ending;
  const fingerprint = contentOf(talk, currentFingerprint(issue));
  const at = lastAct(talk, { round, questions: records.questions });
  const talked = recordTalk(record, talkOf(ending, words, { at, fingerprint }));
  const content = { fingerprint, share: policy.materialChange };
  const { count, quorum } = askedAmong(talk, round, { issue, policy, content });
  const isFew = count > 0 && count < quorum && !isEnough(record.asked);
  const asked = isFew ? recordAsked(talked, { fingerprint, at, respondents: count, quorum }) : talked;
  return recordFacts(asked, agreedFacts, false);
}

/**
 * Whether at least two people were in the talk, or one is a quorum by themselves. What early respondents said covers no
 * later blocker.
 */
export function isInCompany({ talk, round, ...room }: Ending): boolean {
  const here = othersIn(talk, round);
  return here.length > 1 || quorumAmong(here, here, room).enough;
}

/** Whether a quorum voted on confidence in this talk, on the content at its end. */
function wasVotedOn({ issue, records, policy, talk }: Ending): boolean {
  const { confidence } = records;
  if (confidence === null) return false;
  const present = currentFingerprint(issue);
  if (isMaterialChange(confidence.fingerprint, present, policy.materialChange)) return false;
  return isRevealedIn(talk, confidence.at) && confidence.voters >= confidence.quorum;
}

/** Whether the vote was revealed in this talk. */
function isRevealedIn(talk: Pick<RunningTalk, 'startedAt'>, closedAt: Instant | null): boolean {
  return closedAt !== null && isOfTalk({ closedAt }, talk);
}

/**
 * What the issue will be once the talk is closed, whatever its outcome: its vote counts on its own content, an
 * exception ends. Hidden votes keep it unready; private and anonymous questions are not counted.
 */
export function onceEnded(ending: Ending, hides = hidesVotes): OnceClosed {
  const { issue, policy } = ending;
  const { records } = ending;
  const agreedFacts = agreedFactsOf(issue);
  const talks = ended(records.talks, { ...ending, agreedFacts }, { outcome: 'ready', agreed: '', nextSteps: [] });
  const after = publicPart({ ...records, talks });
  const assessment = assess(issue, { ...after, votesHidden: hides(after.round, after.confidence) }, policy);
  const { state, lacks, standing, gaps, missing, outdated } = assessment.readiness;
  return { state, lacks, standing, gaps, missing, outdated };
}

/**
 * The number of the vote in a left talk, where only that end keeps the issue from being agreed: a participant who later
 * ends it with "another talk" puts that vote off. Later votes and agreements stand.
 */
export function votedInLeft(context: IssueContext, left: Talk): number | null {
  const { refinement } = context;
  const { round, confidence } = refinement;
  const startedAt = left.id;
  if (confidence === null || !isRevealedIn({ startedAt }, confidence.at)) return null;
  if (isLeft({ startedAt }, confidence.at)) return null;
  const talks = recordTalk(refinement.talks, { ...left, outcome: 'ready' }, true);
  const publicRound = round === null ? null : withoutHidden(round);
  const { readiness } = judge({ ...context, refinement: { ...refinement, round: publicRound, talks } });
  return isAgreed(readiness) ? confidence.round : null;
}
