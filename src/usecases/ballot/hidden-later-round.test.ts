import { aCall } from '../../../test/builders/a-call';
import { anAgreement, edit } from '../../../test/builders/an-agreement';
import { anIssue, aSprint } from '../../../test/builders/an-issue';
import { quietly } from '../../../test/builders/faulty-ports';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { assess, close, join, open, vote, voteOnceMore } from '../../../test/builders/panel-acts';
import { flagIssue } from '../../../test/builders/in-background';
import { revealVotes } from '../../../test/builders/reveal';
import { castVote } from './cast-vote';

/** The team agreed, and a second round is open without votes. */
async function votedAgain(): Promise<World> {
  const world = await anAgreement();
  await voteOnceMore(world, 'ben');
  return world;
}

test('a later round without votes changes nothing', async () => {
  const world = await votedAgain();
  expect((await open(world, 'ben')).assessment.readiness.state).toBe('ready');
  expect((await assess(world)).readiness.state).toBe('ready');
});

test.each([
  ['a low one', { confidence: 1 }],
  ['a high one', { confidence: 5 }],
  ['of a size alone', { size: '5' }],
] as const)('nothing is ready while a later round has a hidden vote: %s', async (_which, given) => {
  const world = await votedAgain();
  const { assessment } = await vote(world, 'chiara', given);
  expect(assessment.criteria.find(({ id }) => id === 'confident')?.finding).toMatchObject({ because: 'nobody-voted' });
  expect(world.projection.readiness).toMatchObject({ state: 'refine', missing: 'confident', nextStep: 'confirm' });
  expect((await open(world, 'goran')).assessment.readiness.state).toBe('refine');
  expect((await assess(world)).readiness.state).toBe('refine');
});

test('what was ready when a talk began stays so until the talk ends over a hidden vote', async () => {
  const world = await anAgreement();
  await join(world, 'ana');
  await voteOnceMore(world, 'ben');
  expect((await vote(world, 'chiara', { confidence: 1 })).assessment.readiness.state).toBe('ready');
  expect((await assess(world)).readiness.state).toBe('ready');
  await close(world);
  expect((await assess(world)).readiness.state).toBe('refine');
});

test('a first hidden vote keeps a sub-task from following its ready parent', async () => {
  const parent = { key: 'TIF-1', summary: 'Payments', described: true, state: 'ready' } as const;
  const world = aWorld({ issue: anIssue({ type: { id: '10004', name: 'Sub-task', subtask: true }, parent }) });
  expect((await assess(world)).readiness.state).toBe('ready');
  const first = await vote(world, 'chiara', { confidence: 5 });
  expect(first.assessment.readiness.state).toBe('refine');
  expect(world.projection.readiness?.state).toBe('refine');
  const [writes, queued] = [world.writes.length, world.queued];
  await vote(world, 'dinesh', { confidence: 1 });
  expect(world.writes.slice(writes)).toEqual(['storeRow']);
  expect(world.queued).toBe(queued);
  expect((await assess(world)).readiness.state).toBe('refine');
});

test('only the first vote changes the summary, so that it does not tell who votes next', async () => {
  const world = await votedAgain();
  await vote(world, 'chiara', { confidence: 5 });
  const [writes, queued] = [world.writes.length, world.queued];
  for (const me of ['dinesh', 'chiara', 'emma']) await vote(world, me, { confidence: 1 });
  expect(world.writes.slice(writes)).toEqual(['storeRow', 'storeRow', 'storeRow']);
  expect(world.queued).toBe(queued);
});

test('the queued assessment writes the summary where the voting call could not', async () => {
  const world = await votedAgain();
  const queued = world.queued;
  const dies = inMemoryPorts(world, async (port) => {
    if (port === 'storeRow') expect(world.queued).toBe(queued + 1);
    if (port === 'saveFace') throw new Error('killed');
  });
  await quietly(() => castVote(dies, aCall('chiara'), { base: { round: 2 }, input: { confidence: 1 } }));
  expect(world.projection.readiness?.state).toBe('ready');
  await assess(world);
  expect(world.projection.readiness?.state).toBe('refine');
});

test('a reveal of sizes only keeps the agreement, one of low votes ends it', async () => {
  const sizes = await votedAgain();
  await join(sizes, 'ben');
  for (const me of ['ben', 'chiara']) await vote(sizes, me, { size: '5' });
  expect((await revealVotes(sizes, 'ben')).assessment.readiness.state).toBe('ready');
  const low = await votedAgain();
  for (const me of ['ben', 'chiara', 'dinesh']) await vote(low, me, { confidence: 1 });
  expect((await revealVotes(low, 'ben')).assessment.readiness).toMatchObject({ state: 'refine', missing: 'confident' });
});

test('a talk does not end as ready while a later round has a hidden vote', async () => {
  const world = await votedAgain();
  await join(world, 'ana');
  await vote(world, 'chiara', { confidence: 1 });
  expect((await open(world, 'ben')).talk?.onceClosed).toMatchObject({ state: 'refine', missing: 'confident' });
  const closed = await close(world);
  expect(closed.assessment.readiness.state).toBe('refine');
});

test('after a hidden vote a change cannot be kept by "still agreed"', async () => {
  const world = edit(await votedAgain());
  expect((await open(world, 'ben')).recheck).not.toBeNull();
  await vote(world, 'chiara', { confidence: 4 });
  expect(await open(world, 'ben')).toMatchObject({ recheck: null, assessment: { readiness: { state: 'refine' } } });
});

test('the flag rule flags an issue whose later round has a hidden vote', async () => {
  const world = await votedAgain();
  world.issue = { ...world.issue, sprint: aSprint() };
  const flag = () => flagIssue(inMemoryPorts(world), world.issue.id);
  expect(await flag()).toMatchObject({ do: 'leave' });
  await vote(world, 'chiara', { confidence: 1 });
  expect(await flag()).toEqual({ do: 'set' });
});
