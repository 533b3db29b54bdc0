import { aCall } from '../../../test/builders/a-call';
import { aQuestion } from '../../../test/builders/a-question';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { noRecords } from '../../../test/builders/records';
import { OPEN_QUESTION_LIMIT, type Question } from '../../domain/question/question';
import { restoreQuestion, withdrawQuestion } from './change-question';

const seen = { base: { version: 1 }, input: { id: 'q1' } };
const withQuestion = (spoilt: Partial<Question> = {}, world: Partial<World> = {}) =>
  aWorld({ records: noRecords({ questions: [aQuestion(spoilt)] }), ...world });

test('any editor restores a withdrawn question; another state is not restored', async () => {
  const before = { blocking: true, reopenedBecause: 'Mei left', version: 3 };
  const world = withQuestion(before);
  await withdrawQuestion(inMemoryPorts(world), aCall('ben'), { base: { version: 3 }, input: { id: 'q1' } });
  const { questions, assessment } = await restoreQuestion(inMemoryPorts(world), aCall('chiara'), {
    base: { version: 4 },
    input: { id: 'q1' },
  });
  expect(questions).toEqual([aQuestion({ ...before, version: 5 })]);
  expect(assessment.readiness.blockingQuestions).toBe(1);
  await expect(
    restoreQuestion(inMemoryPorts(withQuestion({ state: 'closed' })), aCall('ben'), seen),
  ).rejects.toMatchObject({ code: 'bad-request', details: { because: 'wrong-state' } });
  await expect(
    restoreQuestion(inMemoryPorts(withQuestion({ state: 'withdrawn' }, { readOnly: true })), aCall('goran'), seen),
  ).rejects.toMatchObject({ code: 'not-allowed' });
});

test.each([
  ['a withdrawn one, as too many', 'withdrawn', { because: 'too-many-questions', limit: OPEN_QUESTION_LIMIT }],
  ['a closed one, as not withdrawn', 'closed', { because: 'wrong-state' }],
] as const)('nothing is restored where no other question may be open: %s', async (_what, state, details) => {
  const open = Array.from({ length: OPEN_QUESTION_LIMIT }, (_, at) => aQuestion({ id: `open${at}` }));
  const world = aWorld({ records: noRecords({ questions: [...open, aQuestion({ state })] }) });
  await expect(restoreQuestion(inMemoryPorts(world), aCall('ben'), seen)).rejects.toMatchObject({ details });
  expect(world.writes).not.toContain('storeRow');
});
