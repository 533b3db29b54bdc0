import type { Group } from '../../../../src/domain/meeting/groups';
import { sortedList } from '../sorted-list';
import type { Opened } from '../use-meeting';
import { movedTo, type Order, type Place, type Standing } from './moved-to';
import { type Dragging, useDragging } from './use-dragging';

export type Moving = Dragging & {
  readonly groupOf: (id: string) => Group | null;
  /** The items of its group above and below it, also where the end of the agenda lies between. */
  readonly beside: (id: string) => { readonly above: string | undefined; readonly below: string | undefined };
};

/** How an editor moves the items of the list, with the pointer and from the menu of a row. */
export function useMoving({ meeting, items }: Opened, save: (order: Order) => void): Moving {
  // In a meeting without an end no item is below the agenda.
  const { groups } = sortedList({ meeting: { ...meeting, minutes: Infinity }, items });
  const standings = groups.flatMap(({ group, of }) => of.map(({ item }): Standing => ({ id: item.id, group })));
  const groupOf = (id: string): Group | null => standings.find((one) => one.id === id)?.group ?? null;
  const order = { items: items.map(({ id }) => id), talkFirst: meeting.talkFirst };
  const orderOnce = (id: string, place: Place): Order | null =>
    movedTo(order, { id, group: groupOf(id) }, { place, into: groupOf(place.beside) });
  const dragging = useDragging({
    canDrop: (id, place) => orderOnce(id, place) !== null,
    drop: (id, place) => {
      const next = orderOnce(id, place);
      if (next !== null) save(next);
    },
  });
  return {
    ...dragging,
    groupOf,
    beside: (id) => {
      const peers = standings.filter(({ group }) => group === groupOf(id));
      const at = peers.findIndex((one) => one.id === id);
      return { above: peers[at - 1]?.id, below: peers[at + 1]?.id };
    },
  };
}
