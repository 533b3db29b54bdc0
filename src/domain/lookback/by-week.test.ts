import { aLookBack, aPastIssue, at, statusChange } from '../../../test/builders/look-back';
import { lookBackByWeek } from './by-week';
import type { LookBackInput, PastIssue } from './past';

/** So many weeks before the running one. */
const weeks = (input: Partial<LookBackInput>, timeZone = 'UTC', count = 2) =>
  lookBackByWeek(aLookBack({ sprints: [], now: at(17), ...input }), { weeks: count, timeZone });
const doneAt = (id: string, when: string, more: Partial<PastIssue> = {}) =>
  aPastIssue({ id, status: 'done', changes: [statusChange(when, 'doing', 'done')], ...more });

test('weeks begin on Monday, the running one is last and says so', () => {
  expect(weeks({}).map(({ week, isRunning }) => [week, isRunning])).toEqual([
    ['2025-09-01', false],
    ['2025-09-08', false],
    ['2025-09-15', true],
  ]);
  expect(weeks({ now: '2025-09-14T23:59:00.000Z' }, 'UTC', 0).map(({ week }) => week)).toEqual(['2025-09-08']);
  expect(weeks({ now: '2025-09-14T23:59:00.000Z' }, 'Europe/Berlin', 0).map(({ week }) => week)).toEqual([
    '2025-09-15',
  ]);
});

test('an issue counts in every week in which it became done', () => {
  const back = [
    statusChange(at(1), 'doing', 'done'),
    statusChange(at(3), 'done', 'doing'),
    statusChange(at(8), 'doing', 'done'),
  ];
  const issues = [aPastIssue({ status: 'done', changes: back }), doneAt('2', at(2))];
  expect(weeks({ issues, now: at(17) })).toMatchObject([
    { reachedDone: ['1', '2'], cameBack: ['1'], reworkSoFar: true },
    { reachedDone: ['1'], cameBack: [] },
    { reachedDone: [], cameBack: [] },
  ]);
});

test.each([
  ['Europe/Berlin', '2025-10-26', '2025-10-26T22:59:59.999Z', '2025-10-26T23:00:00.000Z', '2025-10-27'],
  ['Europe/Berlin', '2026-03-29', '2026-03-29T21:59:59.999Z', '2026-03-29T22:00:00.000Z', '2026-03-30'],
  ['America/New_York', '2025-11-02', '2025-11-03T04:59:59.999Z', '2025-11-03T05:00:00.000Z', '2025-11-03'],
  ['Pacific/Kiritimati', 'no change', '2025-11-02T09:59:59.999Z', '2025-11-02T10:00:00.000Z', '2025-11-03'],
  ['Pacific/Pago_Pago', 'no change', '2025-11-03T10:59:59.999Z', '2025-11-03T11:00:00.000Z', '2025-11-03'],
])('in %s a week ends at local midnight, clocks changed on %s', (timeZone, _change, last, first, monday) => {
  const now = new Date(Date.parse(first) + 60_000).toISOString();
  const [before, running] = weeks({ issues: [doneAt('1', last), doneAt('2', first)], now }, timeZone, 1);
  expect(running).toMatchObject({ week: monday, reachedDone: ['2'] });
  expect(before?.reachedDone).toEqual(['1']);
});

test('edits count after work began', () => {
  const began = aPastIssue({ status: 'doing', changes: [statusChange(at(2), 'todo', 'doing')] });
  const edit = (when: string) => ({ field: 'summary', before: when, after: `${when}!x`, by: null, at: when }) as const;
  const edited = (...when: readonly string[]) =>
    weeks({ issues: [began], texts: new Map([['1', { edits: when.map(edit) }]]) }).map((one) => one.edited);
  expect(edited(at(1), at(2))).toEqual([[], [], []]);
  expect(edited(at(3), at(9))).toEqual([['1'], ['1'], []]);
});

test('comments and questions count in the week that they were written in', () => {
  const asking = [at(1), at(8)].map((when) => ({ issueId: '1', commentId: when, at: when, asked: 'Who?' }));
  const hidden = { issueId: '404', commentId: 'hidden', at: at(1), asked: 'Who?' };
  const questions = new Map([['1', [{ at: at(9), hours: 5, category: null }]]]);
  const read = weeks({ asking: [...asking, hidden], questions, recordedSince: at(2) });
  expect(read.map((one) => one.asking?.length)).toEqual([1, 1, 0]);
  expect(read.map((one) => one.questions)).toEqual([null, [{ issueId: '1', hours: 5 }], []]);
  expect(weeks({ asking: null, texts: null })[0]).toMatchObject({ asking: null, edited: null });
});
