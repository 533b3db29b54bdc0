import type { PublicConfidence } from '../ballot/few-votes';
import { cardToSettle, type SizeRecord } from '../ballot/size';
import type { PublicRow } from '../refinement/public-row';

/** The votes of the latest round once it is revealed, without names. */
export type ShownVotes = {
  readonly round: number;
  /** null where nobody said whether they would start. */
  readonly confidence: PublicConfidence | null;
  readonly size: ShownSize | null;
};
type ShownSize = Pick<SizeRecord, 'cannotSay'> & {
  /** Cards with votes, in the order of the scale. */
  readonly cards: readonly { readonly label: string; readonly votes: number }[];
  /** The card that was settled on; null without one. */
  readonly settled: string | null;
  /** The card that may be settled on without another vote; null where one is settled, or where the sizes lie apart. */
  readonly toSettle: string | null;
};

/** Of the results, which outlive the round with its names. null while the round is hidden, and where there is none. */
export function shownVotesOf({
  round,
  confidence,
  size,
}: Pick<PublicRow, 'round' | 'confidence' | 'size'>): ShownVotes | null {
  const latest = Math.max(confidence?.round ?? 0, size?.round ?? 0);
  if (round?.state === 'open' || latest === 0) return null;
  return {
    round: latest,
    confidence: confidence?.round === latest ? confidence : null,
    size: size?.round === latest ? shownSize(size) : null,
  };
}

function shownSize(size: SizeRecord): ShownSize {
  const { counts, cannotSay, settled } = size;
  return {
    cards: counts.filter(({ votes }) => votes > 0).map(({ label, votes }) => ({ label, votes })),
    cannotSay,
    settled: settled?.label ?? null,
    toSettle: settled === null ? (cardToSettle(size)?.label ?? null) : null,
  };
}
