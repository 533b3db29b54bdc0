import { aCall } from '../../../test/builders/a-call';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { accept, answer, close, join, sign } from '../../../test/builders/panel-acts';
import { reopenQuestion } from './change-question';

/** Ben asked ahead of the talk in which Chiara answers. */
async function answeredWithout(): Promise<World> {
  const world = aWorld();
  await sign(world, 'ben', 'Who pays?', { id: 'id1' });
  await join(world, 'ana', 'chiara');
  await answer(world, 'chiara', 'Mei does');
  return world;
}

test('in a talk without an early asker another person closes the question, and the asker is told at the close', async () => {
  const world = await answeredWithout();
  await expect(accept(world, 'chiara')).rejects.toMatchObject({
    code: 'not-allowed',
    details: { because: 'not-yours' },
  });
  world.notices = [];
  const { questions, talk } = await accept(world, 'ana');
  expect(questions).toMatchObject([{ state: 'closed', answer: 'Mei does', acceptedBy: 'ana' }]);
  expect(talk).toMatchObject({ present: ['ana', 'chiara'] });
  expect(talk?.participants).toContain('ben');
  await close(world, 'another-talk');
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
  await accept(world, 'ana');
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
