import fc from 'fast-check';
import { aQuestion } from '../../../test/builders/a-question';
import { digestQuestions } from './question-digest';
import { sameValue } from '../shared/same-value';
import { questionStates } from './question';

test('the digest holds open questions, oldest first, with eighty characters each', () => {
  const questions = [
    aQuestion({ id: 'b', askedAt: '2025-11-24T10:00:00.000Z', text: 'x'.repeat(100) }),
    aQuestion({ id: 'a', askedAt: '2025-11-23T10:00:00.000Z' }),
    aQuestion({ id: 'c', state: 'answered' }),
  ];
  expect(digestQuestions(questions).open.map(({ id, text, askedOn }) => [id, text.length, askedOn])).toEqual([
    ['a', 30, '2025-11-23'],
    ['b', 80, '2025-11-24'],
  ]);
});

test.each([
  ['answered', true, true],
  ['answered', false, false],
  ['closed', true, false],
] as const)('a question that is %s waits for an OK, if it is to be answered first: %s', (state, blocking, awaitsOk) => {
  expect(digestQuestions([aQuestion({ state, blocking })])).toMatchObject({ awaitsOk });
});

test('the tally says when each was asked, its hours until closed and its category', () => {
  const questions = [
    aQuestion({ id: 'b', askedAt: '2025-11-24T10:00:00.000Z', category: 'data' }),
    aQuestion({ id: 'a', askedAt: '2025-11-23T10:00:00.000Z', state: 'closed', closedAt: '2025-11-24T12:20:00.000Z' }),
    aQuestion({ id: 'c', askedAt: '2025-11-22T10:00:00.000Z', state: 'answered' }),
  ];
  expect(digestQuestions(questions).asked).toEqual([
    ['2025-11-22T10:00:00.000Z', null, null],
    ['2025-11-23T10:00:00.000Z', 26.3, null],
    ['2025-11-24T10:00:00.000Z', null, 'data'],
  ]);
});

test('of an anonymous question the tally holds the day only', () => {
  expect(digestQuestions([aQuestion({ askedBy: null })]).asked).toEqual([['2025-11-24', null, null]]);
});

test('the tally holds the last fifty questions that were not withdrawn', () => {
  const asked = Array.from({ length: 60 }, (_, at) =>
    aQuestion({ id: `q${at}`, askedAt: `2025-11-24T09:${String(at).padStart(2, '0')}:00.000Z` }),
  );
  const { asked: tally } = digestQuestions([...asked, aQuestion({ id: 'x', state: 'withdrawn' })]);
  expect(tally.map(([at]) => at)).toEqual(asked.slice(-50).map(({ askedAt }) => askedAt));
});

test('a question closed before it was asked, by another clock, took no time', () => {
  const question = aQuestion({ state: 'closed', closedAt: '2025-11-24T08:59:00.000Z' });
  expect(digestQuestions([question]).asked[0]?.[1]).toBe(0);
});

test('two digests differ where only their tallies do', () => {
  const closed = aQuestion({ state: 'closed', closedAt: '2025-11-24T10:00:00.000Z' });
  expect(sameValue(digestQuestions([closed]), digestQuestions([]))).toBe(false);
  expect(sameValue(digestQuestions([closed]), digestQuestions([{ ...closed, category: 'data' }]))).toBe(false);
});

test('an emoji is never cut in two', () => {
  expect(digestQuestions([aQuestion({ text: '🍜'.repeat(100) })]).open[0]?.text).toBe('🍜'.repeat(80));
});

test('the digest never exceeds its bytes, for any text in any script', () => {
  const question = fc
    .record({
      id: fc.uuid(),
      text: fc.string({ unit: 'grapheme', maxLength: 300 }),
      state: fc.constantFrom(...questionStates),
    })
    .map((spoilt) => aQuestion(spoilt));
  fc.assert(
    fc.property(fc.array(question, { maxLength: 300, size: 'max' }), (questions) => {
      const digest = digestQuestions(questions);
      expect(new TextEncoder().encode(JSON.stringify(digest.open)).length).toBeLessThanOrEqual(24 * 1024);
      expect(sameValue(digest, digestQuestions([...questions].reverse()))).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test('a digest holds a hundred open questions', () => {
  const questions = Array.from({ length: 100 }, (_, index) =>
    aQuestion({
      id: `0123456789abcdef0123456789abc${index}`,
      text: '保護者'.repeat(60),
      owner: '712020:0123-4567-89ab-cdef-0123456789ab',
    }),
  );
  expect(digestQuestions(questions).open).toHaveLength(100);
});
