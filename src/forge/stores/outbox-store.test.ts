import { kvs } from '@forge/kvs';
import { aQuestion } from '../../../test/builders/a-question';
import { installStorage } from '../../../test/forge-storage';
import { doubt, hide, newOutbox, takeBack } from '../../domain/outbox';
import { inDays } from './expiry';
import { outboxStore } from './outbox-store';

const NOW = '2026-11-24T09:00:00.000Z';
const aStore = (days = 0) => outboxStore(() => inDays(NOW, days));
const waiting = () => doubt(newOutbox('10001'), { question: aQuestion({ askedBy: null }), ripeAt: NOW, late: true });

test('what waits is stored on the version it was written on', async () => {
  installStorage();
  expect(await aStore().replaceOutbox(waiting())).toBe(true);
  expect(await aStore().replaceOutbox(waiting())).toBe(false);
  expect(await aStore().readOutbox('10001')).toEqual(waiting());
});

test('what waits is not forgotten as long as anybody looks', async () => {
  installStorage();
  await aStore().replaceOutbox(waiting());
  expect((await aStore(20).readOutbox('10001'))?.version).toBe(1);
  expect((await aStore(80).readOutbox('10001'))?.version).toBe(2);
  expect(await aStore(160).readOutbox('10001')).toEqual({ ...waiting(), version: 3 });
  expect(await aStore(260).readOutbox('10001')).toBeNull();
});

test('where nothing waits nothing is kept', async () => {
  installStorage();
  const shown = takeBack(hide(newOutbox('10001'), aQuestion({ id: 'q1', askedBy: 'ben' })), 'q1', 'ben');
  await aStore().replaceOutbox({ ...shown, version: 1 });
  expect((await aStore(80).readOutbox('10001'))?.version).toBe(1);
  expect(await aStore(91).readOutbox('10001')).toBeNull();
});

test('a row from before doubts came late is read', async () => {
  installStorage();
  const { doubts, ...rest } = waiting();
  const old = { ...rest, doubts: doubts.map(({ question, ripeAt, released }) => ({ question, ripeAt, released })) };
  await kvs.entity('outbox').set('10001', { version: 1, expires: inDays(NOW, 90), content: old });
  expect((await aStore().readOutbox('10001'))?.doubts).toMatchObject([{ late: false }]);
});
