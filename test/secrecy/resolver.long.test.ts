import { playOpenRounds } from './open-rounds';
import { inBoth, twoWorlds, type Worlds } from './two-worlds';

let worlds: Worlds;
beforeAll(async () => {
  worlds = await twoWorlds();
});
afterAll(async () => {
  await inBoth(worlds, (world) => world.running.stop());
});

test('in many rounds no answer of the app depends on other people’s votes', async () => {
  await playOpenRounds(worlds, 60);
});
