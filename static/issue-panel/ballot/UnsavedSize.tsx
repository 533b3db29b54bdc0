import type { ReactElement } from 'react';
import { type SizeVote, NOT_MINE, UNSURE } from '../../../src/domain/issue/card';
import { useLaterWords } from '../later-words';
import { useWords } from '../panel-context';

/** A size in words; "?" and "not mine" are not called sizes. */
export function useSizeText(size: SizeVote): string {
  const words = useWords().ballot;
  const { noSize } = useLaterWords().revealed;
  const isNone = size === NOT_MINE || size === UNSURE;
  return words.size(isNone ? noSize(size === NOT_MINE ? words.notMine : size) : size);
}

/** Says that choosing a size does not vote yet, and what sends it. */
export function UnsavedSize({ size }: { readonly size: SizeVote }): ReactElement {
  return <>{useLaterWords().revealed.unsaved(useSizeText(size))}</>;
}
