import { currentFingerprint } from '../domain/assess';
import { AppError } from '../failure';
import type { Situation } from './situation';

/** The content's fingerprint. Fails with `conflict` when it is not what the caller has seen and speaks of. */
export function seenContent({ issue, records }: Situation, on: string): string {
  const fingerprint = currentFingerprint(issue, records);
  if (fingerprint === on) return fingerprint;
  throw new AppError('conflict', 'The content was changed in the meantime.', { because: 'content' });
}
