import { aCall } from '../../../test/builders/a-call';
import { answerableOf, aQuestion } from '../../../test/builders/a-question';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { aRunningTalk, noRecords } from '../../../test/builders/records';
import type { Question } from '../../domain/question/question';
import { answerQuestion } from './answer-question';
import { askForOk } from './ask-for-ok';
import { reopenQuestion } from './reopen-question';

const NOW = '2025-11-24T10:00:00.000Z';

/** Chiara answered Ben's question an hour ago. */
const answered = (spoilt: Partial<Question> = {}, world: Partial<World> = {}): World => {
  const answer = { state: 'answered', answer: 'Mei does', answeredBy: 'chiara' } as const;
  const question = aQuestion({ ...answer, answeredAt: '2025-11-24T09:00:00.000Z', version: 2, ...spoilt });
  return aWorld({ now: NOW, records: noRecords({ questions: [question] }), ...world });
};
const ask = (world: World, me: string, version = 2) =>
  askForOk(inMemoryPorts(world), aCall(me), { base: { version }, input: { id: 'q1' } });

test('asking for the OK notes who asked and sends the asker one notification', async () => {
  const world = answered();
  const { questions } = await ask(world, 'ana');
  expect(questions).toMatchObject([{ state: 'answered', okAsked: { by: 'ana', at: NOW }, version: 3 }]);
  await ask(world, 'emma', 3);
  expect(world.records.questions[0]?.okAsked?.by).toBe('ana');
  expect(world.notices).toEqual([
    {
      to: 'ben',
      subject: 'What you asked about TIF-41 was answered and waits for your OK',
      text: expect.stringContaining('Waits for your OK: “Who updates the allergen list?”\nAnswer: “Mei does”'),
    },
  ]);
  expect(world.records.owed).toEqual([]);
});

test('the answerer asks for it too, and whose question it is is told, not who wrote it down', async () => {
  const world = answered({ askedFor: 'emma' });
  await ask(world, 'chiara');
  expect(world.notices.map(({ to }) => to)).toEqual(['emma']);
});

test.each<[string, Partial<Question>, string, Partial<World>]>([
  ['of the asker', {}, 'ben', {}],
  ['of a question without a name', { askedBy: null }, 'chiara', {}],
  ['of an open question', { state: 'open' }, 'ana', {}],
  ['two days after the answer, when others may accept', { answeredAt: '2025-11-22T10:00:00.000Z' }, 'ana', {}],
])('nothing is sent where it is asked %s', async (_what, spoilt, me, more) => {
  const world = answered(spoilt, more);
  await expect(ask(world, me)).rejects.toMatchObject({ code: 'bad-request', details: { because: 'wrong-state' } });
  expect(world.notices).toEqual([]);
  expect(world.records.questions[0]?.okAsked).toBeUndefined();
});

test('nothing is sent while a talk runs', async () => {
  const world = answered();
  world.records = { ...world.records, talk: aRunningTalk('ana', { startedAt: NOW }) };
  await expect(ask(world, 'ana')).rejects.toMatchObject({ code: 'bad-request' });
  expect(world.notices).toEqual([]);
});

test('a person who may only read cannot ask for it', async () => {
  const world = answered({}, { readOnly: true });
  await expect(ask(world, 'ana')).rejects.toMatchObject({ code: 'not-allowed' });
  expect(world.notices).toEqual([]);
});

test('a new answer, and a reopened question, may be asked about anew, by a second mail the next day', async () => {
  const world = answered();
  await ask(world, 'ana');
  await answerQuestion(inMemoryPorts(world), aCall('emma'), {
    base: answerableOf(world.records.questions[0] ?? aQuestion()),
    input: { id: 'q1', answer: 'Goran does' },
  });
  expect(world.records.questions[0]?.okAsked).toBeUndefined();
  world.now = '2025-11-25T10:00:00.000Z';
  await ask(world, 'ana', 4);
  await reopenQuestion(inMemoryPorts(world), aCall('ben'), {
    base: { version: 5 },
    input: { id: 'q1', because: 'Which Goran?' },
  });
  expect(world.records.questions[0]?.okAsked).toBeUndefined();
  expect(world.notices).toHaveLength(2);
});
