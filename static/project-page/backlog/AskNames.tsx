import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { useNameOf } from '../../ui/Name';

/** Draws nothing: requests the names of all question owners in one read, before the parts request them one by one. */
export function AskNames({ items }: { items: readonly BacklogItem[] }): null {
  const owners = items.flatMap(({ questions }) => questions.map(({ owner }) => owner));
  useNameOf([...new Set(owners)].filter((owner) => owner !== null));
  return null;
}
