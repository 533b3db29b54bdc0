import { aCall } from '../../../test/builders/a-call';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { castVote } from '../ballot/cast-vote';
import { openPanel } from '../panel/open-panel';
import { startTalk as joinTalk } from '../talk/start-talk';
import { startTalk } from '../talk/start-talk';
import { answerQuestion } from './answer-question';
import { askQuestion } from './ask-question';
import { closeQuestion } from './close-question';

const aNew = { kind: 'question', text: 'Who pays?', blocking: false, category: null, owner: null, due: null } as const;

/** Ben asked ahead of the talk in which Chiara answers. */
async function answeredWithout(): Promise<World> {
  const world = aWorld();
  await askQuestion(inMemoryPorts(world), aCall('ben'), aNew);
  await startTalk(inMemoryPorts(world), aCall('ana'));
  await joinTalk(inMemoryPorts(world), aCall('chiara'));
  await answerQuestion(inMemoryPorts(world), aCall('chiara'), { id: 'id1', version: 1, answer: 'Mei does' });
  return world;
}
const close = (world: World, me: string) => closeQuestion(inMemoryPorts(world), aCall(me), { id: 'id1', version: 2 });

test('in a talk without an early asker an answer is kept and waits for them', async () => {
  const world = await answeredWithout();
  for (const me of ['chiara', 'ana'])
    await expect(close(world, me)).rejects.toMatchObject({ code: 'not-allowed', facts: { because: 'not-yours' } });
  const { questions, talk } = await openPanel(inMemoryPorts(world), aCall('chiara'));
  expect(questions).toMatchObject([{ state: 'answered', answer: 'Mei does', answeredBy: 'chiara' }]);
  expect(talk?.participants).toContain('ben');
});

test.each([
  ['has joined it', (world: World) => joinTalk(inMemoryPorts(world), aCall('ben'))],
  [
    'has voted',
    (world: World) => castVote(inMemoryPorts(world), aCall('ben'), { round: 1, confidence: 4, size: null }),
  ],
])('once the early asker %s, any participant may accept the answer', async (_what, comes) => {
  const world = await answeredWithout();
  await comes(world);
  expect((await close(world, 'chiara')).questions[0]?.state).toBe('closed');
});
