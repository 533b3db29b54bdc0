import * as fc from 'fast-check';
import { anyInput, functionKeys } from '../any-call';
import type { Asked, Name } from '../real-app';
import { askIn, aVotedTicket, expectSame, inBoth, vote, type Confidence, type Worlds } from './two-worlds';

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
    payload: anyInput(functionKey).map((payload) => {
      if (functionKey === 'revealBallot') return { base: { round: 1 }, input: {}, notThis: payload };
      if (functionKey === 'showVotes')
        return { ...Object(payload), input: { rounds: [{ issueId: '10000', round: 1 }] } };
      return payload;
    }),
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
export async function tried(worlds: Worlds, issue: string, asked: Omit<Asked, 'at'>): Promise<void> {
  await expectSame(worlds, (world) => askIn(world, issue, asked));
  await inBoth(worlds, ({ running }) => running.host.clock.advance(1000));
}

/** While a round is open no answer of the app depends on other people’s votes: plays `numRuns` rounds. */
export async function playOpenRounds(worlds: Worlds, numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(votes, votes, fc.array(attempt, { minLength: 4, maxLength: 9 }), async (one, other, attempts) => {
      const [issue] = await inBoth(worlds, async (world, which) => {
        const ticket = await aVotedTicket(world);
        await vote(world, ticket, { round: 2, votes: { ben: 3 } });
        await vote(world, ticket, { round: 2, votes: which === 0 ? one : other, sized: true });
        return ticket;
      });
      for (const asked of attempts) await tried(worlds, issue, asked);
      await inBoth(worlds, (world) => world.settle());
      await tried(worlds, issue, { as: 'vera', functionKey: 'openPanel' });
    }),
    { numRuns },
  );
  await expectSame(worlds, async ({ logs }) => logs.map(({ level, text }) => [level, text]));
  await expectSame(worlds, async ({ writes, events }) => [writes, events]);
}
