import type { BacklogItem } from '../../src/domain/backlog-item';
import { usePeople } from '../ui/people';

/** Draws nothing: asks for the names of everybody who owns a question at once, before each part asks for its own. */
export function AskNames({ items }: { items: readonly BacklogItem[] }): null {
  const owners = items.flatMap(({ questions }) => questions.map(({ owner }) => owner));
  usePeople([...new Set(owners)].filter((owner) => owner !== null));
  return null;
}
