import fc from 'fast-check';
import { installStorage } from '../../../test/forge-storage';
import { inDays } from './expiry';
import { putRow, readRow, replaceRow } from './rows';
import { takePlace } from './take-place';

const NOW = '2026-11-24T09:00:00.000Z';
const DAY = 24 * 60 * 60 * 1000;
const place = { entity: 'talk', key: '10001' };
const aRow = (of: string, version = 1) => ({ version, content: { of }, expires: inDays(NOW, 90) });
const take = (of: string) => takePlace(place, aRow(of), { days: 90, now: NOW });

const before = {
  'has run out': { ...aRow('before', 7), expires: NOW },
  'has run out and says what nobody can read': { ...aRow('before', 7), content: 'rubbish', expires: NOW },
  'has no content any more, though its date is still to come,': { version: 7, expires: inDays(NOW, 1) },
};

test.each(Object.entries(before))('a row that %s gives way, and the new one counts on from it', async (_how, over) => {
  installStorage();
  await putRow(place, over);
  expect(await take('ana')).toBe(true);
  expect(await readRow(place)).toEqual(aRow('ana', 8));
});

test('a row of which nobody can say whether it is over stays', async () => {
  installStorage();
  await putRow(place, { content: { of: 'before' } });
  expect(await take('ana')).toBe(false);
  expect(await readRow(place)).toEqual({ content: { of: 'before' } });
});

test('a new row lives as long as it says, in a place that was taken too', async () => {
  const { clock } = installStorage();
  await putRow(place, before['has run out'], { days: 1 });
  await take('ana');
  await clock.advance(89 * DAY);
  expect(await readRow(place)).toEqual(aRow('ana', 8));
  await clock.advance(2 * DAY);
  expect(await readRow(place)).toBeNull();
});

/** From here on what the storage is asked for comes there in the scheduler's order, and so do its answers. */
function inAnyOrder(scheduler: fc.Scheduler): void {
  const through: unknown = Reflect.get(globalThis, '__forge_fetch__');
  if (typeof through !== 'function') throw new Error('No storage is installed.');
  const answer = async (...asked: readonly unknown[]): Promise<unknown> => {
    await scheduler.schedule(Promise.resolve());
    const answered: unknown = await Reflect.apply(through, undefined, asked);
    return scheduler.schedule(Promise.resolve(answered));
  };
  Object.assign(globalThis, { __forge_fetch__: answer });
}

/** Who comes at once with others; each wants the row to be theirs. */
const acts = {
  ana: () => take('ana'),
  ben: () => take('ben'),
  cem: () => take('cem'),
  /** Has read the row while it still counted, and changes it. */
  late: () => replaceRow(place, aRow('late', 8), { days: 90 }),
};
type Name = keyof typeof acts;
const takers: readonly Name[] = ['ana', 'ben', 'cem'];
const over = fc.constantFrom(...Object.values(before));

/** Who was told that theirs is stored, and what is. */
async function atOnce(scheduler: fc.Scheduler, names: readonly Name[], meanwhile: () => Promise<void>) {
  inAnyOrder(scheduler);
  const happens = scheduler.schedule(Promise.resolve()).then(meanwhile);
  const told = await scheduler.waitFor(Promise.all(names.map((name) => acts[name]())));
  await scheduler.waitFor(happens);
  return { won: names.filter((_name, index) => told[index]), stored: await scheduler.waitFor(readRow(place)) };
}

test.each([
  ['nothing is there', fc.constant(null), takers],
  ['a row is over', over, takers],
  ['a row is over that somebody still wants to change', over, [...takers, 'late'] as const],
])('where %s one of those who come at once is stored, whatever comes first', async (_where, row, names) => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), row, async (scheduler, stands) => {
      installStorage();
      if (stands !== null) await putRow(place, stands);
      const { won, stored } = await atOnce(scheduler, names, () => Promise.resolve());
      expect(won).toHaveLength(1);
      expect(stored).toEqual(aRow(String(won[0]), stands === null ? 1 : 8));
    }),
  );
});

test('nobody takes the place of a row that still counts, nor of one that is just changed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      installStorage();
      await putRow(place, aRow('before', 7));
      const { won, stored } = await atOnce(scheduler, [...takers, 'late'], () => Promise.resolve());
      expect([won, stored]).toEqual([['late'], aRow('late', 8)]);
    }),
  );
});

test('whenever storage removes the row that is over, what is stored then is as people were told', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), over, async (scheduler, stands) => {
      const { clock } = installStorage();
      await putRow(place, stands, { days: 1 });
      const { won, stored } = await atOnce(scheduler, takers, () => clock.advance(2 * DAY));
      expect(won.length).toBeLessThan(2);
      expect(stored).toEqual(won[0] === undefined ? null : { ...aRow(won[0]), version: expect.any(Number) });
    }),
  );
});
