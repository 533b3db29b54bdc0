import { aCall } from '../../../test/builders/a-call';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { askQuestion } from '../questions/ask-question';
import { assessIssue } from '../assess-issue';
import { closeTalk, type CloseTalkInput } from './close-talk';
import { showWritten } from '../show-written';
import { startTalk } from './start-talk';

const QUESTION = { kind: 'question', text: 'Who pays?', category: null, owner: null, due: null } as const;

/** Ana leads, and in silence Ben has written a question. */
async function writtenIn(world: World, blocking: boolean): Promise<World> {
  await startTalk(inMemoryPorts(world), aCall('ana'));
  await askQuestion(inMemoryPorts(world), aCall('ben'), { ...QUESTION, blocking });
  return world;
}
const close = (world: World, outcome: CloseTalkInput['outcome']) =>
  closeTalk(inMemoryPorts(world), aCall('ana'), { outcome, agreed: 'Ana pays.' });

test.each([true, false])(
  'no talk ends as ready over what nobody has seen, whether or not it blocks: %s',
  async (blocking) => {
    const world = await writtenIn(aWorld(), blocking);
    await expect(close(world, 'ready')).rejects.toMatchObject({
      code: 'conflict',
      facts: { because: 'hidden', count: 1 },
    });
    await assessIssue(inMemoryPorts(world), world.issue.id);
    expect([world.talk?.startedAt, world.outbox?.hidden.length, world.records.talks.talks]).toEqual([world.now, 1, []]);
    await showWritten(inMemoryPorts(world), aCall('ana'));
    expect((await close(world, 'ready')).talks).toMatchObject([{ outcome: 'ready' }]);
  },
);

test('any other end shows what was written with it', async () => {
  const world = await writtenIn(aWorld(), true);
  const { talks, questions } = await close(world, 'another-talk');
  expect([talks.at(-1)?.outcome, questions.map(({ text }) => text)]).toEqual(['another-talk', ['Who pays?']]);
});
