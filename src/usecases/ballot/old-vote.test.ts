import { aCall } from '../../../test/builders/a-call';
import { ticketOf } from '../../../test/builders/a-ticket';
import { edit } from '../../../test/builders/an-agreement';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { open, vote } from '../../../test/builders/panel-acts';
import { noRecords } from '../../../test/builders/records';
import { aTalkAmong } from '../../../test/builders/reveal';
import { contentIn } from '../../../test/builders/seen';
import { publicPart } from '../../domain/refinement/public-row';
import { saveToTicket } from '../scope/save-to-ticket';
import { castVote } from './cast-vote';
import { revealBallot } from './reveal-ballot';

const at = (world: World, time: string): World => Object.assign(world, { now: `2025-11-24T${time}:00.000Z` });

/** Votes at ten o'clock; ten minutes later the content is changed. */
async function votedEarly(people = ['ben', 'chiara']): Promise<World> {
  const world = at(aWorld(), '10:00');
  await vote(world, people);
  return edit(at(world, '10:10'));
}

/** What that person's own panel says. */
async function isOld(world: World, me = 'ben'): Promise<boolean> {
  const { ballot } = await open(world, me);
  return ballot.state === 'open' && ballot.changedSinceMine !== null;
}

test('a voter is told that their vote is on other content until they vote again', async () => {
  const world = await votedEarly();
  const votedOn = () => world.records.round?.votes.find(({ voter }) => voter === 'ben')?.on;
  const before = votedOn();
  expect(await isOld(world)).toBe(true);
  expect((await vote(world, 'ben')).ballot).toMatchObject({ state: 'open', mine: 4, changedSinceMine: null });
  expect(votedOn()?.at).toBe(world.now);
  expect(votedOn()?.fingerprint).not.toBe(before?.fingerprint);
  expect(await isOld(world)).toBe(false);
  expect(await isOld(world, 'chiara')).toBe(true);
});

test('adding a size leaves the confidence on its content', async () => {
  expect((await vote(await votedEarly(), 'ben', { size: '5' })).ballot).toMatchObject({
    changedSinceMine: { summary: true },
  });
});

test('the answer to an edit says that my vote is on other content', async () => {
  const world = at(aWorld(), '10:00');
  await vote(world, 'ben');
  const { texts } = ticketOf(world.issue);
  const edited = { base: texts, input: { ...texts, inScope: 'The kitchen list' } };
  expect((await saveToTicket(inMemoryPorts(world), aCall('ben'), edited)).ballot).toMatchObject({
    changedSinceMine: { scope: true },
  });
});

test.each([
  ['the pass, which its voter saw, also where the pass proves nothing any more', 'ben', { summary: true }],
  ['the issue, where the pass is of another person', 'chiara', null],
])('a vote is on the content of %s', async (_which, of, changedSinceMine) => {
  const world = at(aWorld({ records: noRecords({ passKey: 'key' }) }), '10:00');
  await vote(world, 'chiara');
  const { pass } = await open(world, of);
  edit(at(world, '10:30'));
  const call = { ...aCall('ben'), pass: pass ?? '' };
  const { ballot } = await castVote(inMemoryPorts(world), call, { base: { round: 1 }, input: { confidence: 5 } });
  expect(ballot).toMatchObject({ mine: 5, changedSinceMine });
});

test('a vote on other content is left out of the reveal, and its voter is waited for until they tap again', async () => {
  const world = at(aTalkAmong(['ana', 'ben', 'chiara', 'dinesh']), '10:00');
  await vote(world, 'ben');
  edit(at(world, '10:10'));
  await vote(world, ['ana', 'chiara', 'dinesh']);
  const seen = await open(world);
  expect(seen.ballot).toMatchObject({ voted: ['ana', 'chiara', 'dinesh'], waiting: ['ben'] });
  await vote(world, 'ben');
  const again = await open(world);
  expect(again.ballot).toMatchObject({ waiting: [] });
  expect(again.shown).toBeGreaterThan(seen.shown);
  edit(at(world, '10:20'), 'Other words altogether');
  await vote(world, ['ana', 'chiara', 'dinesh']);
  const press = { base: { round: 1 }, input: { without: ['ben'] } };
  await revealBallot(inMemoryPorts(world), aCall('ana'), press);
  expect(world.records.round).toMatchObject({ leftOut: ['ben'], fingerprint: contentIn(world) });
  expect((await open(world, 'ben')).ballot).toMatchObject({ mine: null, isLeftOut: true });
});

test('if fewer than three votes are on this content, their voters press', async () => {
  const world = await votedEarly(['ben', 'chiara', 'dinesh']);
  await vote(world, ['ben', 'chiara']);
  const press = () => revealBallot(inMemoryPorts(world), aCall('ben'), { base: { round: 1 }, input: {} });
  expect((await press()).ballot).toMatchObject({ state: 'open' });
  await vote(world, 'dinesh');
  expect((await press()).ballot).toMatchObject({ state: 'revealed', result: { counts: [0, 0, 0, 3, 0] } });
});

test('another answer on the same text is seen by nobody', async () => {
  const world = at(aTalkAmong(['ana', 'ben']), '10:00');
  await vote(world, 'ben');
  const before = publicPart(world.records);
  edit(at(world, '10:10'), `${world.issue.summary}.`);
  await vote(world, 'ben', { confidence: 1, size: '5' });
  expect(publicPart(world.records)).toEqual(before);
});

test.each<[string, () => Promise<World>]>([
  ['has not voted', () => votedEarly(['chiara'])],
  [
    'voted before votes kept their content',
    async () => {
      const world = await votedEarly();
      const { round } = world.records;
      if (round === null) throw new Error('there is a round');
      const votes = round.votes.map((one) => ({ ...one, on: null }));
      world.records = { ...world.records, round: { ...round, votes } };
      return world;
    },
  ],
  [
    'voted before an immaterial change',
    async () => {
      const world = aWorld();
      await vote(world, 'ben');
      return edit(world, `${world.issue.summary}.`);
    },
  ],
])('a voter who %s is told of no change', async (_who, after) => {
  expect(await isOld(await after())).toBe(false);
});
