import type { NewQuestion } from '../../src/contract';
import { regardlessOfOrder } from './comparable';
import { crawl } from './crawl';
import { askIn, expectSame, inBoth, twoWorlds, type World, type Worlds } from './two-worlds';
import type { Name } from '../real-app';

/** What is written in silence, and who wrote a doubt that nobody signed. */
let worlds: Worlds;
beforeAll(async () => {
  worlds = await twoWorlds();
}, 60_000);
afterAll(async () => {
  await inBoth(worlds, (world) => world.running.stop());
});

const TALKERS = ['ana', 'ben', 'chiara', 'dinesh'] as const satisfies readonly Name[];
/** A second passes with each, so that questions have an order. */
async function ask(world: World, issue: string, as: Name, asked: Partial<NewQuestion>): Promise<void> {
  const payload = { kind: 'question', blocking: false, category: null, owner: null, due: null, ...asked };
  await askIn(world, issue, { as, functionKey: 'askQuestion', payload });
  await world.running.host.clock.advance(1000);
}
const show = (world: World, issue: string) => askIn(world, issue, { as: 'ana', functionKey: 'showWritten' });

async function aTalk(play: (world: World, issue: string, which: 0 | 1) => Promise<unknown>): Promise<string> {
  const [issue] = await inBoth(worlds, async (world, which) => {
    const ticket = await world.ticket();
    for (const as of TALKERS) await askIn(world, ticket, { as, functionKey: 'startTalk' });
    await play(world, ticket, which);
    return ticket;
  });
  return issue;
}

/** By every way in: the app's functions, every document of Jira, its events, who wrote what, the hints, the app's log. */
async function expectAlike(issue: string, onlookers: readonly Name[]): Promise<void> {
  for (const as of onlookers) {
    for (const functionKey of ['openPanel', 'watch'] as const)
      await expectSame(worlds, async (world) => regardlessOfOrder(await askIn(world, issue, { as, functionKey })));
    await expectSame(worlds, async (world) => regardlessOfOrder(await crawl(world, as, issue)));
  }
  await expectSame(worlds, async ({ writes, events, hints }) => [writes, events, hints]);
  await expectSame(worlds, async ({ logs }) => logs.map(({ level, text }) => [level, text]));
}

test('until it is shown nobody but its writer learns what somebody wrote, nor of which kind', async () => {
  const issue = await aTalk(async (world, ticket, which) => {
    const more = which === 0 ? ({ kind: 'risk', blocking: true } as const) : ({ category: 'data' } as const);
    await ask(world, ticket, 'chiara', {
      text: which === 0 ? 'Nobody asked the kitchen.' : 'Who pays the courier?',
      ...more,
    });
    await world.settle();
  });
  await expectAlike(issue, ['ana', 'ben', 'vera', 'otto']);
  const [mine, others] = await inBoth(worlds, (world, which) =>
    askIn(world, issue, { as: which === 0 ? 'chiara' : 'ben', functionKey: 'openPanel' }),
  );
  expect(JSON.stringify(mine)).toContain('Nobody asked the kitchen.');
  expect(JSON.stringify(others)).not.toContain('courier');
  await inBoth(worlds, (world) => show(world, issue));
  const [shown] = await inBoth(worlds, (world) => askIn(world, issue, { as: 'vera', functionKey: 'openPanel' }));
  expect(JSON.stringify(shown)).toContain('Nobody asked the kitchen.');
}, 60_000);

test('who wrote a doubt without a name cannot be told before it is shown, nor afterwards', async () => {
  const text = 'I do not trust the supplier.';
  const issue = await aTalk(async (world, ticket, which) => {
    for (const as of ['ben', 'chiara', 'dinesh'] as const) await ask(world, ticket, as, { text: `From ${as}?` });
    await ask(world, ticket, which === 0 ? 'chiara' : 'dinesh', { text, withoutName: true });
  });
  const onlookers = ['ana', 'ben', 'chiara', 'dinesh', 'vera'] as const;
  await expectAlike(issue, onlookers);
  await inBoth(worlds, async (world) => {
    await show(world, issue);
    await world.running.host.clock.settle(120_000);
  });
  const [seen] = await inBoth(worlds, (world) => askIn(world, issue, { as: 'vera', functionKey: 'openPanel' }));
  expect(JSON.stringify(seen)).toContain(text);
  await expectAlike(issue, onlookers);
}, 60_000);

const everybody = ['ana', 'ben', 'dinesh', 'vera'] as const;
const nothing = (world: World, issue: string, as: Name) => askIn(world, issue, { as, functionKey: 'nothingFromMe' });
const doubt = (world: World, issue: string, as: Name) => {
  const payload = { kind: 'risk', blocking: false, category: null, owner: null, due: null, withoutName: true };
  return askIn(world, issue, { as, functionKey: 'askQuestion', payload: { ...payload, text: 'The supplier lies.' } });
};

test.each([
  ['in a talk', async () => aTalk(async () => {})],
  ['ahead of one', async () => (await inBoth(worlds, (world) => world.ticket()))[0]],
])(
  '%s a doubt without a name is heard and seen as "nothing from me" is',
  async (_where, begin) => {
    const issue = await begin();
    await inBoth(worlds, (world, which) => (which === 0 ? nothing : doubt)(world, issue, 'chiara'));
    expect(worlds[1].hints.at(-1)).toContain('changed');
    await expectAlike(issue, everybody);
  },
  60_000,
);

test('somebody who has said something already writes a doubt without a name as if nothing happened', async () => {
  const [issue] = await inBoth(worlds, async (world, which) => {
    const ticket = await world.ticket();
    for (const as of ['chiara', 'dinesh'] as const) await nothing(world, ticket, as);
    if (which === 1) await doubt(world, ticket, 'chiara');
    return ticket;
  });
  await expectAlike(issue, everybody);
  // Also in which order people are named.
  await expectSame(worlds, (world) => askIn(world, issue, { as: 'ben', functionKey: 'watch' }));
}, 60_000);
