import { currentFingerprint } from '../../domain/readiness/assess';
import { AppError } from '../../failure';
import type { IssueContext } from './issue-context';

/** The content's fingerprint. Fails with `not-allowed` when it is not the one that the caller saw. */
export function seenContent({ issue }: Pick<IssueContext, 'issue'>, content: string): string {
  const fingerprint = currentFingerprint(issue);
  if (fingerprint === content) return fingerprint;
  throw new AppError('not-allowed', 'The content was changed in the meantime.', { because: 'content' });
}
