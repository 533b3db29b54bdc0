import type { ReactElement } from 'react';
import type { SizeVote } from '../../../src/domain/card';
import { NOT_MINE } from '../../../src/domain/card';
import { useLaterWords } from '../later-words';
import { useWords } from '../panel-context';

export function useSizeText(size: SizeVote): string {
  const words = useWords().ballot;
  return words.size(size === NOT_MINE ? words.notMine : size);
}

/** A size is chosen, and choosing one votes nothing: what sends it. */
export function UnsentSize({ size }: { readonly size: SizeVote }): ReactElement {
  return <>{useLaterWords().revealed.unsent(useSizeText(size))}</>;
}
