import { aQuestion } from '../../../test/builders/a-question';
import { aWorld } from '../../../test/builders/in-memory-ports';
import { accept, answer } from '../../../test/builders/panel-acts';
import { noRecords } from '../../../test/builders/records';
import type { Question } from '../../domain/question/question';

const withQuestion = (spoilt: Partial<Question>) => aWorld({ records: noRecords({ questions: [aQuestion(spoilt)] }) });
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
] as const)('a %s is not answered by "%s": its answer starts with a code', async (kind, said) => {
  const world = withQuestion({ kind });
  await expect(answer(world, 'ana', said)).rejects.toMatchObject({
    code: 'bad-request',
    details: { because: 'no-code' },
  });
  expect(world.writes).toEqual([]);
});

test('an answer from before codes existed can still be accepted', async () => {
  const world = withQuestion({ ...answered, kind: 'risk' });
  expect((await accept(world, 'ben')).questions).toMatchObject([{ state: 'closed' }]);
});
