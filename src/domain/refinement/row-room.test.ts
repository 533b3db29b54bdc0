import fc from 'fast-check';
import { aQuestion } from '../../../test/builders/a-question';
import { anyWaiting } from '../../../test/builders/any-row';
import { noRecords } from '../../../test/builders/records';
import { PRIVATE_CHARACTERS, privateRoom } from '../question/question';
import type { Refinement } from './refinement';
import { isTooMuch } from './row-room';

const bytesOf = (value: unknown): number => JSON.stringify(value).length;
const tooMuch = (before: Refinement, after: Refinement) => isTooMuch(before, after, bytesOf);

/** So many questions that take about so many bytes. */
const taking = (bytes: number) =>
  Array.from({ length: Math.ceil(bytes / 1500) }, (_, at) => aQuestion({ id: `q${at}`, text: 'x'.repeat(1000) }));
const full = () => noRecords({ questions: taking(36_000) });

test('public text is refused beyond its room', () => {
  expect(tooMuch(noRecords(), full())).toBe(true);
  expect(tooMuch(noRecords(), noRecords({ questions: taking(20_000) }))).toBe(false);
});

test('what is exactly as long as the limit fits', () => {
  const after = full();
  const of = (bytes: number) =>
    isTooMuch(noRecords(), after, (value) => (JSON.stringify(value).length > 5000 ? bytes : 0));
  expect([of(30_000), of(30_001)]).toEqual([false, true]);
});

test('a full row takes what makes it no longer', () => {
  const row = full();
  expect(tooMuch(row, row)).toBe(false);
  expect(tooMuch(row, { ...row, questions: row.questions.slice(1) })).toBe(false);
  expect(tooMuch(row, { ...row, questions: [...row.questions, aQuestion()] })).toBe(true);
});

test('a question is closed also where there is no room for another one', () => {
  const row = full();
  const closed = row.questions.map((one, at) =>
    at === 0 ? { ...one, state: 'closed' as const, closedAt: one.askedAt } : one,
  );
  expect(tooMuch(row, { ...row, questions: closed })).toBe(false);
});

test('what is shown at a batch moment always fits', () => {
  const row = noRecords({ hidden: taking(50_000), questions: taking(27_000) });
  expect(tooMuch(row, { ...row, hidden: [], questions: [...row.questions, ...row.hidden] })).toBe(false);
});

test('where public text alone has filled its room, private text is still taken', () => {
  const row = full();
  expect(tooMuch(row, { ...row, hidden: [aQuestion()] })).toBe(false);
  const beyond = noRecords({ questions: taking(168_000) });
  expect(tooMuch(beyond, { ...beyond, hidden: [aQuestion()] })).toBe(true);
});

test('whether a text fits depends on nothing that is hidden', () => {
  fc.assert(
    fc.property(anyWaiting, fc.nat(40), fc.nat(40), (waiting, hidden, more) => {
      const row = noRecords({ questions: taking(20_000) });
      const adds = (one: Refinement) => tooMuch(one, { ...one, questions: [...one.questions, ...taking(more * 500)] });
      // The number of private questions is public.
      const private1 = Array.from({ length: hidden }, (_, at) => aQuestion({ id: `h${at}`, text: 'x' }));
      const private2 = private1.map((one) => ({ ...one, text: 'x'.repeat(1000), askedBy: 'ben' }));
      expect(adds({ ...row, hidden: private1 })).toBe(adds({ ...row, hidden: private2, waiting }));
    }),
  );
});

test('room for private questions is counted in characters, and is never below none', () => {
  const own = (text: string) => aQuestion({ text });
  expect(privateRoom([])).toBe(PRIVATE_CHARACTERS);
  expect(privateRoom([own('x'.repeat(700)), own('漢'.repeat(500))])).toBe(PRIVATE_CHARACTERS - 1200);
  expect(privateRoom([own('x'.repeat(1000)), own('x'.repeat(1000))])).toBe(0);
});
