import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { useNameOf } from '../../ui/Name';

/** Draws nothing: asks at once for everybody who owns a question and is named on no item, before each part asks. */
export function AskNames({ items }: { items: readonly BacklogItem[] }): null {
  const owners = items.flatMap(({ questions }) => questions.map(({ owner }) => owner));
  useNameOf([...new Set(owners)].filter((owner) => owner !== null));
  return null;
}
