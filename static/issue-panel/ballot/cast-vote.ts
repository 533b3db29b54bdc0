import type { ConfidenceVote } from '../../../src/domain/ballot/round';
import type { SizeVote } from '../../../src/domain/issue/card';

/** One vote in two parts; either may come alone. */
export type CastVote = { readonly confidence: ConfidenceVote | null; readonly size: SizeVote | null };
