import { names } from '../real-app';
import { crawl } from './crawl';
import { askIn, aVotedTicket, expectSame, inBoth, twoWorlds, vote, type Votes, type Worlds } from './two-worlds';

/** `GET /control/kvs` shows the storage to developers. No real site has it, so it is left out here. */
let worlds: Worlds;
beforeAll(async () => {
  worlds = await twoWorlds();
});
afterAll(async () => {
  await inBoth(worlds, (world) => world.running.stop());
});

/** All vote with different values per world. Emma changes her vote in one world and repeats it in the other. */
async function hiddenVotes(issue: string, [one, other]: readonly [Votes, Votes]): Promise<void> {
  await inBoth(worlds, async (world, which) => {
    await vote(world, issue, { round: 2, votes: { emma: 5 } });
    await vote(world, issue, { round: 2, votes: which === 0 ? one : other, sized: true });
    await world.settle();
  });
}

async function aTicketInBoth(): Promise<string> {
  const [issue, same] = await inBoth(worlds, aVotedTicket);
  expect(same).toBe(issue);
  return issue;
}

test('while a round is open no document of Jira and no search depends on the votes', async () => {
  const issue = await aTicketInBoth();
  await hiddenVotes(issue, [
    { chiara: 1, dinesh: 2, emma: 5, gus: 3 },
    { chiara: 5, dinesh: 4, emma: 1, gus: 3 },
  ]);
  for (const name of names) await expectSame(worlds, (world) => crawl(world, name, issue));
});

test('while a round is open neither logs, events nor writers depend on the votes', async () => {
  await expectSame(worlds, async ({ logs }) => logs.map(({ level, text }) => [level, text]));
  await expectSame(worlds, async ({ events }) => events);
  await expectSame(worlds, async ({ writes }) => writes);
});

test('the comparison works: after the reveal the crawl tells the two worlds apart', async () => {
  const issue = await aTicketInBoth();
  await hiddenVotes(issue, [
    { chiara: 1, gus: 5 },
    { chiara: 5, gus: 5 },
  ]);
  const reveal = { as: 'ben', functionKey: 'revealBallot', payload: { base: { round: 2 }, input: {} } } as const;
  await inBoth(worlds, async (world) => {
    await askIn(world, issue, reveal);
    await world.settle();
  });
  const [one, other] = await inBoth(worlds, (world) => crawl(world, 'vera', issue));
  const different = Object.keys(one).filter((path) => JSON.stringify(one[path]) !== JSON.stringify(other[path]));
  expect(different.some((path) => path.includes('properties/commonGroundConfidence'))).toBe(true);
  expect(different.some((path) => path.includes('approximate-count'))).toBe(true);
});
