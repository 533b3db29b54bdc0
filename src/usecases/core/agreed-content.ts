import { currentFingerprint } from '../../domain/readiness/assess';
import { baselineOf, changedAfterVote } from '../../domain/readiness/recheck';
import type { Stamp } from '../../domain/shared/instant';
import type { PublicRunningTalk, PublicTalk } from '../../domain/talk/public-talk';
import { runningOf } from '../../domain/talk/running-talk';
import type { RunningTalk, TalkRow } from '../../domain/talk/talk';
import { counted, type PublicBasis } from './judge';

/** The running talk, once it has revealed votes on confidence: from then on its edits have to be confirmed. */
export function votedTalk(talk: TalkRow | null): RunningTalk | null;
export function votedTalk(talk: PublicTalk | null): PublicRunningTalk | null;
export function votedTalk(talk: PublicTalk | null): PublicRunningTalk | null {
  const running = runningOf(talk);
  return running !== null && running.contentAtReveal !== null ? running : null;
}

/** The content of the running talk's vote, where the text was changed materially after it; else null. */
export function votedContent({ issue, row, policy }: PublicBasis): Stamp | null {
  if (votedTalk(row.talk) === null) return null;
  return changedAfterVote(row, { fingerprint: currentFingerprint(issue), share: policy.materialChange });
}

/** The content that changes are shown against: of the running talk's vote, else of the agreement; null without any. */
export function agreedContent(basis: PublicBasis): Stamp | null {
  const { issue, row, policy } = basis;
  if (votedTalk(row.talk) !== null) return votedContent(basis);
  return baselineOf({ records: counted(basis), issue, policy });
}
