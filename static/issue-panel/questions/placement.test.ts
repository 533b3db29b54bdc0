import fc from 'fast-check';
import type { Question } from '../../../src/domain/question';
import { questionStates } from '../../../src/domain/question';
import { aQuestion } from '../../../test/a-panel';
import { newsSince, place } from './placement';

const questions: fc.Arbitrary<readonly Question[]> = fc
  .array(
    fc.record({
      state: fc.constantFrom(...questionStates),
      blocking: fc.boolean(),
      day: fc.integer({ min: 1, max: 28 }),
    }),
    {
      maxLength: 12,
    },
  )
  .map((all) =>
    all.map(({ state, blocking, day }, index) =>
      aQuestion({ id: `q${index}`, state, blocking, askedAt: `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z` }),
    ),
  );

test('every question stands in exactly one place', () => {
  fc.assert(
    fc.property(questions, fc.boolean(), (all, inTalk) => {
      const { shown, folded } = place(all, inTalk);
      expect([...shown, ...folded].toSorted()).toEqual(all.map(({ id }) => id).toSorted());
    }),
  );
});

test('what must be answered first is never folded away', () => {
  fc.assert(
    fc.property(questions, fc.boolean(), (all, inTalk) => {
      const { folded } = place(all, inTalk);
      const hidden = all.filter(({ id }) => folded.includes(id));
      expect(hidden.some(({ blocking, state }) => blocking && (state === 'open' || state === 'answered'))).toBe(false);
    }),
  );
});

test('nothing moved is no news', () => {
  fc.assert(
    fc.property(questions, fc.boolean(), (all, inTalk) => {
      expect(newsSince(place(all, inTalk), place(all.toReversed(), inTalk))).toBe(0);
    }),
  );
});

test('without a talk three stand open, in a talk all that is open does', () => {
  const five = [1, 2, 3, 4, 5].map((n) => aQuestion({ id: `q${n}` }));
  expect(place(five, false).shown).toHaveLength(3);
  expect(place(five, true).shown).toHaveLength(5);
});

test('one question more is one piece of news, whatever it pushes into the fold', () => {
  fc.assert(
    fc.property(questions, fc.boolean(), fc.boolean(), (all, inTalk, blocking) => {
      const more = [...all, aQuestion({ id: 'new', blocking })];
      expect(newsSince(place(all, inTalk), place(more, inTalk))).toBe(1);
    }),
  );
});

test('a question that somebody adds is news, and one that somebody closes too', () => {
  const before = place([aQuestion()], true);
  expect(newsSince(before, place([aQuestion(), aQuestion({ id: 'new' })], true))).toBe(1);
  expect(newsSince(before, place([aQuestion({ state: 'closed' })], true))).toBe(1);
});

test('what the viewer has written is no news to them, until somebody moves it', () => {
  const mine = aQuestion({ id: 'mine' });
  const before = place([aQuestion()], true);
  expect(newsSince(before, place([aQuestion(), mine], true), [mine])).toBe(0);
  expect(newsSince(before, place([aQuestion(), mine, aQuestion({ id: 'new' })], true), [mine])).toBe(1);
  const closed = { ...mine, state: 'closed' } as const;
  expect(newsSince(place([mine], true), place([closed], true), [mine])).toBe(1);
});
