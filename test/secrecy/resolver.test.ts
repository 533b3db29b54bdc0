import { z } from 'zod';
import { integer } from '../../dev/jira/columns.ts';
import { idOf } from '../real-app';
import { crawl } from './crawl';
import { playOpenRounds, tried } from './open-rounds';
import { askIn, expectSame, inBoth, twoWorlds, vote, type Worlds } from './two-worlds';

let worlds: Worlds;
beforeAll(async () => {
  worlds = await twoWorlds();
});
afterAll(async () => {
  await inBoth(worlds, (world) => world.running.stop());
});

const opened = z.object({ value: z.object({ pass: z.string() }) });
test('while a round is open no answer of the app depends on other people’s votes', async () => {
  await playOpenRounds(worlds, 8);
});

test('a repeated vote is visible only to its author', async () => {
  const [issue] = await inBoth(worlds, async (world, which) => {
    const ticket = await world.ticket();
    await vote(world, ticket, { round: 1, votes: { chiara: 2, dinesh: 4 }, sized: true });
    if (which === 0) await vote(world, ticket, { round: 1, votes: { chiara: 5 }, sized: true });
    return ticket;
  });
  for (const as of ['ben', 'dinesh', 'vera'] as const)
    for (const functionKey of ['openPanel', 'look'] as const) await tried(worlds, issue, { as, functionKey });
  for (const as of ['ben', 'dinesh', 'vera'] as const)
    await expectSame(worlds, async (world) => {
      const { value } = opened.parse(await askIn(world, issue, { as, functionKey: 'openPanel' }));
      return askIn(world, issue, { as, functionKey: 'refreshPanel', payload: { pass: value.pass } });
    });
  await expectSame(worlds, async ({ hints }) => hints);
});

const hidden = [
  { chiara: 1, dinesh: 2 },
  { chiara: 5, dinesh: 4 },
] as const;

async function eightWithTwoVotes(): Promise<string> {
  const [issue] = await inBoth(worlds, async (world, which) => {
    const ticket = await world.ticket();
    await vote(world, ticket, { round: 1, votes: hidden[which], sized: true });
    for (const as of ['ben', 'emma', 'farah', 'gus'] as const)
      await askIn(world, ticket, { as, functionKey: 'startTalk' });
    return ticket;
  });
  return issue;
}

test('a reveal refused for missing votes or for lacking rights tells nothing of the votes', async () => {
  const issue = await eightWithTwoVotes();
  for (const as of ['ben', 'vera', 'otto'] as const) {
    await tried(worlds, issue, { as, functionKey: 'revealBallot', payload: { base: { round: 1 }, input: {} } });
  }
  const refused = { as: 'ben', functionKey: 'revealBallot', payload: { base: { round: 1 }, input: {} } } as const;
  expect(await askIn(worlds[0], issue, refused)).toMatchObject({
    failure: { code: 'votes-missing', details: { because: 'missing' } },
  });
  for (const name of ['ben', 'vera'] as const) await expectSame(worlds, (world) => crawl(world, name, issue));
});

test('the lozenge on the issue and the rule actions tell no more', async () => {
  const issue = await eightWithTwoVotes();
  await expectSame(worlds, ({ running: { host } }) => {
    const { id } = host.site.db.get({ id: integer }, 'select id from issues where key = ?', issue) ?? { id: 0 };
    const extension = { issue: { id: String(id), key: issue } };
    const module = { type: 'jira:issueContext', key: 'refinement-context' };
    const body = { cloudId: '', extension };
    return host.functions.invoke({ functionKey: 'context-status', module, accountId: idOf('vera'), body });
  });
  for (const functionKey of ['get-readiness-fn', 'flag-unready-fn']) {
    await expectSame(worlds, ({ running: { host } }) => {
      const call = { functionKey, module: { type: 'action', key: functionKey }, body: { issueKey: issue } };
      return host.functions.invoke({ ...call, accountId: idOf('ana') });
    });
  }
  await inBoth(worlds, (world) => world.settle());
  await expectSame(worlds, (world) => crawl(world, 'vera', issue));
});
