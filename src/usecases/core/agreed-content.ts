import { currentFingerprint } from '../../domain/readiness/assess';
import { baselineOf, changedAfterVote } from '../../domain/readiness/recheck';
import type { Stamp } from '../../domain/shared/instant';
import type { PublicRunningTalk, PublicTalk } from '../../domain/talk/public-talk';
import { runningOf } from '../../domain/talk/running-talk';
import type { RunningTalk, TalkRow } from '../../domain/talk/talk';
import { counted, type PublicBasis } from './judge';
import { type AgreedFacts, agreedFactsOf } from '../../domain/issue/agreed-facts';
import { linkedOf } from '../../domain/content/linked';
import type { Ports } from '../ports';
import type { BackgroundContext } from './issue-context';

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

export type AgreedFactsPorts = Pick<Ports, 'allBlockers'>;

/**
 * The agreed details as the app sees them. Blockers that only the app may see are included, else the app would find them
 * new. It looks where it, or the caller, has seen links before.
 */
export async function agreedFactsNow(ports: AgreedFactsPorts, context: IssueWithRow): Promise<AgreedFacts> {
  const { issue } = context;
  return agreedFactsOf(issue, isLinked(context) ? await ports.allBlockers(issue.id) : []);
}

type IssueWithRow = Pick<BackgroundContext, 'issue' | 'refinement'>;

/** Whether the caller sees linked issues, or the app has seen some. */
export function isLinked({ issue, refinement }: IssueWithRow): boolean {
  return refinement.linked.length + linkedOf(issue).length > 0;
}
