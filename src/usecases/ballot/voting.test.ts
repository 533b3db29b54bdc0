import fc from 'fast-check';
import { aCall } from '../../../test/builders/a-call';
import { anIssue } from '../../../test/builders/an-issue';
import { answerLost, killedAfter, killedAt, quietly } from '../../../test/builders/faulty-ports';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { aRunningTalk } from '../../../test/builders/records';
import type { ConfidenceVote } from '../../domain/ballot/round';
import { assessIssue } from '../../../test/builders/in-background';
import { aTalkAmong, revealVotes } from '../../../test/builders/reveal';
import { castVote } from './cast-vote';
import { openPanel } from '../panel/open-panel';
import { revealBallot } from './reveal-ballot';
import { voteAgain } from './vote-again';

const eightVotes = fc.array(fc.constantFrom<ConfidenceVote>(1, 2, 3, 4, 5), { minLength: 8, maxLength: 8 });
const eight = ['ben', 'chiara', 'dinesh', 'emma', 'farah', 'goran', 'hana', 'ivo'];

async function votesIn(world: World, votes: Readonly<Record<string, ConfidenceVote>>, round = 1): Promise<void> {
  for (const [voter, confidence] of Object.entries(votes))
    await castVote(inMemoryPorts(world), aCall(voter), {
      base: { round },
      input: { confidence },
    });
}
const reveal = (world: World, me = 'ben', round = 1) => revealVotes(world, me, round);

test('eight people vote at once: no vote is lost or counted twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), eightVotes, async (s, wanted) => {
      const world = aWorld();
      const voting = eight.map((voter, index) =>
        castVote(
          inMemoryPorts(world, (port) => s.schedule(Promise.resolve(), port)),
          aCall(voter),
          { base: { round: 1 }, input: { confidence: wanted[index] ?? 3 } },
        ),
      );
      await s.waitFor(Promise.all(voting));
      const stored = (world.records.round?.votes ?? []).map(({ voter, confidence }) => [voter, confidence]);
      expect(world.records.round?.number).toBe(1);
      expect(Object.fromEntries(stored)).toEqual(
        Object.fromEntries(eight.map((voter, index) => [voter, wanted[index]])),
      );
      expect(stored).toHaveLength(8);
    }),
  );
});

test('a second tab and a changed vote count once, with the last value', async () => {
  const world = aWorld();
  await votesIn(world, { ben: 1, chiara: 4, dinesh: 4 });
  await votesIn(world, { ben: 5 });
  const { ballot } = await reveal(world);
  expect(ballot).toMatchObject({ state: 'revealed', mine: 5, result: { counts: [0, 0, 0, 2, 1], lowVotes: 0 } });
});

test('a vote during a reveal is in the result or refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (s) => {
      const world = aWorld();
      await votesIn(world, { ben: 4, chiara: 4, goran: 4 });
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
  const world = aWorld();
  await votesIn(world, { ben: 4, chiara: 5, dinesh: 5 });
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
  await votesIn(world, { ana: 5, ben: 4, chiara: 4, dinesh: 4 });
  const press = (input: Parameters<typeof revealBallot>[2]['input']) =>
    revealBallot(inMemoryPorts(world), aCall('ben'), { base: { round: 1 }, input });
  await expect(press({ anyway: false })).rejects.toMatchObject({
    code: 'votes-missing',
    details: { because: 'missing' },
  });
  expect(world.records.round?.state).toBe('open');
  await press({ anyway: true });
  expect(world.records.round).toMatchObject({ state: 'revealed', voters: 3, quorum: 3 });
  expect(world.records.talk?.joined).toEqual(FIVE);
});

test('"reveal without Emma" says that she is away, by whom, and she comes back by opening', async () => {
  const world = aTalkAmong(['ana', 'ben', 'emma']);
  await votesIn(world, { ana: 5, ben: 4 });
  const { ballot } = await revealBallot(inMemoryPorts(world), aCall('ben'), {
    base: { round: 1 },
    input: { anyway: false, without: ['emma'] },
  });
  expect(ballot).toMatchObject({ state: 'revealed', result: { votes: 2, voters: 2, quorum: 2 } });
  expect(world.records.talk).toMatchObject({ joined: ['ana', 'ben'], markedAway: [{ who: 'emma', by: 'ben' }] });
  await openPanel(inMemoryPorts(world), aCall('emma'));
  expect(world.records.talk).toMatchObject({ joined: ['ana', 'ben', 'emma'], markedAway: [] });
});

test('with fewer than three answers the vote of somebody who is not in the talk is left out unseen', async () => {
  const world = aWorld();
  await votesIn(world, { goran: 1 });
  world.records = { ...world.records, talk: aRunningTalk('ana', { joined: ['ana', 'ben'] }) };
  await votesIn(world, { ana: 5 });
  const size = { base: { round: 1 }, input: { size: '5' } };
  await castVote(inMemoryPorts(world), aCall('ben'), size);
  await reveal(world, 'ana');
  const { ballot } = await openPanel(inMemoryPorts(world), aCall('goran'));
  expect(ballot).toMatchObject({ mine: null, isLeftOut: true, result: { votes: 1, allWouldStart: true } });
  expect((await openPanel(inMemoryPorts(world), aCall('ben'))).ballot).toMatchObject({ isLeftOut: false });
});

