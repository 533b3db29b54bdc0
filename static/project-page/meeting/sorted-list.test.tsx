import fc from 'fast-check';
import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { aReadiness } from '../backlog/test/an-issue';
import { sortedList, swapped } from './sorted-list';
import { aMeeting } from './test/show-meeting';

const item = fc.record({
  state: fc.constantFrom('ready' as const, 'refine' as const, 'recheck' as const),
  votes: fc.nat(6),
  openQuestions: fc.nat(2),
  isMoved: fc.boolean(),
});
const lists = fc.array(item, { maxLength: 20 }).map((all) => {
  const type = { id: '1', name: 'Story', subtask: false };
  const bare = { type, summary: '', estimate: null, progress: 'new', sprint: null, questions: [] } as const;
  const more = {
    answered: [],
    confidence: null,
    clusters: null,
    stepsApart: null,
    exception: null,
    lastTalkAt: null,
    flag: null,
  } as const;
  const items = all.map(({ state }, at): BacklogItem =>
    Object.assign({ id: String(at), key: `TIF-${at}`, readiness: aReadiness(state) }, bare, more),
  );
  const [none] = aMeeting().items ?? [];
  const listed = all.map(({ votes, openQuestions, isMoved }, at) =>
    Object.assign({}, none, { id: String(at), votes, openQuestions, isMoved }),
  );
  return { items, meeting: aMeeting({ items: listed }) };
});

test('sorting keeps every item once, in the order of the list within its group', () => {
  fc.assert(
    fc.property(lists, (opened) => {
      const groups = sortedList(opened).map(({ of }) => of.map((one) => Number(one.item.id)));
      for (const group of groups) expect(group).toEqual(group.toSorted((one, other) => one - other));
      expect(groups.flat().toSorted((one, other) => one - other)).toEqual(opened.items.map(({ id }) => Number(id)));
    }),
  );
});

test('one line at most says what fits, with as many items to talk about above it as fit', () => {
  fc.assert(
    fc.property(lists, (opened) => {
      const toTalk = sortedList(opened).flatMap(({ group, of }) => (group === 'agreed' ? [] : of));
      const last = toTalk.findIndex(({ isLast }) => isLast);
      expect(toTalk.filter(({ isLast }) => isLast).length).toBe(toTalk.length > 6 ? 1 : 0);
      if (last !== -1) expect(last).toBe(5);
    }),
  );
});

test('two items change their places, and without the other one nothing changes', () => {
  expect(swapped(['1', '2', '3'], '3', '1')).toEqual(['3', '2', '1']);
  expect(swapped(['1', '2'], '1', undefined)).toEqual(['1', '2']);
});
