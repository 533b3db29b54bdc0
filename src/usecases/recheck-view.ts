import type { RecheckView } from '../contract';
import { assess, currentFingerprint } from '../domain/readiness/assess';
import { confidenceOf, hidesVotes, votersIn } from '../domain/ballot/ballot';
import { baselineOf, confirmersOf, isAgreementOld, whyNotConfirm } from '../domain/readiness/recheck';
import { everyParticipant } from '../domain/talk/every-participant';
import { quorumAmong, type Quorum } from '../domain/talk/respondents';
import type { IssueContext } from './core/issue-context';
import { counted } from './core/judge';
import { roomOf } from './room';

/** How this person may keep the agreement; null where there is none to keep or work has started. */
export function toRecheckView(context: IssueContext): RecheckView | null {
  const { call, issue, refinement, policy, canEdit } = context;
  const { round } = refinement;
  const baseline = baselineOf({ records: refinement, issue, policy });
  const votesHidden = hidesVotes(round, refinement.confidence);
  const isOld = isAgreementOld(assess(issue, { ...counted(context), votesHidden }, policy), refinement);
  if (baseline === null || !isOld || issue.progress !== 'new') return null;
  const whyNot = whyNotStillAgreed(context);
  const { voices, quorum, people } = confirmations(context);
  return {
    mayConfirm: whyNot === null,
    whyNot,
    iConfirmed: people.includes(call.me),
    confirmed: voices,
    needed: quorum,
    mayCallWording: canEdit && everyParticipant(refinement, round).has(call.me),
  };
}

function whyNotStillAgreed({ call, refinement, canEdit }: IssueContext): RecheckView['whyNot'] {
  if (!canEdit) return 'read-only';
  return refinement.talks.exception !== null ? 'exception' : whyNotConfirm(refinement.round, call.me);
}

type Confirmations = Quorum & { readonly people: readonly string[] };

/** Which voters have said "still agreed" of the present content, and how many it takes. */
export function confirmations(context: Pick<IssueContext, 'issue' | 'refinement' | 'policy' | 'now'>): Confirmations {
  const { issue, refinement, policy } = context;
  const { round } = refinement;
  const current = { fingerprint: currentFingerprint(issue, refinement), share: policy.materialChange };
  const ballot = confidenceOf(round);
  const people = ballot === null ? [] : confirmersOf(ballot, current);
  const voters = ballot === null ? [] : votersIn(ballot);
  return { ...quorumAmong(people, voters, roomOf(context)), people };
}
