import type { Projection } from '../../domain/refinement/projection';
import { aCall } from '../../../test/builders/a-call';
import { aSprint } from '../../../test/builders/an-issue';
import { anAgreement } from '../../../test/builders/an-agreement';
import { meanwhile } from '../../../test/builders/faulty-ports';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { assess, open, vote, voteOnceMore } from '../../../test/builders/panel-acts';
import { agreedRecords, aResult } from '../../../test/builders/records';
import { flagIssue } from '../../../test/builders/in-background';
import { revealVotes } from '../../../test/builders/reveal';
import { dismissHint } from '../hints/dismiss-hint';
import { settleSize } from './settle-size';

/** An editor can overwrite the property, and so can an app that copies the properties of another issue. */
const overwrite = (world: World, projection: Partial<NonNullable<World['projection']['confidence']>>) => {
  const before = world.projection.confidence ?? { confidence: null, size: null };
  world.projection = { ...world.projection, confidence: { ...before, ...projection } };
};

/** A team with low votes only, whose revealed round is kept. */
async function doubted(): Promise<World> {
  const world = aWorld({ records: agreedRecords({ confidence: null }) });
  await vote(world, ['ben', 'chiara', 'dinesh'], { confidence: 2, size: '5' });
  await revealVotes(world, 'ben', 1);
  return world;
}

/** The summary without its words, which are made for search alone. */
function judgedIn({ readiness }: Projection) {
  if (readiness === null) return null;
  const { reason: _reason, language: _language, ...judged } = readiness;
  return judged;
}

test('a forged later result makes nothing ready; the real result replaces it', async () => {
  const world = await doubted();
  const { projection, records } = world;
  overwrite(world, { confidence: aResult({ round: 9 }) });
  expect(await open(world, 'ben')).toMatchObject({
    ballot: { round: 1 },
    assessment: { readiness: judgedIn(projection) },
  });
  await assess(world);
  expect([world.projection, world.records]).toEqual([projection, records]);
});

test.each([
  ['a confidence', () => ({ confidence: aResult({ round: 9 }) })],
  ['a size', ({ records: { size } }: World) => ({ size: size === null ? null : { ...size, round: 9 } })],
])('%s of a forged later round does not keep a team from voting again', async (_what, foreign) => {
  const world = await doubted();
  const { confidence } = world.projection;
  overwrite(world, foreign(world));
  const { ballot } = await voteOnceMore(world, 'ben', (await open(world, 'ben')).ballot.round);
  expect(ballot).toMatchObject({ state: 'open', round: 2 });
  await assess(world);
  expect(world.projection.confidence).toEqual(confidence);
});

test('a forged settled card is not a settled size', async () => {
  const world = await doubted();
  const foreign = await doubted();
  await settleSize(inMemoryPorts(foreign), aCall('ben'), { base: { round: 1, label: null }, input: { label: '5' } });
  const { size } = foreign.records;
  overwrite(world, { size: size === null ? null : { ...size, round: 9 } });
  expect((await open(world, 'ben')).settledSize).toBeNull();
  await assess(world);
  expect(world.projection.confidence?.size).toMatchObject({ round: 1, settled: null, earlier: null });
});

test.each([1, 9])('before the first reveal no result counts, for instance one of round %d', async (round) => {
  const world = aWorld({ records: agreedRecords({ confidence: null }) });
  await vote(world, 'ben', { confidence: 2 });
  await assess(world);
  overwrite(world, { confidence: aResult({ round }) });
  expect((await open(world, 'ben')).assessment.readiness).toMatchObject({ state: 'refine', missing: 'confident' });
  expect((await assess(world)).readiness).toMatchObject({ state: 'refine', missing: 'confident' });
  expect(world.projection.confidence).toBeNull();
  await vote(world, ['chiara', 'dinesh'], { confidence: 2 });
  await revealVotes(world, 'ben', 1);
  expect(world.records.confidence).toMatchObject({ round: 1, counts: [0, 3, 0, 0, 0] });
});

test('a reader without edit rights sees the real result, and the event is queued', async () => {
  const world = await doubted();
  const { confidence } = world.records;
  const readiness = judgedIn(world.projection);
  overwrite(world, { confidence: aResult({ round: 9 }) });
  world.readOnly = true;
  const [writes, queued] = [world.writes.length, world.queued];
  expect(await open(world, 'ben')).toMatchObject({ ballot: { result: confidence }, assessment: { readiness } });
  expect([world.writes.length, world.queued]).toEqual([writes, queued + 1]);
});

test('a result whose votes are gone counts while the next round is open', async () => {
  const world = aWorld({ records: agreedRecords() });
  await voteOnceMore(world, 'ben');
  expect(await open(world, 'ben')).toMatchObject({
    ballot: { round: 2 },
    assessment: { readiness: { state: 'ready' } },
  });
});

test('a change decided before the reveal of a later round keeps that reveal', async () => {
  const world = await anAgreement();
  const slow = meanwhile(world, 'storeRow', async () => {
    await voteOnceMore(world, 'ben');
    await vote(world, ['ben', 'chiara', 'dinesh'], { confidence: 1 }, 2);
    await revealVotes(world, 'ben', 2);
  });
  const hint = 'comment:1';
  const saved = await dismissHint(slow, aCall('emma'), { base: { hints: [hint] }, input: { hint } });
  expect(saved.ballot).toMatchObject({ state: 'revealed', round: 2, result: { round: 2, lowVotes: 3 } });
  await assess(world);
  expect(world.records).toMatchObject({ confidence: { round: 2 }, dismissed: [hint] });
  expect(world.projection).toMatchObject({ confidence: { confidence: { round: 2 } } });
});

test('a forged result does not clear the flag', async () => {
  const world = await doubted();
  world.issue = { ...world.issue, sprint: aSprint({ state: 'active' }) };
  await flagIssue(inMemoryPorts(world), world.issue.id);
  expect(world.issue.flagged).toBe(true);
  for (const round of [1, 9]) {
    overwrite(world, { confidence: aResult({ round }) });
    expect(await flagIssue(inMemoryPorts(world), world.issue.id)).toMatchObject({ do: 'leave' });
  }
});
