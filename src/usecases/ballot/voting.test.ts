import fc from 'fast-check';
import { aCall } from '../../../test/builders/a-call';
import { anIssue } from '../../../test/builders/an-issue';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { castVotes, type GivenVote, open, vote, voteOnceMore } from '../../../test/builders/panel-acts';
import { aRunningTalk } from '../../../test/builders/records';
import type { ConfidenceVote } from '../../domain/ballot/round';
import { aTalkAmong, revealVotes } from '../../../test/builders/reveal';
import { castVote } from './cast-vote';
import { revealBallot } from './reveal-ballot';

const eightVotes = fc.array(fc.constantFrom<ConfidenceVote>(1, 2, 3, 4, 5), { minLength: 8, maxLength: 8 });
const eight = ['ben', 'chiara', 'dinesh', 'emma', 'farah', 'goran', 'hana', 'ivo'];

const reveal = (world: World, me = 'ben') => revealVotes(world, me);
/** Three high votes, which are not revealed. */
async function threeVotes(): Promise<World> {
  const world = aWorld();
  await castVotes(world, { ben: 4, chiara: 5, dinesh: 5 });
  return world;
}

test('the answers of eight people and their sizes at once, in any order: none is lost or counted twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), eightVotes, async (s, wanted) => {
      const world = aWorld();
      const gated = inMemoryPorts(world, (port) => s.schedule(Promise.resolve(), port));
      const cast = (voter: string, input: GivenVote) => castVote(gated, aCall(voter), { base: { round: 1 }, input });
      const sized = eight.slice(0, 2);
      await s.waitFor(
        Promise.all([
          ...eight.map((voter, at) => cast(voter, { confidence: wanted[at] ?? 3 })),
          ...sized.map((voter) => cast(voter, { size: '5' })),
        ]),
      );
      const stored = (world.records.round?.votes ?? []).map(({ voter, confidence, size }) => [voter, confidence, size]);
      const expected = eight.map((voter, at) => [voter, wanted[at], sized.includes(voter) ? '5' : null]);
      expect(stored.toSorted()).toEqual(expected.toSorted());
      expect(world.records.round?.number).toBe(1);
    }),
  );
});

test('a second tab and a changed vote count once, with the last value', async () => {
  const world = aWorld();
  await castVotes(world, { ben: 1, chiara: 4, dinesh: 4 });
  await castVotes(world, { ben: 5 });
  const { ballot } = await reveal(world);
  expect(ballot).toMatchObject({ state: 'revealed', mine: 5, result: { counts: [0, 0, 0, 2, 1], lowVotes: 0 } });
});

test('a vote during a reveal is in the result or refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (s) => {
      const world = aWorld();
      await castVotes(world, { ben: 4, chiara: 4, goran: 4 });
      const gate = (port: string) => s.schedule(Promise.resolve(), port);
      const late = ['dinesh', 'emma', 'farah'];
      const work = Promise.allSettled([
        revealBallot(inMemoryPorts(world, gate), aCall('ben'), { base: { round: 1 }, input: { anyway: false } }),
        ...late.map((voter) =>
          castVote(inMemoryPorts(world, gate), aCall(voter), {
            base: { round: 1 },
            input: { confidence: 1 },
          }),
        ),
        revealBallot(inMemoryPorts(world, gate), aCall('chiara'), { base: { round: 1 }, input: { anyway: false } }),
      ]);
      const outcomes = await s.waitFor(work);
      const isCounted = (one: (typeof outcomes)[number]) => one.status === 'fulfilled' && one.value.over === null;
      const accepted = outcomes.slice(1, 4).filter(isCounted).length;
      expect(world.records.round?.state).toBe('revealed');
      expect(world.records.confidence?.counts).toEqual([accepted, 0, 0, 3, 0]);
      expect(outcomes.map(({ status }) => status)).toEqual(outcomes.map(() => 'fulfilled'));
    }),
  );
});

test('a second reveal changes and writes nothing', async () => {
  const world = await threeVotes();
  const first = await reveal(world);
  const writes = world.writes.length;
  world.now = '2025-11-24T11:00:00.000Z';
  const second = await reveal(world, 'chiara');
  expect(second.ballot).toMatchObject({ result: first.ballot.state === 'revealed' ? first.ballot.result : null });
  expect(world.writes).toHaveLength(writes);
});

