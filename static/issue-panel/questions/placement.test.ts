import fc from 'fast-check';
import { type Question, questionStates } from '../../../src/domain/question/question';
import { aQuestion } from '../../../test/a-panel';
import { appended, newsSince, place } from './placement';

/** `since`: null in a talk, where every open question is shown; else when the viewer came. */
const inATalk = null;
const alone = '2026-12-01T09:00:00.000Z';
const places = fc.constantFrom(inATalk, alone);
const questions: fc.Arbitrary<readonly Question[]> = fc
  .array(
    fc.record({
      state: fc.constantFrom(...questionStates),
      blocking: fc.boolean(),
      day: fc.integer({ min: 1, max: 28 }),
    }),
    { maxLength: 12 },
  )
  .map((all) =>
    all.map(({ state, blocking, day }, index) =>
      aQuestion({ id: `q${index}`, state, blocking, askedAt: `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z` }),
    ),
  );

test('every question has exactly one place', () => {
  fc.assert(
    fc.property(questions, places, (all, since) => {
      const { shown, folded } = place(all, since);
      expect([...shown, ...folded].toSorted()).toEqual(all.map(({ id }) => id).toSorted());
    }),
  );
});

test('blocking questions are never folded', () => {
  fc.assert(
    fc.property(questions, places, (all, since) => {
      const { folded } = place(all, since);
      const hidden = all.filter(({ id }) => folded.includes(id));
      expect(hidden.some(({ blocking, state }) => blocking && (state === 'open' || state === 'answered'))).toBe(false);
    }),
  );
});

test('unmoved questions are no news', () => {
  fc.assert(
    fc.property(questions, places, (all, since) => {
      expect(newsSince(place(all, since), place(all.toReversed(), since))).toBe(0);
    }),
  );
});

test('outside a talk three questions are shown, in a talk every open one', () => {
  const five = [1, 2, 3, 4, 5].map((n) => aQuestion({ id: `q${n}` }));
  expect(place(five, alone).shown).toHaveLength(3);
  expect(place(five, inATalk).shown).toHaveLength(5);
});

test('an answer in a talk moves no question, so that the second one is the same for everybody', () => {
  fc.assert(
    fc.property(questions, (all) => {
      const before = place(all, inATalk);
      for (const { id } of all.filter(({ state }) => state === 'open')) {
        const answered = all.map((one) => (one.id === id ? { ...one, state: 'answered' as const } : one));
        expect(place(answered, inATalk)).toEqual(before);
        expect(newsSince(before, place(answered, inATalk))).toBe(0);
      }
    }),
  );
});

test('questions asked since are shown below the three, unless settled', () => {
  const asked = [1, 2, 3, 4, 5].map((n) => aQuestion({ id: `q${n}`, askedAt: `2026-11-2${n}T09:00:00.000Z` }));
  const since = '2026-11-25T09:00:00.000Z';
  expect(place(asked, since)).toEqual({ shown: ['q1', 'q2', 'q3', 'q5'], folded: ['q4'] });
  const closed = asked.map((one) => (one.id === 'q5' ? { ...one, state: 'closed' as const } : one));
  expect(place(closed, since)).toEqual({ shown: ['q1', 'q2', 'q3'], folded: ['q4', 'q5'] });
});

test('one new question is one piece of news, whatever it pushes into the fold', () => {
  fc.assert(
    fc.property(questions, places, fc.boolean(), (all, since, blocking) => {
      const more = [...all, aQuestion({ id: 'new', blocking })];
      expect(newsSince(place(all, since), place(more, since))).toBe(1);
    }),
  );
});

test('a question added by another person is news, one that was closed is none', () => {
  const before = place([aQuestion()], inATalk);
  expect(newsSince(before, place([aQuestion(), aQuestion({ id: 'new' })], inATalk))).toBe(1);
  expect(newsSince(before, place([aQuestion({ state: 'closed' })], inATalk))).toBe(0);
});

test('what is appended stands behind what was shown, and nothing shown moves', () => {
  const held = place([aQuestion({ id: 'q2', askedAt: '2025-11-02T09:00:00.000Z' })], inATalk);
  const first = aQuestion({ id: 'q1', blocking: true, askedAt: '2025-11-01T09:00:00.000Z' });
  const closed = aQuestion({ id: 'q2', state: 'closed', askedAt: '2025-11-02T09:00:00.000Z' });
  expect(appended(held, place([first, closed], inATalk))).toEqual({ shown: ['q2', 'q1'], folded: [] });
});
