import fc from 'fast-check';
import { aCall } from '../../../test/builders/a-call';
import { edit } from '../../../test/builders/an-agreement';
import { meanwhile } from '../../../test/builders/faulty-ports';
import { aWorld, type World } from '../../../test/builders/in-memory-ports';
import { close, join, nothing, open, stateIn, still, vote, voteOnceMore } from '../../../test/builders/panel-acts';
import type { PanelView } from '../../contract';
import type { Round } from '../../domain/ballot/round';
import { revealVotes } from '../../../test/builders/reveal';
import { revealBallot } from './reveal-ballot';

const team = ['ben', 'chiara', 'dinesh'];
const FIVE = { confidence: 5 } as const;
const ofUnknownContent = (round: Round | null): Round | null =>
  round === null ? null : { ...round, votes: round.votes.map((one) => ({ ...one, on: null })) };
const at = (world: World, minute: number) => {
  world.now = `2025-11-24T10:${String(minute).padStart(2, '0')}:00.000Z`;
};

/** Three people voted; then the content was changed. */
async function votedEarly(): Promise<World> {
  const world = aWorld();
  await vote(world, team, FIVE);
  at(world, 10);
  return edit(world);
}

test('a vote on newer content during a reveal leaves the other votes on their content', async () => {
  const world = aWorld();
  await vote(world, team, FIVE);
  const slow = meanwhile(world, 'storeRow', async () => {
    at(world, 1);
    edit(world);
    await vote(world, 'emma', FIVE);
  });
  await revealBallot(slow, aCall('ben'), { base: { round: 1 }, input: {} });
  const { assessment } = await open(world, 'ben');
  expect(assessment.criteria.find(({ id }) => id === 'confident')?.finding.outcome).toBe('outdated');
});

test('a quorum of "still agreed" renews the agreement, also past a later talk', async () => {
  const world = aWorld();
  await vote(world, team, FIVE);
  await revealVotes(world, 'ben');
  await nothing(world, ...team);
  edit(world);
  expect((await still(world, 'ben')).assessment.readiness.state).toBe('recheck');
  expect((await still(world, 'chiara')).assessment.readiness.state).toBe('ready');
  await join(world, 'ana');
  expect((await close(world)).assessment.readiness.state).toBe('ready');
});

test('a new round is on the present content', async () => {
  const world = aWorld();
  await vote(world, team, FIVE);
  await revealVotes(world, 'ben');
  await nothing(world, ...team);
  edit(world);
  await voteOnceMore(world, 'ben');
  await vote(world, team, FIVE);
  await revealVotes(world, 'ben');
  expect(await stateIn(world, 'ben')).toBe('ready');
});

test('old votes without a stored content count on the content at their reveal', async () => {
  const world = await votedEarly();
  world.records = { ...world.records, round: ofUnknownContent(world.records.round) };
  await revealVotes(world, 'ben');
  await nothing(world, ...team);
  expect(await stateIn(world, 'ben')).toBe('ready');
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
      await vote(world, team, FIVE);
      const stands = new Map(team.map((who) => [who, world.issue.summary]));
      let isTalking = false;
      for (const [index, act] of played.entries()) {
        at(world, index + 1);
        if (act.what === 'edit') edit(world, act.to);
        if (act.what === 'start' && !isTalking) {
          await join(world, 'ana');
          isTalking = true;
        }
        if (act.what !== 'vote') continue;
        await vote(world, act.who, FIVE);
        stands.set(act.who, world.issue.summary);
      }
      at(world, 30);
      await nothing(world, ...team);
      const views = await Promise.all(team.map((who) => open(world, who)));
      const isOld = ({ ballot }: PanelView) => ballot.state === 'open' && ballot.changedSinceMine !== null;
      const old = team.filter((_, index) => views[index] !== undefined && isOld(views[index]));
      const behind = team.filter((who) => stands.get(who) !== world.issue.summary);
      expect(old).toEqual(behind);
      const pressed = await revealVotes(world, 'ben').catch(() => null);
      if (pressed === null) return expect(behind).not.toEqual([]);
      const counted = world.records.round?.votes.map(({ voter }) => voter);
      expect(counted).toEqual(team.filter((who) => !behind.includes(who)));
      if (behind.length === 0) expect(await stateIn(world, 'ben')).toBe('ready');
    }),
    { numRuns: 60 },
  );
});
