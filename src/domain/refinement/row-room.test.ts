import { aQuestion } from '../../../test/builders/a-question';
import { aRound, noRecords } from '../../../test/builders/records';
import { VOTE_REASON_LIMIT } from '../ballot/round';
import type { Refinement } from './refinement';
import { fullIn, HIDDEN_BYTES, PUBLIC_BYTES, REASONS_BYTES, WAITING_BYTES } from './row-room';

const bytesOf = (value: unknown): number => JSON.stringify(value).length;
const full = (before: Refinement, after: Refinement) => fullIn(before, after, bytesOf);

/** So many questions that take about so many bytes. */
const taking = (bytes: number) =>
  Array.from({ length: Math.ceil(bytes / 1500) }, (_, at) => aQuestion({ id: `q${at}`, text: 'x'.repeat(1000) }));
const waiting = (bytes: number) => taking(bytes).map((question) => ({ question, since: '2025-11-24' }));
/** An open round of so many low votes with the longest reason. */
const reasoned = (votes: number) =>
  aRound({
    votes: Array.from({ length: votes }, (_, at) => ({
      ...{ voter: `p${at}`, confidence: 1 as const, size: null, at: '2025-11-24T10:00:00.000Z', on: null },
      reason: { id: `r${at}`.padStart(32, '0'), text: 'x'.repeat(VOTE_REASON_LIMIT), signed: false },
    })),
  });
const tooLong = {
  hidden: { hidden: taking(HIDDEN_BYTES * 1.2) },
  reasons: { round: reasoned(REASONS_BYTES / VOTE_REASON_LIMIT) },
  waiting: { waiting: waiting(WAITING_BYTES * 1.4) },
  public: { questions: taking(PUBLIC_BYTES * 1.2) },
} satisfies Readonly<Record<string, Partial<Refinement>>>;

test.each(['hidden', 'reasons', 'waiting', 'public'] as const)(
  'a text that is too long for the share "%s" is refused by that share only',
  (share) => {
    expect(full(noRecords(), noRecords(tooLong[share]))).toBe(share);
    const others = { hidden: taking(8_000), round: reasoned(12), waiting: waiting(6_000), questions: taking(25_000) };
    expect(full(noRecords(), noRecords(others))).toBeNull();
  },
);

test('a share that is exactly as long as its limit is not too long', () => {
  const after = noRecords(tooLong.hidden);
  const of = (bytes: number) => fullIn(noRecords(), after, (value) => (value === after.hidden ? bytes : 0));
  expect([of(HIDDEN_BYTES), of(HIDDEN_BYTES + 1)]).toEqual([null, 'hidden']);
});

test('a share that is too long already takes what makes it no longer', () => {
  const row = noRecords({ ...tooLong.hidden, ...tooLong.waiting, ...tooLong.public });
  expect(full(row, row)).toBeNull();
  expect(full(row, { ...row, questions: row.questions.slice(1) })).toBeNull();
  expect(full(row, { ...row, questions: [...row.questions, aQuestion()] })).toBe('public');
});

test('a question is closed also where there is no room for another one', () => {
  const row = noRecords(tooLong.public);
  const closed = row.questions.map((one, at) =>
    at === 0 ? { ...one, state: 'closed' as const, closedAt: one.askedAt } : one,
  );
  expect(full(row, { ...row, questions: closed })).toBeNull();
});

const afterABatch = (): readonly [Refinement, Refinement] => {
  const row = noRecords({ hidden: taking(8_000), waiting: waiting(6_000), questions: taking(27_000) });
  const shown = [...row.questions, ...row.hidden, ...row.waiting.map(({ question }) => question)];
  return [row, { ...row, hidden: [], waiting: [], questions: shown }];
};

test('what is shown at a batch moment always fits', () => {
  expect(full(...afterABatch())).toBeNull();
});

test('where a batch moment has filled the row no private text is taken until some of it is gone', () => {
  const [, row] = afterABatch();
  expect(full(row, { ...row, hidden: [aQuestion()] })).toBe('public');
  expect(full(row, { ...row, waiting: waiting(1) })).toBe('public');
  const shorter = { ...row, questions: row.questions.slice(10) };
  expect(full(shorter, { ...shorter, hidden: [aQuestion()] })).toBeNull();
});

test('whether a text fits depends on nothing that is hidden elsewhere', () => {
  const more = (row: Refinement) => full(row, { ...row, questions: [...row.questions, ...taking(20_000)] });
  const row = noRecords({ questions: taking(20_000) });
  expect(more(row)).toBe(more({ ...row, ...tooLong.waiting, hidden: [] }));
});
