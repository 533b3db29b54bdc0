import { playBrokenTalk } from './broken-talk';

test('under every quota and all faults of a bad day a talk of six is stored once and as a whole', async () => {
  expect(await playBrokenTalk('bad-day', 4)).toEqual(expect.arrayContaining(['storage requests', 'storage writes']));
});
