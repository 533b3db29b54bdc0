import { useContext } from 'react';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { useFormats } from '../../../ui/formats';
import { useOwnRules } from '../own-rules';
import { useWords } from '../words';
import { missingWords } from './missing';
import { SharedContext } from './SharedLine';

/** What would move an item, in words, but for what is said above the list. */
export function useMissing(): (item: BacklogItem) => readonly string[] {
  const words = useWords();
  const formats = useFormats();
  const own = useOwnRules();
  const shared = useContext(SharedContext);
  return (item) => missingWords(item, { words, own, dayOf: formats.dayOf }, shared);
}
