import type { MeetingItem } from '../../../src/contract-meeting';
import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { areGroupsShown, type Group, groupOf, type ListItem } from '../../../src/domain/meeting/groups';
import { isAgreed } from '../../../src/domain/refinement/standing';
import { type FastLane, fastLaneOf } from '../../../src/domain/meeting/without-talk';
import { fitting } from '../../../src/domain/meeting/minutes';
import type { Opened } from './use-meeting';

/** In the order in which the groups stand on the page. */
const order: readonly Group[] = ['talk-first', 'no-question', 'hardly-read', 'agreed'];

export type Sorted = {
  readonly item: BacklogItem;
  /** null while the list is what to refine next. */
  readonly counts: MeetingItem | null;
  /** Its votes were shown without a talk. */
  readonly fastLane: FastLane | null;
};
type SortedGroup = { readonly group: Group | null; readonly of: readonly Sorted[] };
export type SortedList = {
  readonly groups: readonly SortedGroup[];
  /** What does not fit into the meeting: it is on the list, and no part of the agenda. */
  readonly later: readonly Sorted[];
};

/** The list as the page shows it: in its order, and in groups once one item could be revealed without a talk, or was. */
export function sortedList({ meeting, items }: Pick<Opened, 'meeting' | 'items'>): SortedList {
  const all = items.map((item) => {
    const counts = meeting.items?.find(({ id }) => id === item.id) ?? null;
    const as = toListItem(item, counts, meeting);
    return { item, counts, fastLane: as.fastLane, as };
  });
  // Once votes were shown without a talk the groups stay: they tell what is agreed by that.
  const isGrouped = meeting.revealed.length > 0 || areGroupsShown(all.map(({ as }) => as));
  const groups = isGrouped
    ? order.map((group) => ({ group, of: all.filter(({ as }) => groupOf(as) === group) }))
    : [{ group: null, of: all }];
  const toTalk = groups.flatMap(({ group, of }) => (group === 'agreed' ? [] : of));
  const later = toTalk.slice(fitting(toTalk.length, { minutes: meeting.minutes, each: meeting.each }));
  return { groups: groups.map(({ group, of }) => ({ group, of: of.filter((one) => !later.includes(one)) })), later };
}

/** The items of the list without what does not fit into the meeting. */
export function agendaOf(opened: Pick<Opened, 'meeting' | 'items'>): readonly BacklogItem[] {
  const { later } = sortedList(opened);
  return opened.items.filter(({ id }) => !later.some(({ item }) => item.id === id));
}

/** The items in the order in which a meeting takes them up: shown votes of which nobody has decided come first, too. */
export function startOrder({ meeting, items }: Pick<Opened, 'meeting' | 'items'>): readonly BacklogItem[] {
  const undecided = meeting.revealed.filter((id) => fastLaneOf(meeting, id) === 'shown');
  const talkFirst = [...meeting.talkFirst, ...undecided];
  const { groups, later } = sortedList({ meeting: { ...meeting, talkFirst }, items });
  return [...groups.flatMap(({ of }) => of), ...later].map(({ item }) => item);
}

const nothing = { openQuestions: 0, waitingAnswers: 0, votes: 0 };

function toListItem({ id, readiness }: BacklogItem, counts: MeetingItem | null, meeting: Opened['meeting']): ListItem {
  return {
    ...(counts ?? nothing),
    isAgreed: isAgreed(readiness),
    changedSinceTalk: readiness?.changedSinceTalk === 'yes',
    isRevealed: (counts?.shown ?? null) !== null,
    isMoved: meeting.talkFirst.includes(id),
    fastLane: fastLaneOf(meeting, id),
  };
}

/** The whole list with two of its items in each other's place; as it is without the other one. */
export function swapped(ids: readonly string[], one: string, other: string | undefined): readonly string[] {
  const places = new Map(other === undefined ? [] : [[one, other] as const, [other, one] as const]);
  return ids.map((id) => places.get(id) ?? id);
}
