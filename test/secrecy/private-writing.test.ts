import type { NewQuestion } from '../../src/contract';
import { regardlessOfOrder } from './comparable';
import { crawl, ofEachRole } from './crawl';
import { askIn, expectSame, inBoth, twoWorlds, vote, type World, type Worlds } from './two-worlds';
import type { Name } from '../real-app';
import { seenOn } from '../seen-on-panel';

/** Private writing, and the authors of anonymous questions. */
let worlds: Worlds;
beforeAll(async () => {
  worlds = await twoWorlds();
});
// The queue may write what two tickets have put off in any order, so each test begins with nothing put off.
beforeEach(() => inBoth(worlds, (world) => world.settle()));
afterAll(async () => {
  await inBoth(worlds, (world) => world.running.stop());
});

const TALKERS = ['ana', 'ben', 'chiara', 'dinesh'] as const satisfies readonly Name[];
/** A second passes with each question, so that they have an order. */
async function ask(world: World, issue: string, as: Name, asked: Partial<NewQuestion>): Promise<void> {
  const input = { kind: 'question', blocking: false, category: null, owner: null, due: null, ...asked };
  await askIn(world, issue, { as, functionKey: 'askQuestion', payload: { input } });
  await world.running.host.clock.advance(1000);
}
const show = (world: World, issue: string) => askIn(world, issue, { as: 'ana', functionKey: 'showWritten' });

async function aTalk(play: (world: World, issue: string, which: 0 | 1) => Promise<unknown>): Promise<string> {
  const [issue] = await inBoth(worlds, async (world, which) => {
    const ticket = await world.ticket();
    for (const as of TALKERS) await askIn(world, ticket, { as, functionKey: 'startTalk' });
    // Entries in a talk get a later time than its start, as an invocation takes the site's time plus a few
    // milliseconds.
    await world.running.host.clock.advance(1000);
    await play(world, ticket, which);
    return ticket;
  });
  return issue;
}

/** Compares every channel: functions, Jira documents, events, writers, hints and the app's log. */
async function expectAlike(issue: string, onlookers: readonly Name[]): Promise<void> {
  for (const as of onlookers) {
    for (const functionKey of ['openPanel', 'look'] as const)
      await expectSame(worlds, async (world) => regardlessOfOrder(await askIn(world, issue, { as, functionKey })));
  }
  for (const as of ofEachRole.filter((name) => onlookers.includes(name)))
    await expectSame(worlds, async (world) => regardlessOfOrder(await crawl(world, as, issue)));
  await expectSame(worlds, async ({ writes, events, hints }) => [writes, events, hints]);
  await expectSame(worlds, async ({ logs }) => logs.map(({ level, text }) => [level, text]));
}

test('before the reveal only the writer learns a private question or its kind', async () => {
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
});

const nothing = (world: World, issue: string, as: Name) => askIn(world, issue, { as, functionKey: 'nothingFromMe' });
const DOUBT = 'The supplier lies.';
const doubt = (world: World, issue: string, as: Name) => {
  const risk = { kind: 'risk', blocking: false, category: null, owner: null, due: null, anonymous: true };
  return askIn(world, issue, { as, functionKey: 'askQuestion', payload: { input: { ...risk, text: DOUBT } } });
};
const isSeen = async (world: World, issue: string) =>
  JSON.stringify(await askIn(world, issue, { as: 'vera', functionKey: 'openPanel' })).includes(DOUBT);
test('which of three people wrote an anonymous question stays unknown, also after the reveal', async () => {
  const issue = await aTalk(async (world, ticket, which) => {
    await askIn(world, ticket, { as: 'emma', functionKey: 'startTalk' });
    for (const as of ['ana', 'ben'] as const) await ask(world, ticket, as, { text: `From ${as}?` });
    await (which === 0 ? doubt : nothing)(world, ticket, 'chiara');
    await (which === 0 ? nothing : doubt)(world, ticket, 'dinesh');
    await nothing(world, ticket, 'emma');
  });
  const onlookers = ['ana', 'ben', 'emma', 'vera'] as const;
  await expectAlike(issue, onlookers);
  await inBoth(worlds, (world) => show(world, issue));
  expect(await inBoth(worlds, (world) => isSeen(world, issue))).toEqual([true, true]);
  await expectAlike(issue, onlookers);
});

