import { aQuestion } from '../../../test/builders/a-question';
import { noRecords } from '../../../test/builders/records';
import type { Refinement } from './refinement';
import { fullIn, HIDDEN_BYTES, PUBLIC_BYTES, WAITING_BYTES } from './row-room';

/** Enough questions to take about this many bytes. */
const taking = (bytes: number) =>
  Array.from({ length: Math.ceil(bytes / 1500) }, (_, at) => aQuestion({ id: `q${at}`, text: 'x'.repeat(1000) }));
const waiting = (bytes: number) => taking(bytes).map((question) => ({ question, since: '2025-11-24' }));
const full = {
  hidden: { hidden: taking(HIDDEN_BYTES * 1.2) },
  waiting: { waiting: waiting(WAITING_BYTES * 1.2) },
  public: { questions: taking(PUBLIC_BYTES * 1.2) },
} satisfies Readonly<Record<string, Partial<Refinement>>>;

test.each(['hidden', 'waiting', 'public'] as const)(
  'a text that is too long for the share "%s" is refused by that share only',
  (share) => {
    expect(fullIn(noRecords(), noRecords(full[share]))).toBe(share);
    const others = { hidden: taking(20_000), waiting: waiting(20_000), questions: taking(100_000) };
    expect(fullIn(noRecords(), noRecords(others))).toBeNull();
  },
);

test('a share that is too long already takes changes that do not lengthen it', () => {
  const row = noRecords({ ...full.hidden, ...full.waiting, ...full.public });
  expect(fullIn(row, row)).toBeNull();
  expect(fullIn(row, { ...row, questions: row.questions.slice(1) })).toBeNull();
  expect(fullIn(row, { ...row, questions: [...row.questions, aQuestion()] })).toBe('public');
});

test('a batch moment always fits', () => {
  const row = noRecords({ hidden: taking(30_000), waiting: waiting(25_000), questions: taking(110_000) });
  const shown = [...row.questions, ...row.hidden, ...row.waiting.map(({ question }) => question)];
  expect(fullIn(row, { ...row, hidden: [], waiting: [], questions: shown })).toBeNull();
});

test('whether a text fits does not depend on hidden texts elsewhere', () => {
  const more = (row: Refinement) => fullIn(row, { ...row, questions: [...row.questions, ...taking(40_000)] });
  const row = noRecords({ questions: taking(70_000) });
  expect(more(row)).toBe(more({ ...row, ...full.waiting, hidden: [] }));
});
