import { aCall } from '../../../test/builders/a-call';
import { answerableOf, aQuestion } from '../../../test/builders/a-question';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { talkIn } from '../../../test/builders/seen';
import { closeTalk } from '../talk/close-talk';
import { startTalk as joinTalk } from '../talk/start-talk';
import { startTalk } from '../talk/start-talk';
import { answerQuestion, closeQuestion, reopenQuestion } from './change-question';
import { askQuestion } from './ask-question';

const aNew = { kind: 'question', text: 'Who pays?', blocking: false, category: null, owner: null, due: null } as const;

/** Ben asked ahead of the talk in which Chiara answers. */
async function answeredWithout(): Promise<World> {
  const world = aWorld();
  await askQuestion(inMemoryPorts(world), aCall('ben', 'id1'), { input: aNew });
  await startTalk(inMemoryPorts(world), aCall('ana'));
  await joinTalk(inMemoryPorts(world), aCall('chiara'));
  await answerQuestion(inMemoryPorts(world), aCall('chiara'), {
    base: answerableOf(aQuestion({ text: aNew.text })),
    input: { id: 'id1', answer: 'Mei does' },
  });
  return world;
}
const close = (world: World, me: string) =>
  closeQuestion(inMemoryPorts(world), aCall(me), { base: { version: 2 }, input: { id: 'id1' } });

test('in a talk without an early asker another person closes the question, and the asker is told at the close', async () => {
  const world = await answeredWithout();
  await expect(close(world, 'chiara')).rejects.toMatchObject({
    code: 'not-allowed',
    details: { because: 'not-yours' },
  });
  world.notices = [];
  const { questions, talk } = await close(world, 'ana');
  expect(questions).toMatchObject([{ state: 'closed', answer: 'Mei does', acceptedBy: 'ana' }]);
  expect(talk).toMatchObject({ present: ['ana', 'chiara'] });
  expect(talk?.participants).toContain('ben');
  await closeTalk(inMemoryPorts(world), aCall('ana'), {
    base: { talk: talkIn(world) },
    input: { outcome: 'another-talk', agreed: '' },
  });
  expect(world.notices).toEqual([
    {
      to: 'ben',
      subject: 'What you asked about TIF-41 was answered and closed',
      text: expect.stringContaining('Closed: “Who pays?”\nAnswer: “Mei does”'),
    },
  ]);
});

test('the asker alone opens again what another person has closed', async () => {
  const world = await answeredWithout();
  await close(world, 'ana');
  const again = (me: string) =>
    reopenQuestion(inMemoryPorts(world), aCall(me), {
      base: { version: 3 },
      input: { id: 'id1', because: 'Which Mei?' },
    });
  await expect(again('emma')).rejects.toMatchObject({ code: 'bad-request' });
  const { questions } = await again('ben');
  expect(questions).toMatchObject([{ state: 'open', reopenedBecause: 'Which Mei?', answer: 'Mei does' }]);
  expect(questions[0]?.acceptedBy).toBeUndefined();
});
