import fc from 'fast-check';
import { z } from 'zod';
import { installStorage } from '../../../test/forge-storage';
import { cast, type ConfidenceVote, newRound, type Round } from '../../domain/ballot';
import { cardScales } from '../../domain/card';
import { storeWithRetry } from '../../usecases/store-with-retry';
import { roundStore } from './round-store';
import { putRow, readRow } from './rows';

const NOW = '2026-11-24T09:00:00.000Z';
const LATER = '2027-03-24T09:00:00.000Z';
const aRound = (number = 1): Round => newRound('10001', { number, cards: cardScales.fibonacci, attempt: 1 });
const aStore = (now = NOW) => roundStore(() => now);

test('there is no round before somebody opens one', async () => {
  installStorage();
  expect(await aStore().readRound('10001')).toBeNull();
});

test('a round comes back as it was stored, and another issue has none', async () => {
  installStorage();
  expect(await aStore().createRound(aRound())).toBe(true);
  expect(await aStore().readRound('10001')).toEqual(aRound());
  expect(await aStore().readRound('10002')).toBeNull();
});

test('a round from when it said who closed it is still one', async () => {
  installStorage();
  await aStore().createRound(aRound());
  const row = z.looseObject({ content: z.looseObject({}) }).parse(await readRow({ entity: 'round', key: '10001-1' }));
  const old = { ...row, content: { ...row.content, openedAt: NOW, closedBy: 'ana' } };
  await putRow({ entity: 'round', key: '10001-1' }, old);
  expect(await aStore().readRound('10001')).toEqual(aRound());
});

test('a vote from when it did not say what it is about is still one', async () => {
  installStorage();
  const votes = [{ voter: 'ana', confidence: 4, size: null, at: NOW, on: null }] as const;
  await aStore().createRound({ ...aRound(), votes });
  const row = z.looseObject({ content: z.looseObject({}) }).parse(await readRow({ entity: 'round', key: '10001-1' }));
  const old = { ...row, content: { ...row.content, votes: votes.map(({ on: _on, ...vote }) => vote) } };
  await putRow({ entity: 'round', key: '10001-1' }, old);
  expect((await aStore().readRound('10001'))?.votes).toEqual(votes);
});

test('a round from when it did not say who revealed too few votes is still one', async () => {
  installStorage();
  await aStore().createRound({ ...aRound(), revealedBy: 'ana' });
  expect((await aStore().readRound('10001'))?.revealedBy).toBe('ana');
  const row = z.looseObject({ content: z.looseObject({}) }).parse(await readRow({ entity: 'round', key: '10001-1' }));
  const { revealedBy: _by, ...content } = row.content;
  await putRow({ entity: 'round', key: '10001-1' }, { ...row, content });
  expect(await aStore().readRound('10001')).toEqual(aRound());
});

test('only one of two people opens a round', async () => {
  installStorage();
  const opened = await Promise.all([aStore().createRound(aRound()), aStore().createRound(aRound())]);
  expect(opened.filter(Boolean)).toHaveLength(1);
});

test('a change on an older version is not stored', async () => {
  installStorage();
  await aStore().createRound(aRound());
  const closing: Round = { ...aRound(), state: 'closing', version: 2 };
  expect(await aStore().replaceRound(closing)).toBe(true);
  expect(await aStore().replaceRound({ ...aRound(), version: 2 })).toBe(false);
  expect((await aStore().readRound('10001'))?.state).toBe('closing');
});

test('the latest round is the current one', async () => {
  installStorage();
  for (const number of [1, 2, 3]) await aStore().createRound(aRound(number));
  expect((await aStore().readRound('10001'))?.number).toBe(3);
});

