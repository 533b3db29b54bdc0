import fc from 'fast-check';
import { aWorld, type World } from '../../../test/builders/in-memory-ports';
import { assess, castVotes, findingOf, hear, open, type Votes } from '../../../test/builders/panel-acts';
import { aPolicy } from '../../../test/builders/a-policy';
import { aRunningTalk, noRecords } from '../../../test/builders/records';
import { revealVotes } from '../../../test/builders/reveal';
import { publicCounts } from '../../domain/ballot/few-votes';
import { confidenceVotes } from '../../domain/ballot/round';

type ConfidentAt = ReturnType<typeof aPolicy>['confidentAt'];

const inTalk = (confidentAt: ConfidentAt = 3): World => {
  const talk = aRunningTalk('ana', { joined: ['ana', 'ben', 'chiara', 'dinesh'] });
  return aWorld({ records: noRecords({ talk }), policy: aPolicy({ confidentAt }) });
};

async function revealed(votes: Votes, confidentAt?: ConfidentAt): Promise<World> {
  const world = inTalk(confidentAt);
  await castVotes(world, votes);
  await revealVotes(world, Object.keys(votes)[0] ?? 'ben');
  return world;
}

test.each<[Votes, object, object]>([
  [{ ben: 3 }, { counts: null, votes: 1, allWouldStart: true }, { because: 'one-more-respondent' }],
  [{ ben: 3, chiara: 5 }, { counts: null, votes: 2, allWouldStart: true }, { outcome: 'met' }],
  [{ ben: 2, chiara: 5 }, { counts: null, votes: 2, allWouldStart: false }, { because: 'not-both' }],
  [{ ben: 1, chiara: 2 }, { counts: null, votes: 2, allWouldStart: false }, { because: 'not-both' }],
  [{ ben: 2, chiara: 5, dinesh: 5 }, { counts: [0, 1, 0, 0, 2], lowest: 2, lowerMedian: 5, lowVotes: 1 }, {}],
])('%j is shown and projected as %j, and the vote is %j', async (votes, shown, finding) => {
  const world = await revealed(votes);
  const { ballot, assessment } = await open(world, 'emma');
  expect(ballot).toMatchObject({ state: 'revealed', result: shown });
  expect(findingOf({ assessment }, 'confident')).toMatchObject(finding);
  await assess(world);
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
        await open(world, 'emma'),
        ...(mine === otherMine ? [await open(world, 'ben')] : []),
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
  const [before, projection] = [await open(world, 'chiara'), world.projection];
  await hear(world, 'ben');
  expect(world.records.confidence).toMatchObject({ lowHeard: 1 });
  expect([await open(world, 'chiara'), world.projection]).toEqual([before, projection]);
});

test('of two votes no other policy tells more than the one at the reveal', async () => {
  const any = fc.constantFrom(...confidenceVotes);
  const at = fc.constantFrom<ConfidentAt>(1, 2, 3, 4, 5);
  await fc.assert(
    fc.asyncProperty(any, any, at, async (mine, theirs, atReveal) => {
      const world = await revealed({ ben: mine, chiara: theirs }, atReveal);
      const seen = await open(world, 'emma');
      for (const confidentAt of [1, 2, 3, 4, 5] as const) {
        world.policy = aPolicy({ confidentAt });
        const { ballot, assessment } = await open(world, 'emma');
        expect([ballot, assessment]).toEqual([seen.ballot, seen.assessment]);
      }
    }),
    { numRuns: 12 },
  );
});
