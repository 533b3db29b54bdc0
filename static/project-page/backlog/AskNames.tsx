import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { useNameOf } from '../../ui/Name';

/** Draws nothing: requests the names of all owners and awaited askers in one read, before the parts request them one by one. */
export function AskNames({ items }: { items: readonly BacklogItem[] }): null {
  const owners = items.flatMap(({ questions }) => questions.map(({ owner }) => owner));
  const askers = items.flatMap(({ answered }) => answered.map(({ asker }) => asker));
  useNameOf([...new Set([...owners, ...askers])].filter((owner) => owner !== null));
  return null;
}
