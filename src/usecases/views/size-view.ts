import type { SizeView } from '../../contract';
import type { PublicRound } from '../../domain/ballot/public-round';
import type { Card } from '../../domain/issue/card';
import type { Issue } from '../../domain/issue/issue';
import {
  adviceOn,
  sizeResultOf,
  speakFirst,
  stepsApart,
  type NamedSize,
  type SizeResult,
} from '../../domain/ballot/size';
import type { PublicRow } from '../../domain/refinement/public-row';
import type { AccountId } from '../../domain/shared/person';
import { maySettle } from '../../domain/readiness/may-settle';

/** Why a settled card is kept here instead of in the estimate field; null where each card can go there. */
export function whyNotWritten(
  { estimate }: Pick<Issue, 'estimate'>,
  cards: readonly Card[],
): SizeView['whyNotWritten'] {
  if (cards.length === 0) return null;
  if (estimate === null) return 'no-field';
  if (cards.every(({ value }) => value === null)) return 'no-values';
  return cards.some(({ value }) => value === null) ? 'some-values' : null;
}

/**
 * The sizes of the shown round; null where it has none, unless those of an earlier round still lie apart. With names
 * only while the round is kept.
 */
export function toSizeView(
  { estimate }: Pick<Issue, 'estimate'>,
  row: Pick<PublicRow, 'round' | 'size' | 'talk' | 'talks'>,
  me: AccountId,
): SizeView | null {
  const { size } = row;
  const voted = row.round === null ? null : sizeResultOf(row.round);
  const round = voted === null && stepsApart(size) !== null ? null : row.round;
  const result = round === null ? resultOf(row) : voted;
  if (result === null) return null;
  const sizes = round === null ? null : namedSizes(round);
  const { fingerprint: _fingerprint, at: _at, round: _round, ...shown } = result;
  return {
    ...shown,
    advice: adviceOn(result),
    sizes,
    first: sizes === null ? null : speakFirst(result, sizes),
    firstRound: size?.round === result.round ? size.first : null,
    apart: size?.round === result.round ? stepsApart(size) : null,
    maySettle: maySettle(row, me),
    whyNotWritten: whyNotWritten({ estimate }, result.counts),
  };
}

/** The result without an earlier settled size, which is not part of this round. */
function resultOf({ size }: Pick<PublicRow, 'size'>): SizeResult | null {
  if (size === null) return null;
  const { earlier: _earlier, first: _first, spreadBefore: _before, ...result } = size;
  return result;
}

function namedSizes({ votes }: Pick<PublicRound, 'votes'>): readonly NamedSize[] {
  const named = votes.flatMap(({ voter, size }) => (size === null ? [] : [{ voter, size }]));
  return named.sort((one, other) => (one.voter < other.voter ? -1 : 1));
}