test('a round that people keep coming back to is found however old its number is', async () => {
  const { clock } = installStorage();
  const store = roundStore(() => new Date(clock.now()).toISOString());
  for (const number of [1, 2]) await store.createRound(aRound(number));
  for (let version = 2; version <= 6; version += 1) {
    await clock.advance(80 * 24 * 60 * 60 * 1000);
    expect(await store.replaceRound({ ...aRound(2), version })).toBe(true);
  }
  expect((await store.readRound('10001'))?.number).toBe(2);
});

test('an earlier round is forgotten with the next, and with it who gave which size', async () => {
  const kvs = installStorage();
  await aStore().createRound(aRound());
  expect(await aStore().followRound(aRound(2), aRound())).toBe(true);
  const read = (key: string) => kvs.handle('/api/v1/entity/get', { entityName: 'round', key: `10001-${key}` });
  expect([read('1').status, read('2').status]).toEqual([404, 200]);
});

test('a round follows on none that somebody has changed since it was read', async () => {
  installStorage();
  await aStore().createRound(aRound());
  expect(await aStore().replaceRound({ ...aRound(), revealedBy: 'ana', version: 2 })).toBe(true);
  expect(await aStore().followRound(aRound(2), aRound())).toBe(false);
  expect(await aStore().readRound('10001')).toMatchObject({ number: 1, revealedBy: 'ana' });
});

test('of two who open the next round one does', async () => {
  installStorage();
  await aStore().createRound(aRound());
  const opened = await Promise.all([1, 2].map(() => aStore().followRound(aRound(2), aRound())));
  expect(opened.filter(Boolean)).toHaveLength(1);
  expect((await aStore().readRound('10001'))?.number).toBe(2);
});

test('a new round whose pointer was never moved is found by whoever reads next', async () => {
  const kvs = installStorage();
  await aStore().createRound(aRound());
  await aStore().createRound(aRound(2));
  const pointer = { issue: '10001', number: 1, state: 'pointer', version: 9 };
  kvs.handle('/api/v1/entity/set', { entityName: 'round', key: '10001', value: pointer });
  expect((await aStore().readRound('10001'))?.number).toBe(2);
  expect((await aStore().readRound('10001'))?.number).toBe(2);
});

test('a round that is over is gone, though storage still has it, and gives its number to a new one', async () => {
  installStorage();
  await aStore().createRound(aRound());
  expect(await aStore(LATER).readRound('10001')).toBeNull();
  expect(await aStore(LATER).createRound(aRound())).toBe(true);
  expect((await aStore(LATER).readRound('10001'))?.votes).toEqual([]);
});

const vote = fc.record({
  voter: fc.constantFrom('ana', 'ben', 'cem', 'dia', 'eve'),
  confidence: fc.constantFrom<ConfidenceVote>(1, 2, 3, 4, 5),
});

test.each([
  ['refuses only what came too late', () => 0.5],
  ['refuses every fourth write for no reason', everyFourth()],
])('votes cast at once are all counted, each voter once, when storage %s', async (_how, random) => {
  await fc.assert(
    fc.asyncProperty(fc.array(vote, { minLength: 1, maxLength: 7 }), async (votes) => {
      installStorage({ conflictRate: 0.3 }, random);
      await aStore().createRound(aRound());
      await Promise.all(votes.map((one) => store({ ...one, size: null, at: NOW, on: null })));
      const counted = (await aStore().readRound('10001'))?.votes.map(({ voter }) => voter) ?? [];
      expect([...counted].sort()).toEqual([...new Set(votes.map(({ voter }) => voter))].sort());
    }),
  );
});

function everyFourth(): () => number {
  let calls = 0;
  return () => ((calls += 1) % 4 === 0 ? 0 : 0.5);
}

function store(vote: Parameters<typeof cast>[1]): Promise<Round> {
  const store = aStore();
  return storeWithRetry({ pause: () => Promise.resolve() }, async () => {
    const round = await store.readRound('10001');
    const changed = round && cast(round, vote);
    if (!changed) throw new Error('The round takes no votes.');
    return (await store.replaceRound(changed)) ? { stored: true, value: changed } : { stored: false };
  });
}
