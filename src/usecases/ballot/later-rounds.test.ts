import { aCall } from '../../../test/builders/a-call';
import { AGREED, edit, reword } from '../../../test/builders/an-agreement';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { castVotes, close, hear, join, nothing, open, vote, voteOnceMore } from '../../../test/builders/panel-acts';
import { revealVotes } from '../../../test/builders/reveal';
import { publicPart } from '../../domain/refinement/public-row';
import type { ConfidenceVote } from '../../domain/ballot/round';
import { giveReason } from './give-reason';

const confident = { ben: 4, chiara: 5, farah: 3 } as const;
type Votes = Readonly<Record<keyof typeof confident, ConfidenceVote>>;

/** Three people voted in a talk, and the next round is open. */
async function votedAgain(votes: Votes = confident): Promise<World> {
  const world = aWorld();
  await join(world, 'ana');
  await nothing(world, ...Object.keys(votes));
  await castVotes(world, votes, { size: '3' });
  world.now = AGREED;
  await revealVotes(world, 'ana', 1);
  await voteOnceMore(world);
  return world;
}

/** They voted again, on sizes only. */
async function sizedAgain(votes?: Votes): Promise<World> {
  const world = await votedAgain(votes);
  await vote(world, ['ben', 'chiara'], { size: '5' });
  await revealVotes(world, 'ana');
  return world;
}

describe('once the next round is open', () => {
  test('what others see is the same whoever gave which vote', async () => {
    const one = await votedAgain({ ben: 4, chiara: 5, farah: 2 });
    const other = await votedAgain({ ben: 2, chiara: 4, farah: 5 });
    expect(publicPart(other.records)).toEqual(publicPart(one.records));
    expect(one.records.confidence).toMatchObject({ round: 1, counts: [0, 1, 0, 1, 1] });
  });

  test('the vote form shows nothing of the vote before', async () => {
    const { ballot } = await open(await votedAgain(), 'ben');
    expect(ballot).toMatchObject({ state: 'open', round: 2, mine: null, mySize: null, voted: [] });
  });

  test('a low voter can give no reason for the round before, and say no more that it was heard', async () => {
    const world = await votedAgain({ ben: 4, chiara: 5, farah: 2 });
    const reason = { base: { round: 1 }, input: { text: 'Who pays?', signed: true } };
    const { records } = world;
    expect((await giveReason(inMemoryPorts(world), aCall('farah'), reason)).over).toBe('round');
    expect((await hear(world, 'farah')).over).toBe('round');
    expect(world.records).toBe(records);
  });

  test('who voted stays a participant of the talk, and spoke before it as before', async () => {
    const world = aWorld();
    for (const me of ['ben', 'chiara', 'dinesh']) await vote(world, me);
    world.now = AGREED;
    await join(world, 'ana');
    await revealVotes(world, 'ana', 1);
    const { talk } = await voteOnceMore(world);
    expect(talk).toMatchObject({ early: ['ben', 'chiara', 'dinesh'] });
    await close(world);
    expect(world.records.talks.talks.at(-1)?.participants).toEqual(['ana', 'ben', 'chiara', 'dinesh']);
  });
});

describe('a later round about sizes only', () => {
  test('keeps the counts of the confidence, without votes', async () => {
    const world = await sizedAgain();
    const { ballot } = await open(world, 'farah');
    expect(ballot).toMatchObject({ state: 'revealed', round: 2, mine: null, awaited: false, result: { round: 1 } });
    expect(world.records.confidence).toMatchObject({ round: 1, counts: [0, 0, 1, 1, 1] });
  });

  test('keeps the agreement on its content', async () => {
    const world = await sizedAgain();
    expect((await open(world, 'ben')).talk?.onceClosed.state).toBe('ready');
    expect((await open(edit(world), 'ben')).talk?.onceClosed.state).toBe('recheck');
    expect((await close(world)).assessment.readiness.state).toBe('recheck');
  });

  test('keeps the agreement also while it is open without a vote', async () => {
    expect((await close(await votedAgain())).assessment.readiness.state).toBe('ready');
    expect((await close(edit(await votedAgain()))).assessment.readiness.state).toBe('recheck');
  });

  test('keeps the quorum of its reveal: who comes later is not counted', async () => {
    const world = await sizedAgain();
    for (const me of ['dinesh', 'emma', 'goran', 'hana', 'ida']) await nothing(world, me);
    expect((await open(world, 'ben')).talk?.onceClosed).toMatchObject({ state: 'ready' });
    expect((await close(world)).assessment.readiness).toMatchObject({ state: 'ready' });
    expect(world.records.confidence).toMatchObject({ voters: 3, quorum: 2 });
  });

  test('leaves a low vote without a reason to a new vote', async () => {
    const world = await sizedAgain({ ben: 4, chiara: 5, farah: 2 });
    const { ballot, assessment } = await open(world, 'farah');
    expect(ballot).toMatchObject({ awaited: false, whoSays: 'nobody' });
    expect(assessment.readiness).toMatchObject({ state: 'refine', missing: 'confident' });
  });

  test('leaves a later change to a new vote', async () => {
    const world = await sizedAgain();
    await close(world);
    world.now = '2025-11-26T09:00:00.000Z';
    reword(world);
    expect((await open(world, 'ben')).recheck).toMatchObject({ whyNot: 'no-vote' });
  });
});
