import fc from 'fast-check';
import { aCall } from '../../../test/builders/a-call';
import { aQuestion } from '../../../test/builders/a-question';
import { atOnce } from '../../../test/builders/at-once';
import { aWorld, inMemoryPorts } from '../../../test/builders/in-memory-ports';
import { noRecords } from '../../../test/builders/records';
import type { Question } from '../../domain/question/question';
import type { Ports } from '../ports';
import { answerQuestion, markBlocking, editQuestion } from './change-question';

const { text, kind, state, answer, category, due, owner } = aQuestion();
const seen = { text, kind, state, answer };
const aRiddle = (spoilt: Partial<Question> = {}) => aWorld({ records: noRecords({ questions: [aQuestion(spoilt)] }) });
const answers = (me: string) => (ports: Ports) =>
  answerQuestion(ports, aCall(me), { base: seen, input: { id: 'q1', answer: 'Mei' } });

test.each([
  ['has another owner', { owner: 'emma' }],
  ['has another day', { due: '2026-12-01' }],
  ['is blocking', { blocking: true }],
  ['was withdrawn and restored', {}],
])('an answer is stored to a question that meanwhile %s', async (_what, spoilt) => {
  const world = aRiddle({ ...spoilt, version: 3 });
  await answers('chiara')(inMemoryPorts(world));
  expect(world.records.questions).toMatchObject([{ ...spoilt, state: 'answered', answer: 'Mei', version: 4 }]);
});

test.each([
  ['asks something else', { text: 'Who pays, and when?' }],
  ['is a risk', { kind: 'risk' }],
  ['has an answer', { state: 'answered', answer: 'Ben', answeredBy: 'ben' }],
  ['had an answer that was not enough', { answer: 'Ben', answeredBy: 'ben', reopenedBecause: 'Which Ben?' }],
  ['was withdrawn', { state: 'withdrawn' }],
] as const)('an answer is a conflict where the question meanwhile %s', async (_what, spoilt) => {
  const world = aRiddle({ ...spoilt, version: 3 });
  await expect(answers('chiara')(inMemoryPorts(world))).rejects.toMatchObject({ code: 'conflict' });
  expect(world.writes).not.toContain('storeRow');
});

test('the conflict about a reopened and reworded question shows the new words', async () => {
  const before = { answer: 'Ben', answeredBy: 'ben', reopenedBecause: 'Which Ben?' } as const;
  const again = { ...seen, answer: 'Ben' };
  const answer = (world: ReturnType<typeof aRiddle>) =>
    answerQuestion(inMemoryPorts(world), aCall('chiara'), { base: again, input: { id: 'q1', answer: 'Mei' } });
  await expect(answer(aRiddle({ ...before, text: 'Who pays, and when?', version: 3 }))).rejects.toMatchObject({
    details: { fields: [{ field: 'text', mine: 'Mei', theirs: 'Who pays, and when?' }] },
  });
  await expect(
    answer(aRiddle({ ...before, state: 'answered', answer: 'Eva', text: 'Who pays, and when?', version: 4 })),
  ).rejects.toMatchObject({ details: { fields: [{ field: 'answer', mine: 'Mei', theirs: 'Eva' }] } });
});

test('an answer and an owner at once are both stored, in any order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const world = aRiddle();
      const edit = { kind, text, category, due, owner };
      const [answered, owned] = await atOnce(scheduler, world, [
        answers('chiara'),
        (ports) => editQuestion(ports, aCall('ben'), { base: edit, input: { id: 'q1', ...edit, owner: 'emma' } }),
        (ports) => markBlocking(ports, aCall('ben'), { base: { version: 1 }, input: { id: 'q1', blocking: true } }),
      ]);
      expect([answered, owned]).toEqual([null, null]);
      expect(world.records.questions).toMatchObject([{ answer: 'Mei', owner: 'emma' }]);
    }),
  );
});
