import { aCall } from '../../../test/builders/a-call';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { assess, close, except, join, nothing, open, vote, voteOnceMore } from '../../../test/builders/panel-acts';
import { talkIn } from '../../../test/builders/seen';
import { aQuestion } from '../../../test/builders/a-question';
import { currentFingerprint } from '../../domain/readiness/assess';
import { revealVotes } from '../../../test/builders/reveal';
import { closeTalk } from './close-talk';
import { takeOverTalk } from './start-talk';

const edit = (world: World) => {
  world.issue = { ...world.issue, summary: 'Warn about allergens and additives' };
};
const end = (world: World, me = 'ben', agreed = 'We warn on the order page.') => close(world, 'ready', { me, agreed });

async function talkUpToReveal(): Promise<World> {
  const world = aWorld();
  await join(world, 'ana');
  await nothing(world, 'ben', 'chiara', 'dinesh');
  await vote(world, ['ben', 'chiara', 'dinesh'], { confidence: 4, size: '3' });
  world.now = '2025-11-24T10:05:00.000Z';
  await revealVotes(world, 'ana', 1);
  return world;
}

test('a team asks, votes and is ready, and the talk is on the issue', async () => {
  const world = await talkUpToReveal();
  const { assessment, talk, talks } = await end(world, 'ana');
  expect(assessment.readiness).toMatchObject({ state: 'ready', talks: 1, confidence: 4, missing: '' });
  expect(talk).toBeNull();
  expect(talks).toEqual([
    {
      id: '2025-11-24T10:00:00.000Z',
      at: '2025-11-24T10:05:00.000Z',
      minutes: 5,
      facilitator: 'ana',
      participants: ['ana', 'ben', 'chiara', 'dinesh'],
      outcome: 'ready',
      standing: 'agreed',
      agreed: 'We warn on the order page.',
      agreedBy: 'ana',
      nextSteps: [],
      fingerprint: currentFingerprint(world.issue),
    },
  ]);
  expect(world.projection.readiness).toMatchObject(assessment.readiness);
});

test('a talk keeps the size that was settled in it, and how many questions had to be answered first', async () => {
  const world = await talkUpToReveal();
  world.records = { ...world.records, questions: [aQuestion({ blocking: true })] };
  await closeTalk(inMemoryPorts(world), aCall('ana'), {
    base: { talk: talkIn(world), size: { round: 1, label: null } },
    input: { outcome: 'ready', agreed: '', size: '3' },
  });
  const first = { outcome: 'ready', standing: 'agreed-then-asked', answerFirst: 1, size: '3' };
  expect(world.records.talks.talks).toMatchObject([first]);
  world.now = '2025-11-25T10:00:00.000Z';
  await join(world, 'ana');
  const { talks } = await close(world, 'another-talk');
  expect(talks).toMatchObject([first, { outcome: 'another-talk' }]);
  expect(talks[1]).not.toHaveProperty('size');
});

test('a size for a round that the page did not see is refused, and the talk goes on', async () => {
  const world = await talkUpToReveal();
  const payload = { base: { talk: talkIn(world) }, input: { outcome: 'ready', agreed: '', size: '2' } } as const;
  const closing = closeTalk(inMemoryPorts(world), aCall('ana'), payload);
  await expect(closing).rejects.toMatchObject({ code: 'conflict', details: { fields: [{ mine: '2', theirs: null }] } });
  expect(world.records.talks.talks).toEqual([]);
});

test('a participant who joins later and says nothing counts to those to be asked', async () => {
  const world = aWorld();
  await nothing(world, 'ben', 'chiara');
  await join(world, 'dinesh', 'emma', 'farah');
  const { assessment } = await end(world);
  expect(assessment.criteria.find(({ id }) => id === 'asked')?.finding).toEqual({
    outcome: 'unmet',
    because: 'too-few-respondents',
    respondents: 2,
    quorum: 3,
  });
});

test('next steps are kept with the talk, blank ones are not', async () => {
  const world = await talkUpToReveal();
  const nextSteps = [' Ana asks the kitchen ', ' ', 'Ben tries the provider'];
  const close = (steps: readonly string[]) =>
    closeTalk(inMemoryPorts(world), aCall('ana'), {
      base: { talk: talkIn(world) },
      input: { outcome: 'another-talk', agreed: '', nextSteps: steps },
    });
  await expect(close(Array.from({ length: 11 }, () => 'x'))).rejects.toMatchObject({ code: 'limit-reached' });
  await expect(close(['x'.repeat(1001)])).rejects.toMatchObject({ code: 'limit-reached' });
  expect((await close(nextSteps)).talks[0]?.nextSteps).toEqual(['Ana asks the kitchen', 'Ben tries the provider']);
});

test('a later talk does not renew an earlier vote', async () => {
  const world = await talkUpToReveal();
  await end(world);
  edit(world);
  world.now = '2025-11-25T10:00:00.000Z';
  await join(world, 'ben');
  expect((await end(world)).assessment.readiness.state).toBe('recheck');
});

