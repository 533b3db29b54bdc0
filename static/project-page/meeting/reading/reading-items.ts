import { isAgreed } from '../../../../src/domain/refinement/standing';
import type { ReadingItem } from '../../../../src/domain/meeting/reading';
import { agendaOf } from '../sorted-list';
import type { Opened } from '../use-meeting';

/** The items of the agenda, in their order, as the viewer may read them ahead: the meeting does not come to the others. */
export function readingItems(opened: Pick<Opened, 'meeting' | 'items'>): readonly ReadingItem[] {
  return agendaOf(opened).map(({ id, readiness }) => {
    const iRead = opened.meeting.items?.find((item) => item.id === id)?.iRead ?? false;
    return { id, isAgreed: isAgreed(readiness), iRead };
  });
}
