import type { ReactElement } from 'react';
import { type SizeVote, NOT_MINE, UNSURE } from '../../../src/domain/issue/card';
import { useWords } from '../words';

/** The name of the size that was chosen in a round and not sent. */
export const unsavedSize = (round: number): string => `size ${round}`;

/** A size in words; "?" and "not mine" are not called sizes. */
export function useSizeText(size: SizeVote): string {
  const { ballot: words, revealed } = useWords();
  const isNone = size === NOT_MINE || size === UNSURE;
  return words.size(isNone ? revealed.noSize(size === NOT_MINE ? words.notMine : size) : size);
}

/** Says that choosing a size does not vote yet, and what sends it. */
export function UnsavedSize({ size }: { readonly size: SizeVote }): ReactElement {
  return <>{useWords().revealed.unsaved(useSizeText(size))}</>;
}

/** Says that the size is stored, and what is still to come. */
export function SentSize({ size }: { readonly size: SizeVote }): ReactElement {
  return <>{useWords().revealed.sentSize(useSizeText(size))}</>;
}
