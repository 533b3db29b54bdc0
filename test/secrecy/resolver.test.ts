import * as fc from 'fast-check';
import { z } from 'zod';
import { integer } from '../../dev/jira/columns.ts';
import { anyInput, functionKeys } from '../any-call';
import { idOf, type Asked, type Name } from '../real-app';
import { crawl } from './crawl';
import { askIn, aVotedTicket, expectSame, inBoth, twoWorlds, vote, type Confidence, type Worlds } from './two-worlds';

let worlds: Worlds;
beforeAll(async () => {
  worlds = await twoWorlds();
}, 60_000);
afterAll(async () => {
  await inBoth(worlds, (world) => world.running.stop());
});

const opened = z.object({ value: z.object({ pass: z.string() }) });
const panels = ['refinement-panel', 'refinement-context'] as const;
const pages = ['backlog-report-page', 'backlog-report-backlog', 'backlog-report-sprint'] as const;
const asking = fc.constantFrom<Name>('farah', 'ben', 'vera', 'ana', 'otto');

/**
 * A call by a curious person. A reveal names only the old round, since revealing the open one shows the votes by
 * design.
 */
const attempt = fc.constantFrom(...functionKeys).chain((functionKey) =>
  fc.record({
    as: asking,
    functionKey: fc.constant(functionKey),
    payload: anyInput(functionKey).map((payload) =>
      functionKey === 'revealBallot' ? { base: { round: 1 }, input: { anyway: true }, notThis: payload } : payload,
    ),
    moduleKey: fc.constantFrom(...panels, ...pages),
  }),
);
const votes = fc.record({
  chiara: fc.constantFrom<Confidence>(1, 2, 3, 4, 5),
  dinesh: fc.constantFrom<Confidence>(1, 2, 3, 4, 5),
  emma: fc.constantFrom<Confidence>(1, 2, 3, 4, 5),
});

/**
 * On a project page the payload names the issue, so a forged page may name any. A second passes with each call, so that
 * two questions have an order.
 */
async function tried(issue: string, asked: Omit<Asked, 'at'>): Promise<void> {
  await expectSame(worlds, (world) => askIn(world, issue, asked));
  await inBoth(worlds, ({ running }) => running.host.clock.advance(1000));
}

test('while a round is open no answer of the app depends on other people’s votes', async () => {
  await fc.assert(
    fc.asyncProperty(votes, votes, fc.array(attempt, { minLength: 4, maxLength: 9 }), async (one, other, attempts) => {
      const [issue] = await inBoth(worlds, async (world, which) => {
        const ticket = await aVotedTicket(world);
        await vote(world, ticket, { round: 2, votes: { ben: 3 } });
        await vote(world, ticket, { round: 2, votes: which === 0 ? one : other, sized: true });
        return ticket;
      });
      for (const asked of attempts) await tried(issue, asked);
      await inBoth(worlds, (world) => world.settle());
      await tried(issue, { as: 'vera', functionKey: 'openPanel' });
    }),
    { numRuns: 40 },
  );
  await expectSame(worlds, async ({ logs }) => logs.map(({ level, text }) => [level, text]));
  await expectSame(worlds, async ({ writes, events }) => [writes, events]);
}, 120_000);

test('a repeated vote is visible only to its author', async () => {
  const [issue] = await inBoth(worlds, async (world, which) => {
    const ticket = await world.ticket();
    await vote(world, ticket, { round: 1, votes: { chiara: 2, dinesh: 4 }, sized: true });
    if (which === 0) await vote(world, ticket, { round: 1, votes: { chiara: 5 }, sized: true });
    return ticket;
  });
  for (const as of ['ben', 'dinesh', 'vera'] as const)
    for (const functionKey of ['openPanel', 'look'] as const) await tried(issue, { as, functionKey });
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

test('a reveal refused for its quorum or for lacking rights tells only how many voted', async () => {
  const issue = await eightWithTwoVotes();
  for (const as of ['ben', 'vera', 'otto'] as const) {
    await tried(issue, {
      as,
      functionKey: 'revealBallot',
      payload: { base: { round: 1 }, input: { anyway: as !== 'ben' } },
    });
  }
  const refused = {
    as: 'ben',
    functionKey: 'revealBallot',
    payload: { base: { round: 1 }, input: { anyway: false } },
  } as const;
  expect(await askIn(worlds[0], issue, refused)).toMatchObject({
    failure: { code: 'below-quorum', details: { votes: 2, quorum: 3 } },
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
