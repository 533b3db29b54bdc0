import fc from 'fast-check';
import { goneOn, nextOf } from './going-on';
import { type Meeting, newMeeting } from './meeting';

const now = '2026-12-03T10:00:00.000Z';
const listed = (...items: readonly string[]): Meeting => ({ ...newMeeting(), items });
const go = (meeting: Meeting, from: string | null, to: string): Meeting => goneOn(meeting, { from, to }, now);

test('the first move starts the meeting', () => {
  expect(go(listed('1', '2'), null, '1')).toMatchObject({ startedAt: now, at: '1', moves: [{ issue: '1', at: now }] });
});

test('who presses second changes nothing', () => {
  const first = go(go(listed('1', '2', '3'), null, '1'), '1', '2');
  expect(go(first, '1', '3')).toBe(first);
  expect(go(first, '1', '2')).toBe(first);
});

test('nothing moves after the end', () => {
  const ended = go(go(listed('1', '2'), null, '1'), '1', 'end');
  expect(ended).toMatchObject({ at: null, endedAt: now });
  expect(go(ended, null, '2')).toBe(ended);
});

test('an item that is not on the list joins it behind the present one', () => {
  expect(go(go(listed('1', '2'), null, '1'), '1', '9').items).toEqual(['1', '9', '2']);
});

test('the next item is the one below, then those above that were passed over', () => {
  const meeting = go(listed('1', '2', '3'), null, '2');
  expect(nextOf(meeting)).toBe('3');
  expect(nextOf(go(meeting, '2', '3'))).toBe('1');
  expect(nextOf(go(go(meeting, '2', '3'), '3', '1'))).toBeNull();
});

test('presses in any order, each from where its page was, end at one place and skip no item', () => {
  const press = fc.record({ from: fc.constantFrom(null, '1', '2', '3'), to: fc.constantFrom('1', '2', '3', 'end') });
  fc.assert(
    fc.property(fc.array(press, { maxLength: 30 }), (presses) => {
      let meeting = listed('1', '2', '3');
      for (const one of presses) {
        const next = goneOn(meeting, one, now);
        if (next === meeting) continue;
        expect(meeting.at).toBe(one.from);
        expect(next.at).toBe(one.to === 'end' ? null : one.to);
        meeting = next;
      }
      expect(meeting.items).toEqual(['1', '2', '3']);
      if (meeting.endedAt === null) expect(meeting.moves.at(-1)?.issue ?? null).toBe(meeting.at);
    }),
  );
});