test('a left talk renews nothing when it is closed days later', async () => {
  const world = await talkUpToReveal();
  edit(world);
  world.now = '2025-11-26T10:00:00.000Z';
  const closed = await end(world);
  expect(closed.assessment.readiness.state).toBe('recheck');
  expect(closed.talks).toMatchObject([{ outcome: 'ready', minutes: 5 }]);
});

test('a left talk is recorded once without an outcome, by the next read', async () => {
  const world = await talkUpToReveal();
  world.now = '2025-11-24T15:00:00.000Z';
  const before = world.records;
  const opened = await open(world, 'emma');
  const left = { outcome: 'none', facilitator: 'ana', minutes: 5, agreed: '', at: '2025-11-24T10:05:00.000Z' };
  expect(opened).toMatchObject({ talk: null, talks: [left] });
  expect(opened.assessment.readiness).toMatchObject({ talks: 1, outcome: 'none' });
  expect(world.records.confidence).toEqual(before.confidence);
  const writes = world.writes.length;
  await open(world, 'emma');
  expect(world.writes).toHaveLength(writes);
});

test('the event records a left talk, too, and a new talk does not hide it', async () => {
  const world = await talkUpToReveal();
  world.now = '2025-11-24T15:00:00.000Z';
  await assess(world);
  expect(world.projection.readiness).toMatchObject({ outcome: 'none' });
  await join(world, 'ben');
  const closed = await close(world, 'park', { me: 'ben' });
  expect(closed.talks.map(({ outcome }) => outcome)).toEqual(['none', 'park']);
  expect(closed.assessment.readiness).toMatchObject({ talks: 2, outcome: 'park' });
});

test('only a participant says the outcome of a left talk', async () => {
  const world = await talkUpToReveal();
  world.now = '2025-11-24T15:00:00.000Z';
  const says = (me: string) => close(world, 'park', { me, agreed: 'Next year.' });
  expect(await says('goran')).toMatchObject({ over: 'talk', talks: [{ outcome: 'none' }] });
  expect((await says('ben')).talks).toMatchObject([{ outcome: 'park', agreed: 'Next year.' }]);
  const again = await close(world, 'drop', { me: 'ben' });
  expect(again).toMatchObject({ over: 'talk', talks: [{ outcome: 'park' }] });
});

test('two who start at once are in one talk, and any editor may take over', async () => {
  const world = aWorld();
  await Promise.all(['ben', 'chiara'].map((me) => join(world, me)));
  expect([...(world.records.talk?.joined ?? [])].sort()).toEqual(['ben', 'chiara']);
  const led = world.records.talk?.facilitator === 'ben' ? 'chiara' : 'ben';
  expect((await takeOverTalk(inMemoryPorts(world), aCall(led))).talk).toMatchObject({ facilitator: led });
});

test('the last three talks are kept with the issue, the others are counted and can be read', async () => {
  const world = aWorld();
  for (let day = 1; day <= 23; day += 1) {
    world.now = `2025-12-${String(day).padStart(2, '0')}T10:00:00.000Z`;
    await join(world, 'ben');
    await close(world, 'none', { me: 'ben' });
  }
  expect(world.records.talks.talks).toHaveLength(3);
  expect(world.records.talks.folded).toBe(20);
  expect(world.archive.talks).toHaveLength(20);
  expect(world.projection.readiness?.talks).toBe(23);
});

test('an exception needs a reason, holds on its content, and ends with a ready talk', async () => {
  const world = aWorld();
  await expect(except(world, ' ')).rejects.toMatchObject({ code: 'bad-request' });
  const taken = await except(world, 'demo on Friday');
  expect(taken).toMatchObject({
    exception: { by: 'ana', reason: 'demo on Friday', at: world.now },
    assessment: { readiness: { state: 'exception' } },
  });
  await join(world, 'ben');
  expect((await end(world)).exception).toBeNull();
});

test.each(['indeterminate', 'done'] as const)(
  'an issue that is %s takes no exception, which would only show later',
  async (progress) => {
    const world = aWorld();
    world.issue = { ...world.issue, progress };
    await expect(except(world, 'demo on Friday')).rejects.toMatchObject({
      code: 'bad-request',
      details: { because: 'begun' },
    });
    expect(world.records.talks.exception).toBeNull();
  },
);

test.each<[string, (world: World) => unknown]>([
  ['everybody agrees', () => undefined],
  ['the issue is edited after the vote', edit],
  ['an exception was made before', takenAsIs],
  ['a new round has no votes yet', (world) => voteOnceMore(world)],
])('the view foresees what closing will bring: %s', async (_when, happens) => {
  const world = await talkUpToReveal();
  await happens(world);
  const updates = (await open(world)).talk?.onceClosed;
  const { state, lacks, standing, gaps, missing, outdated } = (await end(world, 'ana')).assessment.readiness;
  expect(updates).toEqual({ state, lacks, standing, gaps, missing, outdated });
});

function takenAsIs(world: World): void {
  const { issue, records } = world;
  const fingerprint = currentFingerprint(issue);
  const exception = { by: 'ana', reason: 'demo on Friday', at: '2025-11-24T09:00:00.000Z', fingerprint };
  world.records = { ...records, talks: { ...records.talks, exception } };
}
