import type { RecheckView } from '../../contract';
import { assess, currentFingerprint } from '../../domain/readiness/assess';
import { hidesVotes } from '../../domain/ballot/ballot';
import type { Current } from '../../domain/content/fingerprint';
import { baselineOf, confirmations, isAgreementOld, isConfirmed, whyNotConfirm } from '../../domain/readiness/recheck';
import { type RowView, viewFor } from '../../domain/refinement/public-row';
import type { Quorum } from '../../domain/talk/quorum';
import { votedContent, votedTalk } from '../core/agreed-content';
import type { IssueContext } from '../core/issue-context';
import { type PublicBasis, counted } from '../core/judge';

/** How this person may keep the agreement; null where there is none to keep or work has started. */
export function toRecheckView(context: IssueContext): RecheckView | null {
  const { call, issue, refinement, policy } = context;
  const view = viewFor(refinement, call.me);
  const { row, own } = view;
  const basis = { issue, policy, row };
  const isOfTalk = votedTalk(row.talk) !== null;
  const isOld = isOfTalk ? votedContent(basis) !== null : isOutdated(basis);
  if (!isOld || issue.progress !== 'new') return null;
  const whyNot = whyNotStillAgreed(context, view);
  const { count, quorum } = confirmationsIn(basis);
  return {
    of: isOfTalk ? 'talk' : 'agreement',
    mayConfirm: whyNot === null,
    whyNot,
    iConfirmed: own.stillAgreed !== null && isConfirmed(own.stillAgreed, currentOf(basis)),
    confirmed: count,
    needed: quorum,
  };
}

/** Whether the agreement is on other content. */
function isOutdated(basis: PublicBasis): boolean {
  const { issue, row, policy } = basis;
  const votesHidden = hidesVotes(row.round, row.confidence);
  const isOld = isAgreementOld(assess(issue, { ...counted(basis), votesHidden }, policy), row);
  return isOld && baselineOf({ records: row, issue, policy }) !== null;
}

/** An exception is no vote; the vote of a running talk may end it. */
function whyNotStillAgreed({ canEdit }: IssueContext, view: RowView): RecheckView['whyNot'] {
  if (!canEdit) return 'read-only';
  const talk = votedTalk(view.row.talk);
  if (talk === null && view.row.talks.exception !== null) return 'exception';
  return whyNotConfirm(view);
}

/** How many have said "still agreed" of the present content, and how many it takes; never who. */
export function confirmationsIn(basis: PublicBasis): Quorum {
  const { issue, policy, row } = basis;
  return confirmations(row.round, { current: currentOf(basis), room: { issue, policy } });
}

function currentOf({ issue, policy }: PublicBasis): Current {
  return { fingerprint: currentFingerprint(issue), share: policy.materialChange };
}
