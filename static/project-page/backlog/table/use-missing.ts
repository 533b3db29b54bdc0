import { useContext } from 'react';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { MeContext, useNameOf } from '../../../ui/Name';
import { useOwnRules } from '../own-rules';
import { useWords } from '../words';
import { missingWords } from './missing';

/** What would move each of these items, in words. */
export function useMissing(items: readonly BacklogItem[]): (item: BacklogItem) => string {
  const words = useWords();
  const own = useOwnRules();
  const me = useContext(MeContext);
  const askers = items.flatMap(({ answered }) => answered.map(({ asker }) => asker));
  const nameOf = useNameOf([...new Set(askers)].filter((asker) => asker !== null));
  return (item) => words.list(missingWords(item, { words, own, me, nameOf }));
}
