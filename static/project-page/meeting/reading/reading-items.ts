import type { MeetingView } from '../../../../src/contract-meeting';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { isAgreed } from '../../../../src/domain/refinement/standing';
import type { ReadingItem } from '../../../../src/domain/meeting/reading';

/** The items of the list, in their order, as the viewer may read them ahead. */
export function readingItems(
  { items: listed }: Pick<MeetingView, 'items'>,
  items: readonly Pick<BacklogItem, 'id' | 'readiness'>[],
): readonly ReadingItem[] {
  return items.map(({ id, readiness }) => {
    const iRead = listed?.find((item) => item.id === id)?.iRead ?? false;
    return { id, isAgreed: isAgreed(readiness), iRead };
  });
}
