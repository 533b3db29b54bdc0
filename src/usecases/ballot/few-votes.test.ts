import fc from 'fast-check';
import { aCall } from '../../../test/builders/a-call';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { assessIssue } from '../../../test/builders/in-background';
import { aPolicy } from '../../../test/builders/a-policy';
import { aRunningTalk, noRecords } from '../../../test/builders/records';
import { revealVotes } from '../../../test/builders/reveal';
import { publicCounts } from '../../domain/ballot/few-votes';
import { confidenceVotes, type ConfidenceVote } from '../../domain/ballot/round';
import { openPanel } from '../panel/open-panel';
import { castVote } from './cast-vote';
import { sayHeard } from './say-heard';

type Votes = Readonly<Record<string, ConfidenceVote>>;
type ConfidentAt = ReturnType<typeof aPolicy>['confidentAt'];

const inTalk = (confidentAt: ConfidentAt = 3): World => {
  const talk = aRunningTalk('ana', { joined: ['ana', 'ben', 'chiara', 'dinesh'] });
  return aWorld({ records: noRecords({ talk }), policy: aPolicy({ confidentAt }) });
};

async function vote(world: World, votes: Votes, round = 1): Promise<void> {
  for (const [voter, confidence] of Object.entries(votes))
    await castVote(inMemoryPorts(world), aCall(voter), {
      base: { round },
      input: { confidence },
    });
}
const reveal = (world: World, me: string, round = 1) => revealVotes(world, me, round);
async function revealed(votes: Votes, confidentAt?: ConfidentAt): Promise<World> {
  const world = inTalk(confidentAt);
  await vote(world, votes);
  await reveal(world, Object.keys(votes)[0] ?? 'ben');
  return world;
}
const openedBy = (world: World, me: string) => openPanel(inMemoryPorts(world), aCall(me));

test.each<[Votes, object]>([
  [{ ben: 3 }, { counts: null, votes: 1, allWouldStart: true }],
  [{ ben: 2 }, { counts: null, votes: 1, allWouldStart: false }],
  [
    { ben: 3, chiara: 5 },
    { counts: null, votes: 2, allWouldStart: true },
  ],
  [
    { ben: 2, chiara: 5 },
    { counts: null, votes: 2, allWouldStart: false },
  ],
  [
    { ben: 1, chiara: 1 },
    { counts: null, votes: 2, allWouldStart: false },
  ],
  [
    { ben: 2, chiara: 5, dinesh: 5 },
    { counts: [0, 1, 0, 0, 2], lowest: 2, lowerMedian: 5, lowVotes: 1 },
  ],
])('%j is shown and projected as %j', async (votes, shown) => {
  const world = await revealed(votes);
  const { ballot } = await openedBy(world, 'emma');
  expect(ballot).toMatchObject({ state: 'revealed', result: shown });
  await assessIssue(inMemoryPorts(world), world.issue.id);
  expect(world.projection.confidence?.confidence).toMatchObject(shown);
  if ('lowest' in shown) return;
  expect(JSON.stringify([ballot, world.projection])).not.toMatch(/lowerMedian|"lowest"|"lowVotes"|lowHeard|reasons/u);
  expect(world.projection.readiness).toMatchObject({ confidence: 0, lowestConfidence: 0 });
});

test('two pairs of votes with the same shown answer look the same', async () => {
  const any = fc.constantFrom(...confidenceVotes);
  const at = fc.constantFrom<ConfidentAt>(1, 2, 3, 4, 5);
  await fc.assert(
    fc.asyncProperty(any, any, any, any, at, async (mine, theirs, otherMine, otherTheirs, confidentAt) => {
      const worlds = [
        await revealed({ ben: mine, chiara: theirs }, confidentAt),
        await revealed({ ben: otherMine, chiara: otherTheirs }, confidentAt),
      ];
      const [one, other] = worlds.map(({ records }) =>
        records.confidence === null ? null : publicCounts(records.confidence),
      );
      fc.pre(JSON.stringify(one) === JSON.stringify(other));
      const seen = worlds.map(async (world) => [
        await openedBy(world, 'emma'),
        ...(mine === otherMine ? [await openedBy(world, 'ben')] : []),
        world.projection,
      ]);
      const [first, second] = await Promise.all(seen);
      expect(first).toEqual(second);
    }),
    { numRuns: 12 },
  );
});

test('a low vote of two that was heard changes nothing that others see', async () => {
  const world = await revealed({ ben: 2, chiara: 5 });
  const [before, projection] = [await openedBy(world, 'chiara'), world.projection];
  await sayHeard(inMemoryPorts(world), aCall('ben'), { base: { round: 1 } });
  expect(world.records.confidence).toMatchObject({ lowHeard: 1 });
  expect([await openedBy(world, 'chiara'), world.projection]).toEqual([before, projection]);
});

test.each<[Votes, object]>([
  [{ ben: 3, chiara: 4 }, { outcome: 'met' }],
  [
    { ben: 2, chiara: 4 },
    { outcome: 'unmet', because: 'not-both' },
  ],
  [
    { ben: 1, chiara: 2 },
    { outcome: 'unmet', because: 'not-both' },
  ],
  [{ ben: 3 }, { outcome: 'unmet', because: 'one-more-respondent' }],
])('with the votes %j the vote is %j', async (votes, finding) => {
  const { assessment } = await openedBy(await revealed(votes), 'emma');
  expect(assessment.criteria.find(({ id }) => id === 'confident')?.finding).toEqual(finding);
});

test('of two votes no other policy tells more than the one at the reveal', async () => {
  const any = fc.constantFrom(...confidenceVotes);
  const at = fc.constantFrom<ConfidentAt>(1, 2, 3, 4, 5);
  await fc.assert(
    fc.asyncProperty(any, any, at, async (mine, theirs, atReveal) => {
      const world = await revealed({ ben: mine, chiara: theirs }, atReveal);
      const seen = await openedBy(world, 'emma');
      for (const confidentAt of [1, 2, 3, 4, 5] as const) {
        world.policy = aPolicy({ confidentAt });
        const { ballot, assessment } = await openedBy(world, 'emma');
        expect([ballot, assessment]).toEqual([seen.ballot, seen.assessment]);
      }
    }),
    { numRuns: 12 },
  );
});

test('a single vote is revealed by its voter alone', async () => {
  const world = inTalk();
  await vote(world, { ben: 2 });
  await expect(reveal(world, 'chiara')).rejects.toMatchObject({
    code: 'not-allowed',
    details: { because: 'single-vote' },
  });
  expect(world.records.round?.state).toBe('open');
  expect((await reveal(world, 'ben')).ballot).toMatchObject({ state: 'revealed' });
});

test('a single vote beside sizes is revealed by its voter alone', async () => {
  const world = inTalk();
  await vote(world, { ben: 2 });
  await castVote(inMemoryPorts(world), aCall('dinesh'), {
    base: { round: 1 },
    input: { size: '5' },
  });
  await expect(reveal(world, 'dinesh')).rejects.toMatchObject({ details: { because: 'single-vote' } });
});