test("the reporter's vote counts in the result and not to the quorum", async () => {
  const world = aWorld({ issue: anIssue({ reporter: 'ana' }) });
  await votesIn(world, { ana: 5, ben: 4, chiara: 4 });
  await reveal(world);
  expect(world.records.confidence).toMatchObject({ counts: [0, 0, 0, 2, 1], voters: 2, quorum: 2 });
});

test('a reveal whose call died is seen by readers, and the next event projects it', async () => {
  const world = aWorld();
  await votesIn(world, { ben: 4, chiara: 5, dinesh: 5 });
  const killed = revealBallot(killedAfter(world, 'storeRow'), aCall('ben'), {
    base: { round: 1 },
    input: { anyway: false },
  });
  await quietly(() => expect(killed).rejects.toThrow('killed'));
  expect([world.records.round?.state, world.projection.confidence]).toEqual(['revealed', null]);
  world.readOnly = true;
  const { ballot } = await openPanel(inMemoryPorts(world), aCall('chiara'));
  expect(ballot).toMatchObject({ state: 'revealed', result: { counts: [0, 0, 0, 1, 2] } });
  await assessIssue(inMemoryPorts(world), world.issue.id);
  expect(world.projection.confidence?.confidence).toMatchObject({ at: world.now, counts: [0, 0, 0, 1, 2] });
});

test('a reveal whose call died before the write changes nothing', async () => {
  const world = aWorld();
  await votesIn(world, { ben: 4, chiara: 5, dinesh: 5 });
  const before = world.records;
  const killed = revealBallot(killedAt(world, 'storeRow'), aCall('ben'), {
    base: { round: 1 },
    input: { anyway: false },
  });
  await expect(killed).rejects.toThrow('killed');
  expect([world.records, world.projection.confidence]).toEqual([before, null]);
  expect((await reveal(world)).ballot).toMatchObject({ state: 'revealed', result: { counts: [0, 0, 0, 1, 2] } });
});

test('a reveal whose answer was lost is found by its request id and done once', async () => {
  const world = aWorld();
  await votesIn(world, { ben: 4, chiara: 5, dinesh: 5 });
  const { version } = world.records;
  const { ballot } = await revealBallot(answerLost(world), aCall('ben'), {
    base: { round: 1 },
    input: { anyway: false },
  });
  expect(ballot).toMatchObject({ state: 'revealed', result: { counts: [0, 0, 0, 1, 2] } });
  expect(world.records.version).toBe(version + 1);
  expect(world.projection.confidence?.confidence).toMatchObject({ counts: [0, 0, 0, 1, 2] });
});

test('a property with an earlier result counts for nothing, and the next event rewrites it', async () => {
  const world = aWorld();
  await votesIn(world, { ben: 1, chiara: 5, dinesh: 5 });
  await reveal(world);
  const old = world.projection.confidence;
  await voteAgain(inMemoryPorts(world), aCall('ben'), { base: { round: 1 } });
  await votesIn(world, { ben: 5, chiara: 5, dinesh: 5 }, 2);
  await reveal(world, 'ben', 2);
  world.projection = { ...world.projection, confidence: old };
  const { ballot } = await openPanel(inMemoryPorts(world), aCall('emma'));
  expect(ballot).toMatchObject({ round: 2, result: { round: 2, lowVotes: 0 } });
  await assessIssue(inMemoryPorts(world), world.issue.id);
  expect(world.projection.confidence?.confidence).toMatchObject({ round: 2, lowVotes: 0 });
});

test('an old round takes no votes, and its result counts until the next reveal', async () => {
  const world = aWorld();
  await votesIn(world, { ben: 4, chiara: 5, dinesh: 5 });
  await reveal(world);
  const late = async (round: number) => {
    const base = { round };
    return (await castVote(inMemoryPorts(world), aCall('ben'), { base, input: { confidence: 1 } })).over;
  };
  expect(await late(1)).toBe('round');
  expect(await late(2)).toBe('round');
  const again = await voteAgain(inMemoryPorts(world), aCall('ben'), { base: { round: 1 } });
  expect(again.ballot).toMatchObject({ state: 'open', round: 2, voted: [] });
  expect((await voteAgain(inMemoryPorts(world), aCall('chiara'), { base: { round: 1 } })).ballot).toMatchObject({
    round: 2,
  });
  expect(again.assessment.readiness.confidence).toBe(5);
});

test('when the votes are gone the result is shown and the next round has the next number', async () => {
  const world = aWorld();
  await votesIn(world, { ben: 4, chiara: 5, dinesh: 5 });
  await reveal(world);
  world.records = { ...world.records, round: null };
  expect((await openPanel(inMemoryPorts(world), aCall('ben'))).ballot).toMatchObject({
    state: 'revealed',
    round: 1,
    mine: null,
  });
  expect((await voteAgain(inMemoryPorts(world), aCall('ben'), { base: { round: 1 } })).ballot).toMatchObject({
    state: 'open',
    round: 2,
  });
});

test('voting takes permission to edit', async () => {
  const world = aWorld({ readOnly: true });
  await expect(
    castVote(inMemoryPorts(world), aCall('goran'), {
      base: { round: 1 },
      input: { confidence: 1 },
    }),
  ).rejects.toMatchObject({
    code: 'not-allowed',
  });
  expect(world.writes).toEqual([]);
});
