import fc from 'fast-check';
import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { aReadiness, anItem } from '../backlog/test/an-issue';
import { waits } from './running/use-ways';
import { agendaOf, sortedList, startOrder, swapped } from './sorted-list';
import { aMeeting, listed } from './test/show-meeting';

const item = fc.record({
  state: fc.constantFrom('ready' as const, 'refine' as const, 'recheck' as const),
  votes: fc.nat(6),
  openQuestions: fc.nat(2),
  isMoved: fc.boolean(),
  pressed: fc.constantFrom('shown' as const, 'agreed' as const, null),
});
const lists = fc.array(item, { maxLength: 20 }).map((all) => {
  const items = all.map(({ state }, at) => anItem(`TIF-${at}`, { id: String(at), readiness: aReadiness(state) }));
  const listItems = all.map(({ votes, openQuestions, pressed }, at) => {
    const counts = pressed === null ? { votes } : { shown: { round: 1, confidence: null, size: null } };
    return listed(String(at), { openQuestions, ...counts });
  });
  const idsOf = (is: (one: (typeof all)[number]) => boolean) => all.flatMap((one, at) => (is(one) ? [String(at)] : []));
  const talkFirst = idsOf(({ isMoved }) => isMoved);
  const revealed = idsOf(({ pressed }) => pressed !== null);
  const withoutTalk = idsOf(({ pressed }) => pressed === 'agreed');
  return { items, meeting: aMeeting({ items: listItems, talkFirst, revealed, withoutTalk }) };
});

const place = (one: { readonly item: BacklogItem }): number => Number(one.item.id);
const byPlace = (one: number, other: number): number => one - other;

test('sorting keeps every item once, in the order of the list within its group', () => {
  fc.assert(
    fc.property(lists, (opened) => {
      const { groups, later } = sortedList(opened);
      const sorted = groups.map(({ of }) => of.map(place));
      for (const group of sorted) expect(group).toEqual(group.toSorted(byPlace));
      expect([...sorted.flat(), ...later.map(place)].toSorted(byPlace)).toEqual(
        opened.items.map(({ id }) => Number(id)),
      );
    }),
  );
});

test('the agenda is what fits into the meeting, and what is agreed takes no time of it', () => {
  fc.assert(
    fc.property(lists, (opened) => {
      const { groups, later } = sortedList(opened);
      const toTalk = groups.flatMap(({ group, of }) => (group === 'agreed' ? [] : of));
      expect(toTalk.length).toBe(Math.min(6, toTalk.length + later.length));
      expect(agendaOf(opened).length).toBe(opened.items.length - later.length);
    }),
  );
});

test('a meeting takes up first what is talked about first, also what was shown and of which nobody decided', () => {
  fc.assert(
    fc.property(lists, (opened) => {
      const order = startOrder(opened).map(({ id }) => id);
      expect(order.toSorted()).toEqual(opened.items.map(({ id }) => id).toSorted());
      const talked = startOrder(opened).filter((one) => waits(one, opened.meeting));
      const { groups, later } = sortedList(opened);
      // Without groups the page shows the list as it is, and so does the meeting take it up.
      if (groups.every(({ group }) => group === null)) return expect(order).toEqual(opened.items.map(({ id }) => id));
      const all = [...groups.flatMap(({ of }) => of), ...later];
      const isFirst = ({ id }: BacklogItem): boolean => {
        const counts = all.find(({ item: { id: other } }) => other === id)?.counts;
        const isAsked = (counts?.openQuestions ?? 0) > 0 || opened.meeting.talkFirst.includes(id);
        return isAsked || counts?.shown !== null;
      };
      return expect(talked).toEqual([...talked.filter(isFirst), ...talked.filter((one) => !isFirst(one))]);
    }),
  );
});

test('two items change their places, and without the other one nothing changes', () => {
  expect(swapped(['1', '2', '3'], '3', '1')).toEqual(['3', '2', '1']);
  expect(swapped(['1', '2'], '1', undefined)).toEqual(['1', '2']);
});
