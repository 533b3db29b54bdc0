import { type RecordedDay, runwaysOf, type StartedSprint } from './over-time';

const FIELD = 'customfield_10016';
type Item = NonNullable<StartedSprint['start']>['items'][number];

const aDay = (
  day: string,
  ready: number | null,
  { exception = 0, work = null }: { exception?: number; work?: RecordedDay['work'] } = {},
): RecordedDay => ({
  day,
  totals: {
    startedUnseen: 0,
    all: 40,
    standings: { ready, incomplete: 0, exception, recheck: 0, 'on-paper': 3, refine: 17, draft: 5 },
  },
  work,
});
const anItem = (estimate: number | null, spoilt: Partial<Item> = {}): Item => ({
  type: 'story',
  estimate,
  standing: 'agreed',
  done: false,
  ...spoilt,
});
const times = (n: number, item: Item): readonly Item[] => Array.from({ length: n }, () => item);
const aMoment = (items: readonly Item[], estimateField: string | null = FIELD) => ({
  at: '2026-11-10T09:00:00.000Z',
  estimateField,
  items,
});
const closed = (name: string, items: readonly Item[], field: string | null = FIELD): StartedSprint => ({
  name,
  start: null,
  close: aMoment(items, field),
});
const finished = times(8, anItem(3, { done: true }));
const earlier = ['8', '9', '10'].map((name) => closed(name, finished));
const inside = [anItem(5), anItem(null), anItem(null, { type: 'bug' }), anItem(2, { standing: 'exception' })];
const started: StartedSprint = { name: '11', start: aMoment(inside), close: null };
const runways = (days: readonly RecordedDay[], sprint = started, before: readonly StartedSprint[] = earlier) =>
  runwaysOf([...before, sprint], days);

/** Nine items with 50 points, three of them in the sprint, beside two stories and two bugs without an estimate. */
const work = { field: FIELD, sum: 50, without: { story: 2, bug: 3 } };

test('ready work outside of the sprint is divided by what sprints finished; what lacks an estimate counts as usual for its type', () => {
  // Outside: 50 - 7 points, a story and two bugs as the median of all that was finished or started, 3.
  expect(runways([aDay('2026-11-10', 13, { exception: 3, work })])).toEqual([
    {
      name: '11',
      start: '2026-11-10T09:00:00.000Z',
      ready: 43 + 3 * 3,
      velocity: 24,
      unit: 'estimate',
      guessed: 3,
      length: (43 + 3 * 3) / 24,
    },
  ]);
});

test.each([
  ['the day holds no estimates', null, {}, earlier],
  ['the day counted another field', { ...work, field: 'customfield_2' }, {}, earlier],
  ['the board counts issues', work, { start: aMoment(inside, null) }, earlier],
  [
    'an earlier sprint was recorded in another field',
    work,
    {},
    [...earlier.slice(1), closed('7', finished, 'customfield_2')],
  ],
  ['under half of the ready ones have an estimate', { ...work, without: { story: 4, bug: 5 } }, {}, earlier],
  ['nothing that was finished has an estimate', work, {}, times3(closed('7', times(8, anItem(null, { done: true }))))],
] as const)('items are counted where %s', (_why, counted, spoilt, before) => {
  const [runway] = runways(
    [aDay('2026-11-10', 13, { exception: 3, work: counted })],
    { ...started, ...spoilt },
    before,
  );
  expect(runway).toMatchObject({ ready: 12, velocity: 8, unit: 'count', guessed: 0, length: 1.5 });
});

function times3<T>(one: T): readonly T[] {
  return [one, one, one];
}

test('the day before counts where the day itself was not recorded', () => {
  const days = [aDay('2026-11-08', 40), aDay('2026-11-09', 12), aDay('2026-11-11', 99)];
  expect(runways(days)[0]?.ready).toBe(8);
});

test.each([
  ['the start was not recorded', { start: null }, [aDay('2026-11-10', 12)]],
  ['no near day was recorded', {}, [aDay('2026-11-07', 12), aDay('2026-11-12', 12)]],
  ['that day no row was judged', {}, [aDay('2026-11-10', null)]],
] as const)('a sprint is left out where %s', (_why, spoilt, days) => {
  expect(runways(days, { ...started, ...spoilt })).toEqual([]);
});

test('it takes three sprints before', () => {
  expect(runways([aDay('2026-11-10', 12, { work })], started, earlier.slice(1))).toEqual([]);
});

test('of the items in the sprint those that are open and agreed are no more ready work outside of it', () => {
  const open = [anItem(5, { standing: 'not-agreed' }), anItem(5, { done: true }), anItem(5)];
  const [runway] = runways([aDay('2026-11-10', 12)], { ...started, start: aMoment(open) });
  expect(runway).toMatchObject({ unit: 'count', ready: 11 });
});
