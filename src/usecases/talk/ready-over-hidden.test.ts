import { aCall } from '../../../test/builders/a-call';
import { assess, close, doubt, findingsOf, join, nothing, open, show, sign } from '../../../test/builders/panel-acts';
import { busyFor, quietly } from '../../../test/builders/faulty-ports';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { agreedRecords, noRecords } from '../../../test/builders/records';
import { flagIssue } from '../../../test/builders/in-background';
import { startTalk } from './start-talk';

/** Ana is the facilitator, and Ben has written a private question. */
async function writtenIn(world: World, blocking: boolean): Promise<World> {
  await join(world, 'ana');
  await sign(world, 'ben', 'Who pays?', { blocking });
  return world;
}

test.each([true, false])(
  'no talk ends as ready over a private question, whether or not it blocks: %s',
  async (blocking) => {
    const world = await writtenIn(aWorld(), blocking);
    await expect(close(world, 'ready')).rejects.toMatchObject({
      code: 'not-allowed',
      details: { because: 'hidden', count: 1 },
    });
    await assess(world);
    expect([world.records.talk?.startedAt, world.records.hidden.length, world.records.talks.talks]).toEqual([
      world.now,
      1,
      [],
    ]);
    await show(world);
    expect((await close(world, 'ready')).talks).toMatchObject([{ outcome: 'ready' }]);
  },
);

test('any other end shows the private questions', async () => {
  const world = await writtenIn(aWorld(), true);
  const { talks, questions } = await close(world, 'another-talk');
  expect([talks.at(-1)?.outcome, questions.map(({ text }) => text)]).toEqual(['another-talk', ['Who pays?']]);
});

describe('during private writing', () => {
  /** Ready except for "what could go wrong?". */
  const almost = () => aWorld({ records: agreedRecords({ talks: noRecords().talks }) });

  test.each([true, false])(
    'an issue does not become ready over a private question, whether or not it blocks: %s',
    async (blocking) => {
      const world = await writtenIn(almost(), blocking);
      const seen = await nothing(world, 'chiara', 'dinesh');
      expect(seen.assessment.readiness).toMatchObject({ state: 'refine', missing: 'blocking-answered' });
      expect(findingsOf(seen)).toContain('still-hidden');
      expect(world.projection.readiness?.state).toBe('refine');
      const shown = await show(world);
      expect(shown.assessment.readiness.state).toBe(blocking ? 'refine' : 'ready');
      expect(findingsOf(shown)).not.toContain('still-hidden');
    },
  );

  test.each([
    ['nothing', nothing],
    ['something anonymously', (world: World, me: string) => doubt(world, me, { blocking: true })],
  ])('nor after three respondents, one of whom said %s: the state does not tell which', async (_what, say) => {
    const world = almost();
    await join(world, 'ana');
    for (const me of ['ben', 'chiara', 'dinesh']) await join(world, me);
    await nothing(world, 'ben', 'chiara');
    await say(world, 'dinesh');
    const seen = await open(world);
    expect(findingsOf(seen)).toEqual(['still-hidden']);
    expect(seen.talk).toMatchObject({ respondents: 3, onceClosed: { state: 'ready' } });
    await assess(world);
    expect(world.projection.readiness).toMatchObject({ state: 'refine', missing: 'blocking-answered' });
  });

  test('without private questions the issue becomes ready at their reveal', async () => {
    const world = almost();
    await join(world, 'ana');
    await nothing(world, 'ben', 'chiara');
    expect((await show(world)).assessment.readiness.state).toBe('ready');
  });

  test('a ready issue stays ready, so that the state does not tell of a new question', async () => {
    const world = await writtenIn(aWorld({ records: agreedRecords() }), true);
    expect((await nothing(world, 'chiara')).assessment.readiness.state).toBe('ready');
  });

  test('a ready issue stays ready also where Jira did not take the summary before the talk', async () => {
    const world = aWorld({ records: agreedRecords() });
    await quietly(() => startTalk(busyFor(world, 'saveFace'), aCall('ana')));
    expect([world.projection.readiness, world.records.talk]).toMatchObject([null, { wasReady: true }]);
    expect((await nothing(world, 'chiara')).assessment.readiness.state).toBe('ready');
  });

  test('the flag gives the private writing as the reason', async () => {
    const world = await writtenIn(almost(), true);
    await nothing(world, 'chiara', 'dinesh');
    world.issue = { ...world.issue, sprint: { id: 1, name: 'S1', state: 'active', startDate: null } };
    await flagIssue(inMemoryPorts(world), world.issue.id);
    expect(world.comments[0]).toContain('what people write in silence is still to be shown');
  });
});
