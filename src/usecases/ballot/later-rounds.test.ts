import { aCall } from '../../../test/builders/a-call';
import { AGREED, anAgreement, edit } from '../../../test/builders/an-agreement';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import type { PanelView } from '../../contract';
import { castVote } from './cast-vote';
import { closeTalk } from '../talk/close-talk';
import { nothingFromMe } from '../talk/nothing-from-me';
import { openPanel } from '../panel/open-panel';
import { revealBallot } from './reveal-ballot';
import { sayHeard } from './say-heard';
import { startTalk } from '../talk/start-talk';
import { stillAgreed } from '../recheck/still-agreed';
import { voteAgain } from './vote-again';

const open = (world: World, me: string) => openPanel(inMemoryPorts(world), aCall(me));
const still = async (world: World, me: string): Promise<PanelView> =>
  stillAgreed(inMemoryPorts(world), aCall(me), { on: (await open(world, me)).assessment.readiness.fingerprint });

describe('a later round about sizes only', () => {
  async function sizedAgain(): Promise<World> {
    const world = aWorld();
    await startTalk(inMemoryPorts(world), aCall('ana'));
    for (const me of ['ben', 'chiara', 'farah']) await nothingFromMe(inMemoryPorts(world), aCall(me));
    for (const [me, confidence, size] of [
      ['ben', 4, '3'],
      ['chiara', 5, '13'],
      ['farah', 2, '3'],
    ] as const)
      await castVote(inMemoryPorts(world), aCall(me), { round: 1, confidence, size });
    world.now = AGREED;
    await revealBallot(inMemoryPorts(world), aCall('ana'), { round: 1, anyway: false });
    await voteAgain(inMemoryPorts(world), aCall('ana'), { round: 1 });
    for (const me of ['ben', 'chiara']) await castVote(inMemoryPorts(world), aCall(me), { round: 2, size: '5' });
    await revealBallot(inMemoryPorts(world), aCall('ana'), { round: 2, anyway: false });
    return world;
  }

  test('shows each voter, while it is open, their vote of the round before', async () => {
    const world = aWorld();
    for (const [me, confidence] of [
      ['ben', 4],
      ['farah', 2],
    ] as const)
      await castVote(inMemoryPorts(world), aCall(me), { round: 1, confidence });
    await revealBallot(inMemoryPorts(world), aCall('ana'), { round: 1, anyway: true });
    await voteAgain(inMemoryPorts(world), aCall('ana'), { round: 1 });
    expect((await open(world, 'farah')).ballot).toMatchObject({ before: { round: 1, mine: 2 } });
    expect((await open(world, 'chiara')).ballot).toMatchObject({ before: { round: 1, mine: null } });
  });

  test('keeps the confidence, and a low voter may still say that it was heard', async () => {
    const world = await sizedAgain();
    const { ballot } = await open(world, 'farah');
    expect(ballot).toMatchObject({ state: 'revealed', round: 2, mine: 2, awaited: true, result: { round: 1 } });
    const heard = await sayHeard(inMemoryPorts(world), aCall('farah'), { round: 2 });
    expect(heard.ballot).toMatchObject({ awaited: false, result: { round: 1, lowHeard: 1 } });
    expect(world.records.confidence).toMatchObject({ round: 1, lowHeard: 1 });
  });

  test('brings the confidence onto the content at the end of the talk', async () => {
    const world = edit(await sizedAgain());
    await sayHeard(inMemoryPorts(world), aCall('farah'), { round: 2 });
    expect((await open(world, 'ben')).talk?.onceClosed.state).toBe('ready');
    const closed = await closeTalk(inMemoryPorts(world), aCall('ben'), { outcome: 'ready', agreed: 'So be it.' });
    expect(closed.assessment.readiness.state).toBe('ready');
  });

  test('leaves "still agreed" to those who voted on confidence', async () => {
    const world = await sizedAgain();
    await sayHeard(inMemoryPorts(world), aCall('farah'), { round: 2 });
    await closeTalk(inMemoryPorts(world), aCall('ben'), { outcome: 'ready', agreed: 'So be it.' });
    world.now = '2025-11-26T09:00:00.000Z';
    edit(world);
    expect((await open(world, 'farah')).recheck).toMatchObject({ whyNot: 'low-vote' });
    expect((await still(world, 'ben')).recheck).toMatchObject({ iConfirmed: true, confirmed: 1, needed: 2 });
    expect((await still(world, 'chiara')).assessment.readiness.state).toBe('ready');
    expect(world.records.confidence).toMatchObject({ round: 1, at: world.now });
  });
});

describe('the quorum of a vote', () => {
  test('is taken among all who are in the talk at its end', async () => {
    const world = aWorld();
    await startTalk(inMemoryPorts(world), aCall('ben'));
    await nothingFromMe(inMemoryPorts(world), aCall('chiara'));
    for (const me of ['ben', 'chiara']) await castVote(inMemoryPorts(world), aCall(me), { round: 1, confidence: 5 });
    await revealBallot(inMemoryPorts(world), aCall('ben'), { round: 1, anyway: false });
    for (const me of ['dinesh', 'emma', 'farah', 'goran']) await nothingFromMe(inMemoryPorts(world), aCall(me));
    expect((await open(world, 'ben')).talk?.onceClosed).toMatchObject({ state: 'refine', missing: 'confident' });
    const closed = await closeTalk(inMemoryPorts(world), aCall('ben'), { outcome: 'ready', agreed: 'So be it.' });
    expect(closed.assessment.readiness).toMatchObject({ state: 'refine', missing: 'confident' });
    expect(world.records.confidence).toMatchObject({ voters: 2, quorum: 3 });
  });

  test('is taken among the participants of the last talk where no talk goes on', async () => {
    const world = await anAgreement();
    await voteAgain(inMemoryPorts(world), aCall('ben'), { round: 1 });
    const voted = await castVote(inMemoryPorts(world), aCall('ben'), { round: 2, confidence: 5 });
    expect(voted.ballot).toMatchObject({ quorum: 3, waiting: expect.arrayContaining(['chiara', 'farah']) });
    await castVote(inMemoryPorts(world), aCall('chiara'), { round: 2, confidence: 5 });
    const below = revealBallot(inMemoryPorts(world), aCall('ben'), { round: 2, anyway: false });
    await expect(below).rejects.toMatchObject({ code: 'below-quorum' });
    const revealed = await revealBallot(inMemoryPorts(world), aCall('ben'), { round: 2, anyway: true });
    expect(revealed.assessment.readiness).toMatchObject({ state: 'refine', missing: 'confident' });
  });
});