/** A talk that showed what was written, and is over. */
const aTalkBefore = async (world: World, issue: string) => {
  for (const as of TALKERS) await nothing(world, issue, as);
  await show(world, issue);
  await close(world, issue);
};
const close = async (world: World, issue: string, as: Name = 'ana') => {
  const { talk } = seenOn(await askIn(world, issue, { as: 'vera', functionKey: 'openPanel' }));
  const payload = { base: { talk }, input: { outcome: 'another-talk', agreed: '' } };
  await askIn(world, issue, { as, functionKey: 'closeTalk', payload });
  await world.settle();
};

test('who writes without a name after a talk stays unknown, also after the show of the next', async () => {
  const issue = await aTalk(async (world, ticket, which) => {
    await aTalkBefore(world, ticket);
    for (const as of ['ana', 'chiara'] as const) await nothing(world, ticket, as);
    await (which === 0 ? doubt : nothing)(world, ticket, 'farah');
    await (which === 0 ? nothing : doubt)(world, ticket, 'ben');
  });
  const all = ['ana', 'chiara', 'dinesh', 'vera'] as const;
  await expectAlike(issue, all);
  expect(await inBoth(worlds, (world) => isSeen(world, issue))).toEqual([false, false]);
  await inBoth(worlds, async (world) => {
    await askIn(world, issue, { as: 'ana', functionKey: 'startTalk' });
    await show(world, issue);
    await world.settle();
  });
  expect(await inBoth(worlds, (world) => isSeen(world, issue))).toEqual([true, true]);
  await expectAlike(issue, all);
});

test('a talk’s record names early respondents, and not whether one wrote in it', async () => {
  const [issue] = await inBoth(worlds, async (world, which) => {
    const ticket = await world.ticket();
    await vote(world, ticket, { round: 1, votes: { dinesh: 4, emma: 4, farah: 4 } });
    for (const as of ['ana', 'ben', 'chiara'] as const) await nothing(world, ticket, as);
    await askIn(world, ticket, { as: 'dinesh', functionKey: 'startTalk' });
    // Entries in a talk get a later time than its start.
    await world.running.host.clock.advance(1000);
    await nothing(world, ticket, 'dinesh');
    await doubt(world, ticket, which === 0 ? 'ben' : 'dinesh');
    await close(world, ticket, 'dinesh');
    return ticket;
  });
  expect(await inBoth(worlds, (world) => isSeen(world, issue))).toEqual([true, true]);
  const panel = await askIn(worlds[0], issue, { as: 'vera', functionKey: 'openPanel' });
  expect(JSON.stringify(panel)).toContain('"earlyRespondents":["id-ana","id-ben","id-chiara"]');
  await expectAlike(issue, ['ana', 'chiara', 'emma', 'vera']);
});

test('between two shows an anonymous question has no visible effect', async () => {
  const issue = await aTalk(async (world, ticket, which) => {
    await aTalkBefore(world, ticket);
    for (const as of TALKERS) await nothing(world, ticket, as);
    if (which === 0) await doubt(world, ticket, 'dinesh');
    await world.settle();
  });
  await expectAlike(issue, ['ana', 'vera']);
});

const everybody = ['ana', 'ben', 'dinesh', 'vera'] as const;
/** A ticket with three voters: each may be the author of an anonymous question. */
const votedOn = async (world: World) => {
  const ticket = await world.ticket();
  await vote(world, ticket, { round: 1, votes: { ben: 4, chiara: 4, dinesh: 4 } });
  return ticket;
};

test.each([
  ['in a talk', async () => aTalk(async () => {})],
  ['before a talk', async () => (await inBoth(worlds, votedOn))[0]],
])(
  '%s an anonymous question looks like "nothing from me"',
  async (_where, begin) => {
    const issue = await begin();
    await inBoth(worlds, (world, which) => (which === 0 ? nothing : doubt)(world, issue, 'chiara'));
    expect(worlds[1].hints.at(-1)).toContain('changed');
    await expectAlike(issue, everybody);
  },
  60_000,
);

test('an anonymous question by an earlier respondent has no visible effect', async () => {
  const [issue] = await inBoth(worlds, async (world, which) => {
    const ticket = await votedOn(world);
    for (const as of ['chiara', 'dinesh'] as const) await nothing(world, ticket, as);
    if (which === 1) await doubt(world, ticket, 'chiara');
    return ticket;
  });
  await expectAlike(issue, everybody);
  // The order in which people are named is the same too.
  await expectSame(worlds, (world) => askIn(world, issue, { as: 'ben', functionKey: 'look' }));
});
