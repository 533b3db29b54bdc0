import { aCall } from '../../../test/builders/a-call';
import { answerableOf, aQuestion } from '../../../test/builders/a-question';
import { aWorld, inMemoryPorts } from '../../../test/builders/in-memory-ports';
import { noRecords } from '../../../test/builders/records';
import type { Question } from '../../domain/question/question';
import { answerQuestion, closeQuestion } from './change-question';

const withQuestion = (spoilt: Partial<Question>) => aWorld({ records: noRecords({ questions: [aQuestion(spoilt)] }) });
const seen = { base: { version: 1 }, input: { id: 'q1' } };
const answered = {
  state: 'answered',
  answer: 'Mei does',
  answeredBy: 'ana',
  answeredAt: '2025-11-24T09:30:00.000Z',
} as const;

test.each([
  ['risk', 'Rare enough.'],
  ['risk', 'confirmed'],
  ['assumption', 'avoid: never'],
  ['assumption', ': kept'],
] as const)('a %s is not answered by "%s": its answer starts with a code', async (kind, answer) => {
  const world = withQuestion({ kind });
  await expect(
    answerQuestion(inMemoryPorts(world), aCall('ana'), {
      base: answerableOf(aQuestion({ kind })),
      input: { id: 'q1', answer },
    }),
  ).rejects.toMatchObject({
    code: 'bad-request',
    details: { because: 'no-code' },
  });
  expect(world.writes).toEqual([]);
});

test('an answer from before codes existed can still be accepted', async () => {
  const world = withQuestion({ ...answered, kind: 'risk' });
  const { questions } = await closeQuestion(inMemoryPorts(world), aCall('ben'), seen);
  expect(questions[0]?.state).toBe('closed');
});
