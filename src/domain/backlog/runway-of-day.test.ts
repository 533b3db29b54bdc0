import { anOutput } from '../../../test/builders/an-output';
import type { RecordedDay } from './over-time';
import { runwayOfDay } from './runway-of-day';
import type { Totals } from './totals';

const FIELD = 'customfield_10016';

function aDay(
  standings: Partial<Totals['standings']>,
  work: RecordedDay['work'],
): Pick<RecordedDay, 'totals' | 'work'> {
  const none = { ready: 0, incomplete: 0, exception: 0, recheck: 0, 'on-paper': 0, refine: 0, draft: 0 };
  return { totals: { all: 40, startedUnseen: 0, standings: { ...none, ...standings } }, work };
}
const aBoard = (estimate: string | null = FIELD) => ({ estimate, output: anOutput([20, 20, 20]) });
const work = (sum: number, without: Readonly<Record<string, number>> = {}) => ({ field: FIELD, sum, without });

test('ready work is what is agreed or taken as is, in the estimates of the board', () => {
  const day = aDay({ ready: 4, incomplete: 1, exception: 1 }, work(30));
  expect(runwayOfDay(day, aBoard())).toEqual({ length: 1.5, unit: 'estimate' });
});

test.each([
  ['the board counts issues', aDay({ ready: 6 }, work(30)), aBoard(null)],
  ['the day was counted in another field', aDay({ ready: 6 }, { ...work(30), field: 'other' }), aBoard()],
  ['under half of the items carry an estimate', aDay({ ready: 6 }, work(30, { '10001': 4 })), aBoard()],
  ['no work was counted', aDay({ ready: 6 }, null), aBoard()],
])('items are counted where %s', (_why, day, board) => {
  expect(runwayOfDay(day, board)).toMatchObject({ unit: 'count' });
});

test.each([
  ['the board was not read', aDay({ ready: 6 }, work(30)), null],
  ['it has under three closed sprints', aDay({ ready: 6 }, work(30)), { estimate: FIELD, output: anOutput([20, 20]) }],
  ['the ready items were not counted', aDay({ ready: null }, work(30)), aBoard()],
])('there is none where %s', (_why, day, board) => {
  expect(runwayOfDay(day, board)).toBeNull();
});
