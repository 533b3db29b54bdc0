import fc from 'fast-check';
import { mergedIds } from './merged-ids';
import { fastLaneOf } from './without-talk';

type Lists = Parameters<typeof fastLaneOf>[0];
const lists = (more: Partial<Lists> = {}): Lists => ({ revealed: ['1'], withoutTalk: [], talkFirst: [], ...more });

test.each<[string, Partial<Lists>, ReturnType<typeof fastLaneOf>]>([
  ['whose votes no press has shown', { revealed: [], withoutTalk: ['1'] }, null],
  ['of which nobody has decided', {}, 'shown'],
  ['that somebody has agreed on', { withoutTalk: ['1'] }, 'agreed'],
  ['that somebody wants to talk about', { talkFirst: ['1'] }, 'shown'],
  ['on which one agreed and another one wants a talk', { withoutTalk: ['1'], talkFirst: ['1'] }, 'shown'],
])('an item %s', (_what, more, lane) => {
  expect(fastLaneOf(lists(more), '1')).toBe(lane);
});

/** What one page stores by one press on the item, over what it saw of the list. */
const press = (seen: Lists, what: 'agree' | 'talk'): Lists =>
  what === 'agree'
    ? { ...seen, withoutTalk: [...seen.withoutTalk, '1'] }
    : { ...seen, talkFirst: [...seen.talkFirst, '1'], withoutTalk: seen.withoutTalk.filter((id) => id !== '1') };

test('of presses at the same time none is lost, and one for a talk decides', () =>
  fc.assert(
    fc.property(fc.array(fc.constantFrom('agree' as const, 'talk' as const), { minLength: 1, maxLength: 4 }), (all) => {
      const seen = lists();
      const stored = all.reduce((theirs, what) => {
        const mine = press(seen, what);
        const field = (name: keyof Lists) => mergedIds({ base: seen[name], mine: mine[name], theirs: theirs[name] });
        return { revealed: field('revealed'), withoutTalk: field('withoutTalk'), talkFirst: field('talkFirst') };
      }, seen);
      expect(fastLaneOf(stored, '1')).toBe(all.includes('talk') ? 'shown' : 'agreed');
    }),
  ));
