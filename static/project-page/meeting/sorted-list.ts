import type { MeetingItem } from '../../../src/contract-meeting';
import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { areGroupsShown, type Group, groupOf, type ListItem } from '../../../src/domain/meeting/groups';
import { isAgreed } from '../../../src/domain/refinement/standing';
import { fitting } from '../../../src/domain/meeting/minutes';
import type { Opened } from './use-meeting';

/** In the order in which the groups stand on the page. */
const order: readonly Group[] = ['talk-first', 'no-question', 'hardly-read', 'agreed'];

export type Sorted = {
  readonly item: BacklogItem;
  /** null while the list is what to refine next. */
  readonly counts: MeetingItem | null;
  /** What is below does not fit into the meeting. */
  readonly isLast: boolean;
};
type SortedGroup = { readonly group: Group | null; readonly of: readonly Sorted[] };

/** The list as the page shows it: in its order, and in groups once one item could be revealed without a talk, or was. */
export function sortedList({ meeting, items }: Pick<Opened, 'meeting' | 'items'>): readonly SortedGroup[] {
  const all = items.map((item) => {
    const counts = meeting.items?.find(({ id }) => id === item.id) ?? null;
    return { item, counts, isLast: false, as: toListItem(item, counts) };
  });
  // Once votes were shown without a talk the groups stay: they tell what is agreed by that.
  const isGrouped = meeting.revealed.length > 0 || areGroupsShown(all.map(({ as }) => as));
  const grouped = isGrouped
    ? order.map((group) => ({ group, of: all.filter(({ as }) => groupOf(as) === group) }))
    : [{ group: null, of: all }];
  const toTalk = grouped.flatMap(({ group, of }) => (group === 'agreed' ? [] : of));
  const fit = fitting(toTalk.length, { minutes: meeting.minutes, each: meeting.each });
  const last = fit < toTalk.length ? toTalk[fit - 1] : undefined;
  return grouped.map(({ group, of }) => ({
    group,
    of: of.map((one) => ({ item: one.item, counts: one.counts, isLast: one === last })),
  }));
}

const nothing = { openQuestions: 0, waitingAnswers: 0, votes: 0, isRevealed: false, isMoved: false };

const toListItem = ({ readiness }: BacklogItem, counts: MeetingItem | null): ListItem => ({
  ...(counts ?? nothing),
  isAgreed: isAgreed(readiness),
  changedSinceTalk: readiness?.changedSinceTalk === 'yes',
});

/** The whole list with two of its items in each other's place; as it is without the other one. */
export function swapped(ids: readonly string[], one: string, other: string | undefined): readonly string[] {
  const places = new Map(other === undefined ? [] : [[one, other] as const, [other, one] as const]);
  return ids.map((id) => places.get(id) ?? id);
}
