import { isByHands } from '../../domain/ballot/hands';
import type { RecheckView } from '../../contract';
import { assess, currentFingerprint } from '../../domain/readiness/assess';
import { confidenceOf, hidesVotes, votersIn } from '../../domain/ballot/ballot';
import { baselineOf, confirmersOf, isAgreementOld, whyNotConfirm } from '../../domain/readiness/recheck';
import { publicPart } from '../../domain/refinement/public-row';
import type { AccountId } from '../../domain/shared/person';
import { everyParticipant } from '../../domain/talk/every-participant';
import { quorumAmong, type Quorum } from '../../domain/talk/respondents';
import { goingOn } from '../../domain/talk/running-talk';
import { votedContent, votedTalk } from '../core/agreed-content';
import type { IssueContext } from '../core/issue-context';
import { counted } from '../core/judge';
import { roomOf } from '../core/room';

/** How this person may keep the agreement; null where there is none to keep or work has started. */
export function toRecheckView(context: IssueContext): RecheckView | null {
  const { call, issue, refinement, canEdit, now } = context;
  const isOfTalk = votedTalk(context) !== null;
  const isOld = isOfTalk ? votedContent(context) !== null : isOutdated(context);
  if (!isOld || issue.progress !== 'new') return null;
  const whyNot = whyNotStillAgreed(context);
  const { count, quorum, people } = confirmations(context);
  const isTalking = goingOn(refinement.talk, now) !== null;
  return {
    of: isOfTalk ? 'talk' : 'agreement',
    mayConfirm: whyNot === null,
    whyNot,
    iConfirmed: people.includes(call.me),
    confirmed: count,
    needed: quorum,
    mayCallWording: canEdit && !isTalking && everyParticipant(refinement, refinement.round).has(call.me),
  };
}

/** Whether the agreement is on other content. */
function isOutdated(context: IssueContext): boolean {
  const { issue, refinement, policy } = context;
  const row = publicPart(refinement);
  const votesHidden = hidesVotes(row.round, row.confidence);
  const isOld = isAgreementOld(assess(issue, { ...counted({ ...context, row }), votesHidden }, policy), row);
  return isOld && baselineOf({ records: row, issue, policy }) !== null;
}

/** An exception is no vote; the vote of a running talk may end it. */
export function whyNotStillAgreed(context: IssueContext): RecheckView['whyNot'] {
  const { call, refinement, canEdit } = context;
  if (!canEdit) return 'read-only';
  const talk = votedTalk(context);
  if (talk === null && refinement.talks.exception !== null) return 'exception';
  return whyNotConfirm(refinement.round, call.me, talk?.joined ?? []);
}

type Confirmations = Quorum & { readonly people: readonly AccountId[] };

/** In a talk two people say that a change after the vote belongs to it. */
const IN_TALK = 2;

/**
 * Who has said "still agreed" of the present content, and how many it takes: a quorum of the voters, in the talk of the
 * vote two of them, after a show of hands two of those present.
 */
export function confirmations(context: Pick<IssueContext, 'issue' | 'refinement' | 'policy' | 'now'>): Confirmations {
  const { issue, refinement, policy } = context;
  const current = { fingerprint: currentFingerprint(issue, refinement), share: policy.materialChange };
  const ballot = confidenceOf(refinement.round);
  const people = ballot === null ? [] : confirmersOf(ballot, current);
  const talk = votedTalk(context);
  if (talk !== null && ballot !== null && isByHands(ballot))
    return { count: people.length, quorum: IN_TALK, enough: people.length >= IN_TALK, people };
  const voters = ballot === null ? [] : votersIn(ballot);
  const { count, quorum: all } = quorumAmong(people, voters, roomOf(context));
  const quorum = talk === null ? all : Math.min(IN_TALK, all);
  return { count, quorum, enough: count >= quorum, people };
}
