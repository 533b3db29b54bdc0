import { kvs } from '@forge/kvs';
import { installStorage } from '../../../test/forge-storage';
import { newGathering, newTalk, say } from '../../domain/running-talk';
import { talkStore } from './talk-store';

const NOW = '2026-11-24T09:00:00.000Z';
const LATER = '2027-03-24T09:00:00.000Z';
const aTalk = () => newTalk('10001', 'ana', NOW);
const aStore = (now = NOW) => talkStore(() => now);

test('one talk runs per issue', async () => {
  installStorage();
  expect(await aStore().createTalk(aTalk())).toBe(true);
  expect(await aStore().createTalk(aTalk())).toBe(false);
  expect(await aStore().readTalk('10001')).toEqual(aTalk());
});

test('what was said is stored on the version it was said on', async () => {
  installStorage();
  await aStore().createTalk(aTalk());
  const said = say(aTalk(), { accountId: 'ben', what: 'nothing', on: 'f' });
  expect(await aStore().replaceTalk(said)).toBe(true);
  expect(await aStore().replaceTalk(said)).toBe(false);
  expect(await aStore().readTalk('10001')).toEqual(said);
});

test('what is said before a talk is kept until one is started, without anybody who leads', async () => {
  installStorage();
  const gathered = say(newGathering('10001', NOW), { accountId: 'ben', what: 'wrote', on: 'f' });
  expect(await aStore().createTalk(gathered)).toBe(true);
  expect(await aStore().readTalk('10001')).toEqual(gathered);
  expect(gathered).toMatchObject({ startedAt: null, leads: null, joined: [] });
});

test('a row from before voices were gathered is a running talk', async () => {
  installStorage();
  const { since: _since, ...old } = aTalk();
  await kvs.entity('talk').set('10001', { version: 1, expires: LATER, content: old });
  expect(await aStore().readTalk('10001')).toEqual(aTalk());
});

test('who only spoke ahead and what was split off come back; a row from before they were kept tells neither', async () => {
  installStorage();
  const talk = { ...aTalk(), joined: ['ben', 'ana'], ahead: ['ben'], parts: ['TIF-2'] };
  await aStore().createTalk(talk);
  expect(await aStore().readTalk('10001')).toEqual(talk);
  const { ahead: _ahead, parts: _parts, ...old } = talk;
  await kvs.entity('talk').set('10001', { version: 1, expires: LATER, content: old });
  expect(await aStore().readTalk('10001')).toEqual({ ...talk, ahead: [], parts: [] });
});

test('a talk is taken away once', async () => {
  installStorage();
  await aStore().createTalk(aTalk());
  expect(await aStore().removeTalk({ ...aTalk(), version: 7 })).toBe(false);
  expect(await aStore().removeTalk(aTalk())).toBe(true);
  expect(await aStore().readTalk('10001')).toBeNull();
});

test('what was decided on a talk that is over does not reach the next one', async () => {
  installStorage();
  await aStore().createTalk(aTalk());
  const late = say(aTalk(), { accountId: 'ben', what: 'nothing', on: 'f' });
  expect(await aStore().removeTalk(aTalk())).toBe(true);
  expect(await aStore().createTalk(newGathering('10001', NOW))).toBe(true);
  expect(await aStore().replaceTalk(late)).toBe(false);
  expect(await aStore().readTalk('10001')).toMatchObject({ startedAt: null, said: [] });
});

test('of a talk that is over nothing is kept but its number, and that for a day', async () => {
  installStorage();
  await aStore().createTalk(aTalk());
  await aStore().removeTalk(aTalk());
  expect(await kvs.entity('talk').get('10001')).toEqual({ issue: '10001', version: 2, expires: NOW });
});

test('a talk that nobody came back to gives way to a new one', async () => {
  installStorage();
  await aStore().createTalk(aTalk());
  expect(await aStore(LATER).readTalk('10001')).toBeNull();
  expect(await aStore(LATER).createTalk(aTalk())).toBe(true);
  expect((await aStore(LATER).readTalk('10001'))?.leads).toBe('ana');
});
