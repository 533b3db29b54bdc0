import fc from 'fast-check';
import { aCall } from '../../../test/builders/a-call';
import { edit } from '../../../test/builders/an-agreement';
import { anIssue } from '../../../test/builders/an-issue';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { castVotes, close, type GivenVote, hear, open, vote, voteOnceMore } from '../../../test/builders/panel-acts';
import type { ConfidenceVote } from '../../domain/ballot/round';
import { aTalkAmong, revealVotes } from '../../../test/builders/reveal';
import { castVote } from './cast-vote';
import { revealBallot } from './reveal-ballot';

const eightVotes = fc.array(fc.constantFrom<ConfidenceVote>(1, 2, 3, 4, 5), { minLength: 8, maxLength: 8 });
const eight = ['ben', 'chiara', 'dinesh', 'emma', 'farah', 'goran', 'hana', 'ivo'];

const reveal = (world: World, me = 'ben') => revealVotes(world, me);
const press = (world: World, me: string, without: readonly string[] = []) =>
  revealBallot(inMemoryPorts(world), aCall(me), {
    base: { round: world.records.round?.number ?? 1 },
    input: { without },
  });
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
        revealBallot(inMemoryPorts(world, gate), aCall('ben'), { base: { round: 1 }, input: {} }),
        ...late.map((voter) =>
          castVote(inMemoryPorts(world, gate), aCall(voter), { base: { round: 1 }, input: { confidence: 1 } }),
        ),
        revealBallot(inMemoryPorts(world, gate), aCall('chiara'), { base: { round: 1 }, input: {} }),
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

test('a reveal asks once if somebody asked for has not voted; then their vote is missing, and lowers no number', async () => {
  const world = aTalkAmong(FIVE);
  await castVotes(world, { ana: 5, ben: 4, chiara: 4, dinesh: 4 });
  await expect(press(world, 'ben')).rejects.toMatchObject({ code: 'votes-missing', details: { because: 'missing' } });
  expect(world.records.round?.state).toBe('open');
  await press(world, 'ben', ['emma']);
  expect(world.records.round).toMatchObject({ state: 'revealed', voters: 3, quorum: 3, asked: 5 });
  expect(world.records.talk?.joined).toEqual(FIVE);
});

test('a pair in a talk presses both; who was missing is recorded with who revealed, and still counts', async () => {
  const world = aTalkAmong(['chiara', 'ben', 'emma']);
  await castVotes(world, { chiara: 5, ben: 4 });
  expect((await press(world, 'ben', ['emma'])).ballot).toMatchObject({ state: 'open', pressed: ['ben'] });
  expect((await press(world, 'chiara', ['emma'])).ballot).toMatchObject({
    state: 'revealed',
    result: { votes: 2, voters: 2, quorum: 2 },
  });
  expect(world.records.talk).toMatchObject({
    joined: ['chiara', 'ben', 'emma'],
    missed: [{ who: 'emma', by: 'chiara' }],
  });
  await close(world, 'park', { me: 'chiara' });
  expect(world.records.talks.talks.at(-1)).toMatchObject({ missed: [{ who: 'emma', by: 'chiara' }] });
});

test('whoever leads and only watches says so by their press; then each voter presses', async () => {
  const world = aTalkAmong(['ana', 'ben', 'chiara']);
  await castVotes(world, { ben: 5, chiara: 4 });
  expect((await press(world, 'ana', ['ana'])).ballot).toMatchObject({ state: 'open', pressed: ['ana'], waiting: [] });
  await press(world, 'ben');
  expect((await press(world, 'chiara')).ballot).toMatchObject({ state: 'revealed' });
  expect(world.records.talk).toMatchObject({ listeners: ['ana'], missed: [] });
});

test('a pair comes to a result on different days, each with one visit more', async () => {
  const world = aWorld();
  await castVotes(world, { ana: 5 });
  world.now = '2025-11-25T09:00:00.000Z';
  await castVotes(world, { ben: 4 });
  expect((await press(world, 'ben')).ballot).toMatchObject({ state: 'open', pressed: ['ben'] });
  world.now = '2025-11-26T09:00:00.000Z';
  expect((await open(world, 'ana')).ballot).toMatchObject({ enough: true, pressed: ['ben'], voted: ['ana', 'ben'] });
  expect((await press(world, 'ana')).ballot).toMatchObject({ state: 'revealed', result: { votes: 2 } });
});

test('a later round keeps the earlier votes of whoever does not vote again on the same content', async () => {
  const world = aTalkAmong(['ana', 'ben', 'chiara', 'dinesh']);
  await castVotes(world, { ana: 5, ben: 2, chiara: 4 });
  await revealVotes(world, 'ana');
  await hear(world, 'ben');
  await voteOnceMore(world);
  await castVotes(world, { ana: 4, chiara: 4 });
  const { ballot } = await revealVotes(world, 'ana');
  expect(ballot).toMatchObject({ round: 2, result: { counts: [0, 1, 0, 2, 0], lowHeard: 1 } });
  await voteOnceMore(world);
  edit(world, 'Something quite different');
  await castVotes(world, { ana: 4, chiara: 4, dinesh: 4 });
  expect((await revealVotes(world, 'ana')).ballot).toMatchObject({ round: 3, result: { counts: [0, 0, 0, 3, 0] } });
});

test.each([1, 60, 62])(
  'who alone answers for the first time has to press %i minutes after a reveal, too',
  async (minutes) => {
    const world = aWorld();
    await castVotes(world, { ana: 5, ben: 5, chiara: 5 });
    await reveal(world, 'ana');
    world.now = new Date(Date.parse(world.now) + minutes * 60_000).toISOString();
    await voteOnceMore(world);
    await castVotes(world, { ana: 5, ben: 5, dinesh: 1 });
    const { ballot } = await press(world, 'ana');
    expect(ballot.state).toBe(minutes > 60 ? 'revealed' : 'open');
  },
);

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
