import type { ConfidenceVote } from '../../../src/domain/ballot/round';
import type { SizeVote } from '../../../src/domain/issue/card';

/** A vote in two parts, each of which may come alone. */
export type CastVote = { readonly confidence: ConfidenceVote | null; readonly size: SizeVote | null };
