import { currentFingerprint } from '../../domain/readiness/assess';
import { baselineOf, changedAfterVote } from '../../domain/readiness/recheck';
import type { Stamp } from '../../domain/shared/instant';
import { publicPart } from '../../domain/refinement/public-row';
import { goingOn } from '../../domain/talk/running-talk';
import type { RunningTalk } from '../../domain/talk/talk';
import type { IssueContext } from './issue-context';
import { counted } from './judge';

type Agreed = Pick<IssueContext, 'issue' | 'refinement' | 'policy' | 'now'>;

/** The running talk, once it has revealed votes on confidence: from then on its edits have to be confirmed. */
export function votedTalk({ refinement, now }: Pick<Agreed, 'refinement' | 'now'>): RunningTalk | null {
  const running = goingOn(refinement.talk, now);
  return running !== null && running.contentAtReveal !== null ? running : null;
}

/** The content of the running talk's vote, where the text was changed materially after it; else null. */
export function votedContent(agreed: Agreed): Stamp | null {
  const { issue, refinement, policy } = agreed;
  if (votedTalk(agreed) === null) return null;
  const fingerprint = currentFingerprint(issue, refinement);
  return changedAfterVote(refinement, { fingerprint, share: policy.materialChange });
}

/** The content that changes are shown against: of the running talk's vote, else of the agreement; null without any. */
export function agreedContent(agreed: Agreed): Stamp | null {
  const { issue, policy } = agreed;
  if (votedTalk(agreed) !== null) return votedContent(agreed);
  return baselineOf({ records: counted({ ...agreed, row: publicPart(agreed.refinement) }), issue, policy });
}
