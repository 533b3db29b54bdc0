import { aCall } from '../../../test/builders/a-call';
import { aSprint } from '../../../test/builders/an-issue';
import { anAgreement } from '../../../test/builders/an-agreement';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { agreedRecords, aResult } from '../../../test/builders/records';
import { assessIssue } from '../core/assess-issue';
import { flagIssue } from '../flag/flag-issue';
import { openPanel } from '../panel/open-panel';
import { watch } from '../panel/watch';
import type { Ports } from '../ports';
import { castVote } from './cast-vote';
import { revealBallot } from './reveal-ballot';
import { settleSize } from './settle-size';
import { voteAgain } from './vote-again';

const open = (world: World, ports: Ports = inMemoryPorts(world)) => openPanel(ports, aCall('ben'));
const assessed = (world: World) => assessIssue(inMemoryPorts(world), world.issue.id);
const again = (world: World, round: number) => voteAgain(inMemoryPorts(world), aCall('ben'), { round });

/** As an editor may, or an app that copies whatever another issue has. */
const overwrite = (world: World, records: Partial<World['records']>) => {
  world.records = { ...world.records, ...records };
};

/** Nobody is sure, and the round with that is kept. */
async function doubted(): Promise<World> {
  const world = aWorld({ records: agreedRecords({ confidence: null }) });
  for (const me of ['ben', 'chiara', 'dinesh'])
    await castVote(inMemoryPorts(world), aCall(me), { round: 1, confidence: 2, size: '5' });
  await revealBallot(inMemoryPorts(world), aCall('ben'), { round: 1, anyway: false });
  return world;
}

test('a result of a later round than any that was held makes nothing ready: what was voted is put in its place', async () => {
  const world = await doubted();
  const { confidence, readiness } = world.records;
  overwrite(world, { confidence: aResult({ round: 9 }) });
  await assessed(world);
  expect(world.records).toMatchObject({ confidence, readiness });
  overwrite(world, { confidence: aResult({ round: 9 }) });
  expect(await open(world)).toMatchObject({ ballot: { round: 1 }, assessment: { readiness } });
  expect(world.records).toMatchObject({ confidence, readiness });
});

test.each([
  ['a confidence', () => ({ confidence: aResult({ round: 9 }) })],
  ['a size', ({ records: { size } }: World) => ({ size: size === null ? null : { ...size, round: 9 } })],
])('nor does %s of such a round keep a team from voting again', async (_what, foreign) => {
  const world = await doubted();
  const { confidence, size } = world.records;
  overwrite(world, foreign(world));
  const { ballot } = await again(world, (await open(world)).ballot.round);
  expect(ballot).toMatchObject({ state: 'open', round: 2 });
  expect(world.records).toMatchObject({ confidence, size });
});

test('a card that was settled on in such a round is none that an earlier one was settled on here', async () => {
  const world = await doubted();
  const foreign = await doubted();
  await settleSize(inMemoryPorts(foreign), aCall('ben'), { round: 1, label: '5' });
  const { size } = foreign.records;
  overwrite(world, { size: size === null ? null : { ...size, round: 9 } });
  expect((await open(world)).keptSize).toBeNull();
  expect(world.records.size).toMatchObject({ round: 1, settled: null, earlier: null });
});

test.each([1, 9])(
  'before the first reveal no result counts, be it of round %d; looking writes nothing',
  async (round) => {
    const world = aWorld({ records: agreedRecords({ confidence: null }) });
    await castVote(inMemoryPorts(world), aCall('ben'), { round: 1, confidence: 2 });
    await assessed(world);
    overwrite(world, { confidence: aResult({ round }) });
    const [writes, queued] = [world.writes.length, world.queued];
    expect((await open(world)).assessment.readiness).toMatchObject({ state: 'refine', missing: 'confident' });
    expect((await assessed(world)).readiness).toMatchObject({ state: 'refine', missing: 'confident' });
    expect([world.writes.length, world.queued]).toEqual([writes, queued]);
    for (const me of ['chiara', 'dinesh']) await castVote(inMemoryPorts(world), aCall(me), { round: 1, confidence: 2 });
    await revealBallot(inMemoryPorts(world), aCall('ben'), { round: 1, anyway: false });
    expect(world.records.confidence).toMatchObject({ round: 1, counts: [0, 3, 0, 0, 0] });
  },
);

test('who may change nothing sees no more of it', async () => {
  const world = await doubted();
  const { confidence, readiness } = world.records;
  overwrite(world, { confidence: aResult({ round: 9 }) });
  world.readOnly = true;
  const writes = world.writes.length;
  expect(await open(world)).toMatchObject({ ballot: { result: confidence }, assessment: { readiness } });
  expect(world.writes).toHaveLength(writes);
});

test('a result whose own row has expired counts on while the next round is open', async () => {
  const world = aWorld({ records: agreedRecords() });
  await again(world, 1);
  expect(await open(world)).toMatchObject({ ballot: { round: 2 }, assessment: { readiness: { state: 'ready' } } });
});

test('who has read the row before a later round was revealed takes nothing of that back', async () => {
  const world = await anAgreement();
  const [before] = world.rounds;
  await again(world, 1);
  for (const me of ['ben', 'chiara']) await castVote(inMemoryPorts(world), aCall(me), { round: 2, confidence: 1 });
  await revealBallot(inMemoryPorts(world), aCall('ben'), { round: 2, anyway: true });
  const { confidence } = world.records;
  const ports = inMemoryPorts(world);
  let reads = 0;
  const late: Ports = {
    ...ports,
    readRound: (id) => (reads++ === 0 ? Promise.resolve(before ?? null) : ports.readRound(id)),
  };
  expect((await open(world, late)).ballot).toMatchObject({ state: 'revealed', round: 2 });
  expect(world.records.confidence).toEqual(confidence);
});

test('nor is the flag taken away for one, and a look shows what the panel shows', async () => {
  const world = await doubted();
  world.issue = { ...world.issue, sprint: aSprint({ state: 'active' }) };
  await flagIssue(inMemoryPorts(world), world.issue.id);
  expect(world.issue.flagged).toBe(true);
  for (const round of [1, 9]) {
    overwrite(world, { confidence: aResult({ round }) });
    expect(await flagIssue(inMemoryPorts(world), world.issue.id)).toMatchObject({ do: 'leave' });
    const looked = await watch(inMemoryPorts(world), aCall('vic'));
    expect(looked.ballot).toEqual((await openPanel(inMemoryPorts(world), aCall('vic'))).ballot);
  }
});
