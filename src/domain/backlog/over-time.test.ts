import { type RecordedDay, runwaysOf, type StartedSprint } from './over-time';

const aDay = (day: string, ready: number | null, exception: number | null = 0): RecordedDay => ({
  day,
  totals: { all: 40, onPaper: 3, states: { ready, exception, recheck: 0, refine: 20, draft: 5 } },
});
const aSprint = (name: string, spoilt: Partial<StartedSprint> = {}): StartedSprint => ({
  name,
  start: '2026-11-10T09:00:00.000Z',
  readyInside: 4,
  finished: 8,
  ...spoilt,
});
const earlier = ['8', '9', '10'].map((name) => aSprint(name, { start: null }));
const runways = (sprint: Partial<StartedSprint>, days: readonly RecordedDay[]) =>
  runwaysOf([...earlier, aSprint('11', sprint)], days);

test('what is ready outside of the sprint is divided by what a usual sprint finished', () => {
  expect(runways({}, [aDay('2026-11-10', 13, 3)])).toEqual([
    { name: '11', start: '2026-11-10T09:00:00.000Z', ready: 12, usual: 8, length: 1.5 },
  ]);
});

test('the day before counts where the day itself was not recorded', () => {
  expect(runways({}, [aDay('2026-11-08', 40), aDay('2026-11-09', 12), aDay('2026-11-11', 99)])[0]?.ready).toBe(8);
});

test.each([
  ['the start was not recorded', { start: null }, [aDay('2026-11-10', 12)]],
  ['no near day was recorded', {}, [aDay('2026-11-07', 12), aDay('2026-11-12', 12)]],
  ['that day no row was judged', {}, [aDay('2026-11-10', null)]],
] as const)('a sprint is left out where %s', (_why, sprint, days) => {
  expect(runways(sprint, days)).toEqual([]);
});

test('a usual sprint takes three sprints before', () => {
  expect(runwaysOf([...earlier.slice(1), aSprint('11')], [aDay('2026-11-10', 12)])).toEqual([]);
});
