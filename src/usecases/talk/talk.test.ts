import { aCall } from '../../../test/builders/a-call';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { talkIn } from '../../../test/builders/seen';
import { aQuestion } from '../../../test/builders/a-question';
import { currentFingerprint } from '../../domain/readiness/assess';
import { assessIssue } from '../../../test/builders/in-background';
import { revealVotes } from '../../../test/builders/reveal';
import { castVote, voteAgain } from '../ballot/cast-vote';
import { closeTalk } from './close-talk';
import { startTalk as joinTalk, startTalk, takeOverTalk } from './start-talk';
import { nothingFromMe } from './show-written';
import { openPanel } from '../panel/open-panel';
import { makeException } from '../recheck/make-exception';

const edit = (world: World) => {
  world.issue = { ...world.issue, summary: 'Warn about allergens and additives' };
};
const end = (world: World, me = 'ben', agreed = 'We warn on the order page.') =>
  closeTalk(inMemoryPorts(world), aCall(me), { base: { talk: talkIn(world) }, input: { outcome: 'ready', agreed } });

async function talkUpToReveal(): Promise<World> {
  const world = aWorld();
  await startTalk(inMemoryPorts(world), aCall('ana'));
  for (const me of ['ben', 'chiara', 'dinesh']) await nothingFromMe(inMemoryPorts(world), aCall(me));
  for (const me of ['ben', 'chiara', 'dinesh'])
    await castVote(inMemoryPorts(world), aCall(me), {
      base: { round: 1 },
      input: { confidence: 4, size: '3' },
    });
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
  await startTalk(inMemoryPorts(world), aCall('ana'));
  const { talks } = await closeTalk(inMemoryPorts(world), aCall('ana'), {
    base: { talk: talkIn(world) },
    input: { outcome: 'another-talk', agreed: '' },
  });
  expect(talks).toMatchObject([first, { outcome: 'another-talk' }]);
  expect(talks[1]).not.toHaveProperty('size');
});

test('one respondent is no quorum, and the reporter does not count to one of two others', async () => {
  const world = aWorld();
  await startTalk(inMemoryPorts(world), aCall('ben'));
  expect((await nothingFromMe(inMemoryPorts(world), aCall('ben'))).talk).toMatchObject({ respondents: 1 });
  await joinTalk(inMemoryPorts(world), aCall('chiara'));
  await nothingFromMe(inMemoryPorts(world), aCall('ana'));
  expect(world.records.talks.asked).toBeNull();
  await nothingFromMe(inMemoryPorts(world), aCall('chiara'));
  expect(world.records.talks.asked).toMatchObject({ respondents: 2, quorum: 2 });
});

test('a participant who joins later and says nothing counts to those to be asked', async () => {
  const world = aWorld();
  for (const me of ['ben', 'chiara']) await nothingFromMe(inMemoryPorts(world), aCall(me));
  for (const me of ['dinesh', 'emma', 'farah']) await joinTalk(inMemoryPorts(world), aCall(me));
  const { assessment } = await end(world);
  expect(assessment.criteria.find(({ id }) => id === 'asked')?.finding).toEqual({
    outcome: 'unmet',
    because: 'too-few-respondents',
    respondents: 2,
    quorum: 3,
  });
});

const stateOf = async (world: World) =>
  (await openPanel(inMemoryPorts(world), aCall('ben'))).assessment.readiness.state;

test('"another talk" puts off a good vote until two people talk, or the team votes again', async () => {
  const world = await talkUpToReveal();
  const { assessment } = await closeTalk(inMemoryPorts(world), aCall('ana'), {
    base: { talk: talkIn(world) },
    input: { outcome: 'another-talk', agreed: '' },
  });
  expect(assessment.readiness).toMatchObject({
    state: 'refine',
    missing: 'confident',
    lacks: 'agreement',
    agreedAt: null,
  });
  world.now = '2025-11-25T10:00:00.000Z';
  expect((await startTalk(inMemoryPorts(world), aCall('ana'))).talk?.onceClosed.state).toBe('refine');
  expect((await startTalk(inMemoryPorts(world), aCall('chiara'))).talk?.onceClosed.state).toBe('ready');
  expect(await stateOf(world)).toBe('refine');
  await voteAgain(inMemoryPorts(world), aCall('ana'), { base: { round: 1 } });
  for (const me of ['ben', 'chiara'])
    await castVote(inMemoryPorts(world), aCall(me), {
      base: { round: 2 },
      input: { confidence: 4 },
    });
  await revealVotes(world, 'ana', 2);
  expect(await stateOf(world)).toBe('ready');
  expect((await end(world)).assessment.readiness.state).toBe('ready');
});

