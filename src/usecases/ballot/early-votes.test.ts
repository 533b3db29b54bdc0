import fc from 'fast-check';
import { aCall } from '../../../test/builders/a-call';
import { edit } from '../../../test/builders/an-agreement';
import { meanwhile } from '../../../test/builders/faulty-ports';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { talkIn } from '../../../test/builders/seen';
import type { PanelView } from '../../contract';
import type { Round } from '../../domain/ballot/round';
import { revealVotes } from '../../../test/builders/reveal';
import { castVote } from './cast-vote';
import { closeTalk } from '../talk/close-talk';
import { nothingFromMe } from '../talk/nothing-from-me';
import { openPanel } from '../panel/open-panel';
import { revealBallot } from './reveal-ballot';
import { startTalk } from '../talk/start-talk';
import { stillAgreed } from '../recheck/still-agreed';
import { voteAgain } from './vote-again';

const team = ['ben', 'chiara', 'dinesh'];
const vote = async (world: World, people = team, round = 1) => {
  for (const me of people)
    await castVote(inMemoryPorts(world), aCall(me), {
      base: { round },
      input: { confidence: 5 },
    });
};
const reveal = (world: World, round = 1) => revealVotes(world, 'ben', round);
const nothing = async (world: World) => {
  for (const me of team) await nothingFromMe(inMemoryPorts(world), aCall(me));
};
const start = (world: World) => startTalk(inMemoryPorts(world), aCall('ana'));
const close = (world: World) =>
  closeTalk(inMemoryPorts(world), aCall('ana'), {
    base: { talk: talkIn(world) },
    input: { outcome: 'ready', agreed: 'So be it.' },
  });
const open = (world: World, me = 'ben') => openPanel(inMemoryPorts(world), aCall(me));
const still = async (world: World, me: string): Promise<PanelView> =>
  stillAgreed(inMemoryPorts(world), aCall(me), {
    base: { content: (await open(world)).assessment.readiness.fingerprint },
  });
const ofUnknownContent = (round: Round | null): Round | null =>
  round === null ? null : { ...round, votes: round.votes.map((one) => ({ ...one, on: null })) };
const at = (world: World, minute: number) => {
  world.now = `2025-11-24T10:${String(minute).padStart(2, '0')}:00.000Z`;
};
const stateOf = async (world: World) => (await open(world)).assessment.readiness.state;

/** Three people voted; then the content was changed. */
async function votedEarly(): Promise<World> {
  const world = aWorld();
  await vote(world);
  at(world, 10);
  return edit(world);
}

test('a vote on newer content during a reveal leaves the other votes on their content', async () => {
  const world = aWorld();
  await vote(world);
  const slow = meanwhile(world, 'storeRow', async () => {
    at(world, 1);
    edit(world);
    await vote(world, ['emma']);
  });
  await revealBallot(slow, aCall('ben'), { base: { round: 1 }, input: { anyway: false } });
  const { assessment } = await open(world);
  expect(assessment.criteria.find(({ id }) => id === 'confident')?.finding.outcome).toBe('outdated');
});

test('a quorum of "still agreed" renews the agreement, also past a later talk', async () => {
  const world = aWorld();
  await vote(world);
  await reveal(world);
  await nothing(world);
  edit(world);
  expect((await still(world, 'ben')).assessment.readiness.state).toBe('recheck');
  expect((await still(world, 'chiara')).assessment.readiness.state).toBe('ready');
  await start(world);
  expect((await close(world)).assessment.readiness.state).toBe('ready');
});

test('voting again puts a vote on the present content', async () => {
  const world = await votedEarly();
  await vote(world);
  await reveal(world);
  await nothing(world);
  expect(await stateOf(world)).toBe('ready');
});

test('a size that is added later leaves the answer on its content', async () => {
  const world = await votedEarly();
  for (const me of team) await castVote(inMemoryPorts(world), aCall(me), { base: { round: 1 }, input: { size: '5' } });
  await expect(reveal(world)).rejects.toMatchObject({ code: 'nothing-to-reveal' });
});

test('an immaterial change leaves the votes', async () => {
  const world = aWorld();
  await vote(world);
  world.issue = { ...world.issue, summary: `${world.issue.summary}.` };
  await reveal(world);
  await nothing(world);
  expect(await stateOf(world)).toBe('ready');
});

describe('a talk', () => {
  test('waits for a tap of who voted ahead on other content', async () => {
    const world = await votedEarly();
    await start(world);
    await nothing(world);
    await expect(reveal(world)).rejects.toMatchObject({ code: 'nothing-to-reveal' });
    await vote(world);
    await reveal(world);
    expect((await close(world)).assessment.readiness.state).toBe('ready');
  });

  test('counts earlier votes where the content was the same at their reveal', async () => {
    const world = aWorld();
    await vote(world);
    at(world, 10);
    await start(world);
    await nothing(world);
    await reveal(world);
    expect((await close(world)).assessment.readiness.state).toBe('ready');
  });
});

test('a new round is on the present content', async () => {
  const world = aWorld();
  await vote(world);
  await reveal(world);
  await nothing(world);
  edit(world);
  await voteAgain(inMemoryPorts(world), aCall('ben'), { base: { round: 1 } });
  await vote(world, team, 2);
  await reveal(world, 2);
  expect(await stateOf(world)).toBe('ready');
});

test('old votes without a stored content count on the content at their reveal', async () => {
  const world = await votedEarly();
  world.records = { ...world.records, round: ofUnknownContent(world.records.round) };
  await reveal(world);
  await nothing(world);
  expect(await stateOf(world)).toBe('ready');
});

const acts = fc.array(
  fc.oneof(
    fc.record({ what: fc.constant('vote' as const), who: fc.constantFrom(...team) }),
    fc.record({ what: fc.constant('edit' as const), to: fc.constantFrom('One', 'Other', 'Third') }),
    fc.constant({ what: 'start' as const }),
  ),
  { maxLength: 12 },
);

test('property: a reveal counts the votes on the present content, and no other', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (played) => {
      const world = aWorld();
      await vote(world);
      const stands = new Map(team.map((who) => [who, world.issue.summary]));
      let isTalking = false;
      for (const [index, act] of played.entries()) {
        at(world, index + 1);
        if (act.what === 'edit') edit(world, act.to);
        if (act.what === 'start' && !isTalking) {
          await start(world);
          isTalking = true;
        }
        if (act.what !== 'vote') continue;
        await vote(world, [act.who]);
        stands.set(act.who, world.issue.summary);
      }
      at(world, 30);
      await nothing(world);
      const views = await Promise.all(team.map((who) => open(world, who)));
      const isOld = ({ ballot }: PanelView) => ballot.state === 'open' && ballot.changedSinceMine !== null;
      const old = team.filter((_, index) => views[index] !== undefined && isOld(views[index]));
      const behind = team.filter((who) => stands.get(who) !== world.issue.summary);
      expect(old).toEqual(behind);
      const pressed = await reveal(world).catch(() => null);
      if (pressed === null) return expect(behind).not.toEqual([]);
      const counted = world.records.round?.votes.map(({ voter }) => voter);
      expect(counted).toEqual(team.filter((who) => !behind.includes(who)));
      if (behind.length === 0) expect(await stateOf(world)).toBe('ready');
    }),
    { numRuns: 60 },
  );
});
