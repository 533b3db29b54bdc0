import fc from 'fast-check';
import { type Meeting, newMeeting, stateOf } from './meeting';

const now = '2026-12-03T12:00:00.000Z';
const aMeeting = (more: Partial<Meeting>): Meeting => ({ ...newMeeting(), ...more });
const when = { at: '2026-12-03T10:00', zone: 'UTC' };
const at = (hour: string): string => `2026-12-03T${hour}:00.000Z`;

test.each<[string, Partial<Meeting>, ReturnType<typeof stateOf>]>([
  ['a list that nobody changed', {}, 'proposed'],
  ['a changed list', { items: ['1'] }, 'listed'],
  ['a list two hours after its time', { items: ['1'], when }, 'listed'],
  ['a list twelve hours after its time', { items: ['1'], when: { at: '2026-12-03T00:00', zone: 'UTC' } }, 'skipped'],
  [
    '… whose votes were shown',
    { items: ['1'], when: { at: '2026-12-03T00:00', zone: 'UTC' }, revealedAt: at('00:30') },
    'over',
  ],
  ['a meeting that goes on', { startedAt: at('10:00'), at: '1', moves: [{ issue: '1', at: at('11:00') }] }, 'running'],
  [
    '… without a move for two hours',
    { startedAt: at('09:00'), at: '1', moves: [{ issue: '1', at: at('10:00') }] },
    'over',
  ],
  ['an ended meeting', { startedAt: at('11:00'), endedAt: at('11:30') }, 'over'],
])('%s', (_what, more, state) => {
  expect(stateOf(aMeeting(more), now)).toBe(state);
});

test('the list after a meeting is a new one of the same board', () => {
  expect(newMeeting({ n: 3, version: 17 })).toMatchObject({ n: 4, version: 17, items: null, moves: [], minutes: 60 });
});

/** A moment of these three days, in minutes from their start. */
const minute = fc.nat(3 * 24 * 60);
const instantAt = (minutes: number): string =>
  new Date(Date.parse('2026-12-02T00:00:00.000Z') + minutes * 60_000).toISOString();
const meetings = fc.record({
  items: fc.constantFrom(null, ['1', '2']),
  when: fc.option(minute.map((at) => ({ at: instantAt(at).slice(0, 16), zone: 'UTC' }))),
  revealedAt: fc.option(minute.map(instantAt)),
  startedAt: fc.option(minute.map(instantAt)),
});

test('time alone ends a meeting and skips a list, and nothing comes back from there', () => {
  fc.assert(
    fc.property(meetings, minute, minute, (more, one, other) => {
      const [earlier, later] = [Math.min(one, other), Math.max(one, other)];
      const [before, after] = [earlier, later].map((at) => stateOf(aMeeting(more), instantAt(at)));
      const isPast = (state: typeof before): boolean => state === 'over' || state === 'skipped';
      if (isPast(before)) expect(after).toBe(before);
      else if (!isPast(after)) expect(after).toBe(before);
      if (more.startedAt !== null) expect(['running', 'over']).toContain(before);
    }),
  );
});

test('a meeting that was ended is over at any time', () => {
  fc.assert(
    fc.property(meetings, minute, (more, at) => {
      expect(stateOf(aMeeting({ ...more, endedAt: instantAt(0) }), instantAt(at))).toBe('over');
    }),
  );
});
