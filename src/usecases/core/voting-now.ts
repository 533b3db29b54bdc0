import { currentFingerprint } from '../../domain/readiness/assess';
import type { VotingNow } from '../../domain/ballot/content-version';
import type { IssueContext } from './issue-context';

/** The content that a reveal would be on now. */
export function votingNow({
  issue,
  policy,
  now,
  readAt,
}: Pick<IssueContext, 'issue' | 'policy' | 'now'> & Partial<Pick<IssueContext, 'readAt'>>): VotingNow {
  return {
    stamp: { fingerprint: currentFingerprint(issue), at: now },
    share: policy.materialChange,
    ...(readAt === undefined ? {} : { readAt }),
  };
}
