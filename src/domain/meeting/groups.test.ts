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
    fastLane: null,
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
  ['shown and agreed by the rules', { fastLane: 'shown', isRevealed: true, isAgreed: true }, 'no-question'],
  ['shown and not agreed by the rules', { fastLane: 'shown', isRevealed: true }, 'talk-first'],
  ['shown and moved', { fastLane: 'shown', isRevealed: true, isAgreed: true, isMoved: true }, 'talk-first'],
  ['shown and asked about', { fastLane: 'shown', isRevealed: true, isAgreed: true, openQuestions: 1 }, 'talk-first'],
  ['shown, with new hidden votes', { fastLane: 'shown', votes: 3 }, 'no-question'],
  ['agreed without a talk', { fastLane: 'agreed', isRevealed: true, isAgreed: true }, 'agreed'],
  ['agreed without a talk, and changed', { fastLane: 'agreed', isRevealed: true }, 'talk-first'],
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
    fastLane: fc.constantFrom('shown' as const, 'agreed' as const, null),
  });
  fc.assert(
    fc.property(item, (one) => {
      expect(groups).toContain(groupOf(one));
      expect(groupOf({ ...one, openQuestions: one.openQuestions + 1 })).toBe('talk-first');
    }),
  );
});
