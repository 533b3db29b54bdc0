import { useContext } from 'react';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { useFormats } from '../../../ui/formats';
import { MeContext, useNameOf } from '../../../ui/Name';
import { useOwnRules } from '../own-rules';
import { useWords } from '../words';
import { missingWords } from './missing';
import { SharedContext } from './SharedLine';

/** What would move each of these items, in words, but for what is said above the list. */
export function useMissing(items: readonly BacklogItem[]): (item: BacklogItem) => readonly string[] {
  const words = useWords();
  const formats = useFormats();
  const own = useOwnRules();
  const me = useContext(MeContext);
  const shared = useContext(SharedContext);
  const people = items.flatMap(({ answered, exception }) => [
    ...answered.map(({ asker }) => asker),
    exception?.by ?? null,
  ]);
  const others = [...new Set(people)].filter((person) => person !== null).filter((person) => person !== me);
  const nameOf = useNameOf(others);
  return (item) => missingWords(item, { words, own, me, nameOf, dayOf: formats.dayOf }, shared);
}