test('"another talk" over an open question needs no new vote once that is closed', async () => {
  const world = await talkUpToReveal();
  world.records = { ...world.records, questions: [aQuestion({ blocking: true })] };
  await closeTalk(inMemoryPorts(world), aCall('ana'), {
    base: { talk: talkIn(world) },
    input: { outcome: 'another-talk', agreed: '' },
  });
  expect(await stateOf(world)).toBe('refine');
  world.records = { ...world.records, questions: [aQuestion({ blocking: true, state: 'closed' })] };
  expect(await stateOf(world)).toBe('ready');
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

test('a talk whose text was changed after the vote ends as re-check', async () => {
  const world = await talkUpToReveal();
  edit(world);
  expect((await openPanel(inMemoryPorts(world), aCall('ben'))).assessment.readiness.state).toBe('recheck');
  expect((await end(world)).assessment.readiness.state).toBe('recheck');
  expect((await openPanel(inMemoryPorts(world), aCall('ben'))).assessment.readiness.state).toBe('recheck');
});

test('a later talk does not renew an earlier vote', async () => {
  const world = await talkUpToReveal();
  await end(world);
  edit(world);
  world.now = '2025-11-25T10:00:00.000Z';
  await startTalk(inMemoryPorts(world), aCall('ben'));
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
  const opened = await openPanel(inMemoryPorts(world), aCall('emma'));
  const left = { outcome: 'none', facilitator: 'ana', minutes: 5, agreed: '', at: '2025-11-24T10:05:00.000Z' };
  expect(opened).toMatchObject({ talk: null, talks: [left] });
  expect(opened.assessment.readiness).toMatchObject({ talks: 1, outcome: 'none' });
  expect(world.records.confidence).toEqual(before.confidence);
  const writes = world.writes.length;
  await openPanel(inMemoryPorts(world), aCall('emma'));
  expect(world.writes).toHaveLength(writes);
});

test('the event records a left talk, too, and a new talk does not hide it', async () => {
  const world = await talkUpToReveal();
  world.now = '2025-11-24T15:00:00.000Z';
  await assessIssue(inMemoryPorts(world), world.issue.id);
  expect(world.projection.readiness).toMatchObject({ outcome: 'none' });
  await startTalk(inMemoryPorts(world), aCall('ben'));
  const closed = await closeTalk(inMemoryPorts(world), aCall('ben'), {
    base: { talk: talkIn(world) },
    input: { outcome: 'park', agreed: 'Next year.' },
  });
  expect(closed.talks.map(({ outcome }) => outcome)).toEqual(['none', 'park']);
  expect(closed.assessment.readiness).toMatchObject({ talks: 2, outcome: 'park' });
});

test('only a participant says the outcome of a left talk', async () => {
  const world = await talkUpToReveal();
  world.now = '2025-11-24T15:00:00.000Z';
  const says = (me: string) =>
    closeTalk(inMemoryPorts(world), aCall(me), {
      base: { talk: talkIn(world) },
      input: { outcome: 'park', agreed: 'Next year.' },
    });
  expect(await says('goran')).toMatchObject({ over: 'talk', talks: [{ outcome: 'none' }] });
  expect((await says('ben')).talks).toMatchObject([{ outcome: 'park', agreed: 'Next year.' }]);
  const again = await closeTalk(inMemoryPorts(world), aCall('ben'), {
    base: { talk: talkIn(world) },
    input: { outcome: 'drop', agreed: '' },
  });
  expect(again).toMatchObject({ over: 'talk', talks: [{ outcome: 'park' }] });
});

test('"ready" for a left talk ends an earlier exception, not a later one', async () => {
  const says = async (world: World) => (await end(world)).exception;
  const before = await talkUpToReveal();
  await makeException(inMemoryPorts(before), aCall('chiara'), {
    base: { exception: null },
    input: { reason: 'demo on Friday' },
  });
  before.now = '2025-11-24T15:00:00.000Z';
  expect(await says(before)).toBeNull();
  const since = await talkUpToReveal();
  since.now = '2025-11-24T15:00:00.000Z';
  await makeException(inMemoryPorts(since), aCall('chiara'), {
    base: { exception: null },
    input: { reason: 'demo on Friday' },
  });
  expect(await says(since)).toMatchObject({ reason: 'demo on Friday' });
});

test('two who start at once are in one talk, and any editor may take over', async () => {
  const world = aWorld();
  await Promise.all(['ben', 'chiara'].map((me) => startTalk(inMemoryPorts(world), aCall(me))));
  expect([...(world.records.talk?.joined ?? [])].sort()).toEqual(['ben', 'chiara']);
  const led = world.records.talk?.facilitator === 'ben' ? 'chiara' : 'ben';
  expect((await takeOverTalk(inMemoryPorts(world), aCall(led))).talk).toMatchObject({ facilitator: led });
});

test('a person who takes over joins the talk', async () => {
  const world = aWorld();
  await startTalk(inMemoryPorts(world), aCall('ben'));
  const { talk } = await takeOverTalk(inMemoryPorts(world), aCall('chiara'));
  expect(talk).toMatchObject({ facilitator: 'chiara', participants: ['ben', 'chiara'] });
});

test('a repeated close after a lost answer changes nothing and shows the end', async () => {
  const world = await talkUpToReveal();
  await end(world);
  const again = await end(world);
  expect(again).toMatchObject({ talk: null, talks: [{ outcome: 'ready', agreed: 'We warn on the order page.' }] });
});

test('closing a talk that another person closed comes too late; two at once give one entry', async () => {
  const world = await talkUpToReveal();
  await Promise.allSettled([end(world, 'ana', 'ours'), end(world, 'ben', 'theirs')]);
  expect(world.records.talks.talks).toHaveLength(1);
  const { talks } = world.records.talks;
  expect(await end(world, 'chiara', 'mine')).toMatchObject({ over: 'talk', talks });
});

test('the last three talks are kept with the issue, the others are counted and can be read', async () => {
  const world = aWorld();
  for (let day = 1; day <= 23; day += 1) {
    world.now = `2025-12-${String(day).padStart(2, '0')}T10:00:00.000Z`;
    await startTalk(inMemoryPorts(world), aCall('ben'));
    await closeTalk(inMemoryPorts(world), aCall('ben'), {
      base: { talk: talkIn(world) },
      input: { outcome: 'none', agreed: '' },
    });
  }
  expect(world.records.talks.talks).toHaveLength(3);
  expect(world.records.talks.folded).toBe(20);
  expect(world.archive.talks).toHaveLength(20);
  expect(world.projection.readiness?.talks).toBe(23);
});

test('an exception needs a reason, holds on its content, and ends with a ready talk', async () => {
  const world = aWorld();
  await expect(
    makeException(inMemoryPorts(world), aCall('ana'), { base: { exception: null }, input: { reason: ' ' } }),
  ).rejects.toMatchObject({
    code: 'bad-request',
  });
  const taken = await makeException(inMemoryPorts(world), aCall('ana'), {
    base: { exception: null },
    input: { reason: 'demo on Friday' },
  });
  expect(taken).toMatchObject({
    exception: { by: 'ana', reason: 'demo on Friday', at: world.now },
    assessment: { readiness: { state: 'exception' } },
  });
  await startTalk(inMemoryPorts(world), aCall('ben'));
  expect((await end(world)).exception).toBeNull();
});

test.each(['indeterminate', 'done'] as const)(
  'an issue that is %s takes no exception, which would only show later',
  async (progress) => {
    const world = aWorld();
    world.issue = { ...world.issue, progress };
    await expect(
      makeException(inMemoryPorts(world), aCall('ana'), {
        base: { exception: null },
        input: { reason: 'demo on Friday' },
      }),
    ).rejects.toMatchObject({
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
  ['a new round has no votes yet', (world) => voteAgain(inMemoryPorts(world), aCall('ana'), { base: { round: 1 } })],
])('the view foresees what closing will bring: %s', async (_when, happens) => {
  const world = await talkUpToReveal();
  await happens(world);
  const updates = (await openPanel(inMemoryPorts(world), aCall('ana'))).talk?.onceClosed;
  const { state, lacks, standing, gaps, missing, outdated } = (await end(world, 'ana')).assessment.readiness;
  expect(updates).toEqual({ state, lacks, standing, gaps, missing, outdated });
});

function takenAsIs(world: World): void {
  const { issue, records } = world;
  const fingerprint = currentFingerprint(issue);
  const exception = { by: 'ana', reason: 'demo on Friday', at: '2025-11-24T09:00:00.000Z', fingerprint };
  world.records = { ...records, talks: { ...records.talks, exception } };
}

test('the view foresees that one respondent is not enough', async () => {
  const world = aWorld();
  await startTalk(inMemoryPorts(world), aCall('ben'));
  const { talk } = await nothingFromMe(inMemoryPorts(world), aCall('ben'));
  expect(talk?.onceClosed).toMatchObject({ state: 'refine', missing: 'asked confident' });
});
