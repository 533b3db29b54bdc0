import { aCall } from '../../../test/builders/a-call';
import { AGREED, edit, reword } from '../../../test/builders/an-agreement';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { talkIn } from '../../../test/builders/seen';
import { revealVotes } from '../../../test/builders/reveal';
import type { ConfidenceVote } from '../../domain/ballot/round';
import { castVote } from './cast-vote';
import { giveReason } from './give-reason';
import { closeTalk } from '../talk/close-talk';
import { nothingFromMe } from '../talk/nothing-from-me';
import { openPanel } from '../panel/open-panel';
import { sayHeard } from './say-heard';
import { startTalk } from '../talk/start-talk';
import { voteAgain } from './vote-again';

const open = (world: World, me: string) => openPanel(inMemoryPorts(world), aCall(me));
const confident = { ben: 4, chiara: 5, farah: 3 } as const;
type Votes = Readonly<Record<keyof typeof confident, ConfidenceVote>>;

/** Three people voted in a talk, and the next round is open. */
async function votedAgain(votes: Votes = confident): Promise<World> {
  const world = aWorld();
  await startTalk(inMemoryPorts(world), aCall('ana'));
  for (const me of Object.keys(votes)) await nothingFromMe(inMemoryPorts(world), aCall(me));
  for (const [me, confidence] of Object.entries(votes))
    await castVote(inMemoryPorts(world), aCall(me), {
      base: { round: 1 },
      input: { confidence, size: '3' },
    });
  world.now = AGREED;
  await revealVotes(world, 'ana', 1);
  await voteAgain(inMemoryPorts(world), aCall('ana'), { base: { round: 1 } });
  return world;
}

/** They voted again, on sizes only. */
async function sizedAgain(votes?: Votes): Promise<World> {
  const world = await votedAgain(votes);
  for (const me of ['ben', 'chiara'])
    await castVote(inMemoryPorts(world), aCall(me), {
      base: { round: 2 },
      input: { size: '5' },
    });
  await revealVotes(world, 'ana', 2);
  return world;
}
const closed = (world: World) =>
  closeTalk(inMemoryPorts(world), aCall('ana'), {
    base: { talk: talkIn(world) },
    input: { outcome: 'ready', agreed: 'So be it.' },
  });

describe('once the next round is open', () => {
  test('the record is the same whoever gave which vote', async () => {
    const one = await votedAgain({ ben: 4, chiara: 5, farah: 2 });
    const other = await votedAgain({ ben: 2, chiara: 4, farah: 5 });
    const said = ({ records }: World) => ({ ...records, passKey: '', requests: [] });
    expect(said(other)).toEqual(said(one));
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
    expect((await sayHeard(inMemoryPorts(world), aCall('farah'), { base: { round: 1 } })).over).toBe('round');
    expect(world.records).toBe(records);
  });

  test('who voted stays a participant of the talk, and spoke before it as before', async () => {
    const world = aWorld();
    for (const me of ['ben', 'chiara', 'dinesh'])
      await castVote(inMemoryPorts(world), aCall(me), {
        base: { round: 1 },
        input: { confidence: 4 },
      });
    world.now = AGREED;
    await startTalk(inMemoryPorts(world), aCall('ana'));
    await revealVotes(world, 'ana', 1);
    const { talk } = await voteAgain(inMemoryPorts(world), aCall('ana'), { base: { round: 1 } });
    expect(talk).toMatchObject({ early: ['ben', 'chiara', 'dinesh'] });
    await closed(world);
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
    expect((await closed(world)).assessment.readiness.state).toBe('recheck');
  });

  test('keeps the agreement also while it is open without a vote', async () => {
    expect((await closed(await votedAgain())).assessment.readiness.state).toBe('ready');
    expect((await closed(edit(await votedAgain()))).assessment.readiness.state).toBe('recheck');
  });

  test('keeps the quorum of its reveal: who comes later is not counted', async () => {
    const world = await sizedAgain();
    for (const me of ['dinesh', 'emma', 'goran', 'hana', 'ida']) await nothingFromMe(inMemoryPorts(world), aCall(me));
    expect((await open(world, 'ben')).talk?.onceClosed).toMatchObject({ state: 'ready' });
    expect((await closed(world)).assessment.readiness).toMatchObject({ state: 'ready' });
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
    await closed(world);
    world.now = '2025-11-26T09:00:00.000Z';
    reword(world);
    expect((await open(world, 'ben')).recheck).toMatchObject({ whyNot: 'no-vote' });
  });
});

describe('the quorum of a vote', () => {
  test('is taken among those who are in the talk at its reveal', async () => {
    const world = aWorld();
    await startTalk(inMemoryPorts(world), aCall('ben'));
    await nothingFromMe(inMemoryPorts(world), aCall('chiara'));
    for (const me of ['ben', 'chiara'])
      await castVote(inMemoryPorts(world), aCall(me), {
        base: { round: 1 },
        input: { confidence: 5 },
      });
    await revealVotes(world, 'ben', 1);
    for (const me of ['dinesh', 'emma', 'farah', 'goran']) await nothingFromMe(inMemoryPorts(world), aCall(me));
    expect((await open(world, 'ben')).talk?.onceClosed).toMatchObject({ state: 'ready' });
    const closed = await closeTalk(inMemoryPorts(world), aCall('ben'), {
      base: { talk: talkIn(world) },
      input: { outcome: 'ready', agreed: 'So be it.' },
    });
    expect(closed.assessment.readiness).toMatchObject({ state: 'ready' });
    expect(world.records.confidence).toMatchObject({ voters: 2, quorum: 2 });
  });
});
