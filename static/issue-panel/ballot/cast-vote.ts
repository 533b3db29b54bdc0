import type { ConfidenceVote } from '../../../src/domain/ballot/round';
import type { SizeVote } from '../../../src/domain/issue/card';

/** A vote in two parts, each of which may come alone; a low one may have a reason. */
export type CastVote = {
  readonly confidence: ConfidenceVote | null;
  readonly size: SizeVote | null;
  readonly reason?: { readonly text: string; readonly signed: boolean } | null;
};