test('without a vote there is nothing to reveal', async () => {
  await expect(reveal(aWorld())).rejects.toMatchObject({ code: 'nothing-to-reveal' });
});

const FIVE = ['ana', 'ben', 'chiara', 'dinesh', 'emma'];

test('a reveal asks once where somebody asked for has not voted; then their vote is only missing', async () => {
  const world = aTalkAmong(FIVE);
  await castVotes(world, { ana: 5, ben: 4, chiara: 4, dinesh: 4 });
  const press = (input: Parameters<typeof revealBallot>[2]['input']) =>
    revealBallot(inMemoryPorts(world), aCall('ben'), { base: { round: 1 }, input });
  await expect(press({ anyway: false })).rejects.toMatchObject({
    code: 'votes-missing',
    details: { because: 'missing' },
  });
  expect(world.records.round?.state).toBe('open');
  await press({ anyway: true });
  expect(world.records.round).toMatchObject({ state: 'revealed', voters: 3, quorum: 3, asked: 5 });
  expect(world.records.talk?.joined).toEqual(FIVE);
});

test('"reveal without Emma" says that she is away, by whom, and she comes back by opening', async () => {
  const world = aTalkAmong(['ana', 'ben', 'emma']);
  await castVotes(world, { ana: 5, ben: 4 });
  const { ballot } = await revealBallot(inMemoryPorts(world), aCall('ben'), {
    base: { round: 1 },
    input: { anyway: false, without: ['emma'] },
  });
  expect(ballot).toMatchObject({ state: 'revealed', result: { votes: 2, voters: 2, quorum: 2 } });
  expect(world.records.talk).toMatchObject({ joined: ['ana', 'ben'], markedAway: [{ who: 'emma', by: 'ben' }] });
  await open(world, 'emma');
  expect(world.records.talk).toMatchObject({ joined: ['ana', 'ben', 'emma'], markedAway: [] });
});

test('with fewer than three answers the vote of somebody who is not in the talk is left out unseen', async () => {
  const world = aWorld();
  await castVotes(world, { goran: 1 });
  world.records = { ...world.records, talk: aRunningTalk('ana', { joined: ['ana', 'ben'] }) };
  await castVotes(world, { ana: 5 });
  const size = { base: { round: 1 }, input: { size: '5' } };
  await castVote(inMemoryPorts(world), aCall('ben'), size);
  await reveal(world, 'ana');
  const { ballot } = await open(world, 'goran');
  expect(ballot).toMatchObject({ mine: null, isLeftOut: true, result: { votes: 1, allWouldStart: true } });
  expect((await open(world, 'ben')).ballot).toMatchObject({ isLeftOut: false });
});

test("the reporter's vote counts in the result and not to the quorum", async () => {
  const world = aWorld({ issue: anIssue({ reporter: 'ana' }) });
  await castVotes(world, { ana: 5, ben: 4, chiara: 4 });
  await reveal(world);
  expect(world.records.confidence).toMatchObject({ counts: [0, 0, 0, 2, 1], voters: 2, quorum: 2 });
});

test('an old round takes no votes, and its result counts until the next reveal', async () => {
  const world = await threeVotes();
  await reveal(world);
  for (const round of [1, 2]) expect((await vote(world, 'ben', { confidence: 1 }, round)).over).toBe('round');
  const again = await voteOnceMore(world, 'ben');
  expect(again.ballot).toMatchObject({ state: 'open', round: 2, voted: [] });
  expect((await voteOnceMore(world, 'chiara', 1)).ballot).toMatchObject({ round: 2 });
  expect(again.assessment.readiness.confidence).toBe(5);
});

test('when the votes are gone the result is shown and the next round has the next number', async () => {
  const world = await threeVotes();
  await reveal(world);
  world.records = { ...world.records, round: null };
  expect((await open(world, 'ben')).ballot).toMatchObject({ state: 'revealed', round: 1, mine: null });
  expect((await voteOnceMore(world, 'ben')).ballot).toMatchObject({ state: 'open', round: 2 });
});

test('voting takes permission to edit', async () => {
  const world = aWorld({ readOnly: true });
  await expect(vote(world, 'goran', { confidence: 1 })).rejects.toMatchObject({ code: 'not-allowed' });
  expect(world.writes).toEqual([]);
});
