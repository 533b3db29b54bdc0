import fc from 'fast-check';
import { areGroupsShown, groupOf, groups, type ListItem } from './groups';

const anItem = (more: Partial<ListItem> = {}): ListItem => {
  const quiet = {
    openQuestions: 0,
    waitingAnswers: 0,
    changedSinceTalk: false,
    votes: 0,
    isRevealed: false,
    isMoved: false,
  };
  return { isAgreed: false, ...quiet, ...more };
};

test.each<[string, Partial<ListItem>, ReturnType<typeof groupOf>]>([
  ['agreed', { isAgreed: true, openQuestions: 1 }, 'agreed'],
  ['with an open question', { openQuestions: 1, votes: 5 }, 'talk-first'],
  ['with an answer that waits', { waitingAnswers: 1 }, 'talk-first'],
  ['changed since its talk', { changedSinceTalk: true, votes: 5 }, 'talk-first'],
  ['moved there', { isMoved: true, votes: 5 }, 'talk-first'],
  ['revealed and not agreed', { isRevealed: true, votes: 5 }, 'talk-first'],
  ['with three hidden votes', { votes: 3 }, 'no-question'],
  ['with two', { votes: 2 }, 'hardly-read'],
])('an item that is %s', (_what, more, group) => {
  expect(groupOf(anItem(more))).toBe(group);
});

test('groups are shown once one item could be revealed without a talk', () => {
  expect(areGroupsShown([anItem({ openQuestions: 1 }), anItem()])).toBe(false);
  expect(areGroupsShown([anItem({ openQuestions: 1 }), anItem({ votes: 3 })])).toBe(true);
});

test('one more question never takes an item out of those that are talked about first', () => {
  const item = fc.record({
    isAgreed: fc.constant(false),
    openQuestions: fc.nat(3),
    waitingAnswers: fc.nat(3),
    changedSinceTalk: fc.boolean(),
    votes: fc.nat(8),
    isRevealed: fc.boolean(),
    isMoved: fc.boolean(),
  });
  fc.assert(
    fc.property(item, (one) => {
      expect(groups).toContain(groupOf(one));
      expect(groupOf({ ...one, openQuestions: one.openQuestions + 1 })).toBe('talk-first');
    }),
  );
});
