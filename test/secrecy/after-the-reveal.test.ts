import { idOf, names, type Name } from '../real-app';
import { crawl, ofEachRole } from './crawl';
import {
  askIn,
  aVotedTicket,
  expectSame,
  inBoth,
  twoWorlds,
  vote,
  type Votes,
  type World,
  type Worlds,
} from './two-worlds';

/**
 * The same votes by swapped people: Chiara's vote is low in one world, Dinesh's in the other. A difference between the
 * worlds reveals who voted what.
 */
const swapped: readonly [Votes, Votes] = [
  { chiara: 1, dinesh: 5, emma: 4 },
  { chiara: 5, dinesh: 1, emma: 4 },
];
const doubters: readonly [Name, Name] = ['chiara', 'dinesh'];
const others = names.filter((name) => !doubters.includes(name));
const reveal = {
  as: 'emma',
  functionKey: 'revealBallot',
  payload: { base: { round: 2 }, input: { without: (['ana', 'ben', 'farah', 'gus'] as const).map(idOf) } },
} as const;
const reason = (signed: boolean) => ({
  base: { round: 2 },
  input: { text: 'Nobody knows who pays the courier.', signed },
});

let worlds: Worlds;
beforeAll(async () => {
  worlds = await twoWorlds();
});
afterAll(async () => {
  await inBoth(worlds, (world) => world.running.stop());
});

/** Votes and reveals in both; then each world's low voter does `more`. */
async function played(more: (world: World, issue: string, doubter: Name) => Promise<unknown>): Promise<string> {
  const [issue] = await inBoth(worlds, async (world, which) => {
    const ticket = await aVotedTicket(world);
    await vote(world, ticket, { round: 2, votes: swapped[which] });
    await askIn(world, ticket, reveal);
    await more(world, ticket, doubters[which]);
    await world.settle();
    return ticket;
  });
  return issue;
}

/** Everything that others are told is the same in both worlds, and so are the site's logs. */
async function nobodyKnows(issue: string): Promise<void> {
  for (const name of ofEachRole) await expectSame(worlds, (world) => crawl(world, name, issue));
  for (const as of others.filter((name) => name !== 'otto')) {
    await expectSame(worlds, (world) => askIn(world, issue, { as, functionKey: 'openPanel' }));
    await expectSame(worlds, (world) => askIn(world, issue, { as, functionKey: 'look' }));
    const moduleKey = 'refinement-context';
    await expectSame(worlds, (world) => askIn(world, issue, { as, functionKey: 'openPanel', moduleKey }));
  }
  await expectSame(worlds, async ({ events }) => events);
  await expectSame(worlds, async ({ logs }) => logs.map(({ level, text }) => [level, text]));
}

/** Property writes, without the votes' own requests, which write only to storage. */
const writers = (issue: string) => (world: World) =>
  Promise.resolve(world.writes.filter((write) => write.includes(issue) || write.includes('/properties/')));

test('a revealed round tells how many voted what, and nowhere who', async () => {
  const issue = await played(async () => undefined);
  await nobodyKnows(issue);
  const { body } = await worlds[0].rest('vera', 'GET', `/rest/api/3/issue/${issue}/properties/commonGroundConfidence`);
  expect(body).toMatchObject({ value: { confidence: { counts: [1, 0, 0, 1, 1] } } });
});

test('once the next round is open, also the voters themselves are told no vote of the one before', async () => {
  const again = { as: 'emma', functionKey: 'voteAgain', payload: { base: { round: 2 } } } as const;
  const issue = await played((world, ticket) => askIn(world, ticket, again));
  await nobodyKnows(issue);
  for (const as of doubters) await expectSame(worlds, (world) => askIn(world, issue, { as, functionKey: 'openPanel' }));
});

test('a reason given before the reveal is not linked to its author, before or after the reveal', async () => {
  const [issue] = await inBoth(worlds, async (world, which) => {
    const ticket = await aVotedTicket(world);
    await askIn(world, ticket, { as: 'emma', functionKey: 'startTalk' });
    for (const as of ['chiara', 'dinesh', 'emma'] as const) {
      const confidence = swapped[which][as];
      await askIn(world, ticket, {
        as,
        functionKey: 'castVote',
        payload: { base: { round: 2 }, input: { confidence } },
      });
      const why = { base: { round: 2 }, input: { text: 'Nobody knows who pays the courier.', signed: false } };
      if (confidence === 1) await askIn(world, ticket, { as, functionKey: 'giveReason', payload: why });
    }
    await world.settle();
    return ticket;
  });
  await nobodyKnows(issue);
  await inBoth(worlds, (world) => askIn(world, issue, reveal));
  await inBoth(worlds, (world) => world.settle());
  const shown = await askIn(worlds[0], issue, { as: 'vera', functionKey: 'openPanel' });
  expect(JSON.stringify(shown)).toContain('who pays the courier');
  await nobodyKnows(issue);
});

/** Votes with a size beside each confidence, in the order given. */
async function sized(sizes: readonly [Sizes, Sizes]): Promise<string> {
  const [issue] = await inBoth(worlds, async (world, which) => {
    const ticket = await aVotedTicket(world);
    await askIn(world, ticket, { as: 'emma', functionKey: 'openPanel' });
    for (const [as, confidence] of [
      ['chiara', swapped[which].chiara],
      ['dinesh', swapped[which].dinesh],
      ['emma', swapped[which].emma],
    ] as const) {
      const size = as === 'emma' ? '5' : sizes[which][as];
      const payload = { base: { round: 2 }, input: { confidence, size } };
      await askIn(world, ticket, { as, functionKey: 'castVote', payload });
    }
    await askIn(world, ticket, reveal);
    await world.settle();
    return ticket;
  });
  return issue;
}
type Sizes = { readonly chiara: string; readonly dinesh: string };

test('names beside sizes in the panel do not tell who gave which confidence', async () => {
  const same = { chiara: '3', dinesh: '8' };
  await nobodyKnows(await sized([same, same]));
});

test('sizes in the issue’s properties have no names', async () => {
  const issue = await sized([
    { chiara: '3', dinesh: '8' },
    { chiara: '8', dinesh: '3' },
  ]);
  for (const name of ofEachRole) await expectSame(worlds, (world) => crawl(world, name, issue));
});

test('an anonymous reason is not linked to its author in rows, views, logs or writes', async () => {
  const issue = await played((world, ticket, as) =>
    askIn(world, ticket, { as, functionKey: 'giveReason', payload: reason(false) }),
  );
  await nobodyKnows(issue);
  await expectSame(worlds, writers(issue));
});

test('saying in private that a low vote was heard does not tell who says it', async () => {
  const issue = await played((world, ticket, as) =>
    askIn(world, ticket, { as, functionKey: 'sayHeard', payload: { base: { round: 2 } } }),
  );
  await nobodyKnows(issue);
  await expectSame(worlds, writers(issue));
});

test('the comparison works: a signed reason tells the two worlds apart', async () => {
  const issue = await played((world, ticket, as) =>
    askIn(world, ticket, { as, functionKey: 'giveReason', payload: reason(true) }),
  );
  const look = { as: 'vera', functionKey: 'openPanel' } as const;
  const [one, other] = await inBoth(worlds, (world) => askIn(world, issue, look));
  expect(JSON.stringify(one)).not.toContain('"askedBy":"id-dinesh"');
  expect(JSON.stringify(other)).toContain('"askedBy":"id-dinesh"');
});
