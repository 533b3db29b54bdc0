import { aQuestion } from '../../../test/builders/a-question';
import { noRecords } from '../../../test/builders/records';
import { OPEN_QUESTION_LIMIT } from '../../domain/question/question';
import { checkOpenQuestions } from './new-question';

const many = (count: number) => Array.from({ length: count }, (_, index) => aQuestion({ id: `q${index}` }));

test.each([
  [OPEN_QUESTION_LIMIT - 1, 0, true],
  [OPEN_QUESTION_LIMIT, 0, false],
  [OPEN_QUESTION_LIMIT - 2, 1, true],
  // Private questions take room: they do not make any.
  [OPEN_QUESTION_LIMIT - 1, 1, false],
  [OPEN_QUESTION_LIMIT, 1, false],
  [0, OPEN_QUESTION_LIMIT, false],
])('beside %i open and %i private questions there is room for one more: %s', (open, hidden, hasRoom) => {
  const row = noRecords({ questions: many(open), hidden: many(hidden) });
  const refused = expect.objectContaining({ code: 'limit-reached' });
  if (hasRoom) expect(() => checkOpenQuestions(row)).not.toThrow();
  else expect(() => checkOpenQuestions(row)).toThrow(refused);
});

test('closed questions take no room', () => {
  const closed = many(OPEN_QUESTION_LIMIT).map((question) => ({ ...question, state: 'closed' as const }));
  expect(() => checkOpenQuestions({ questions: closed, hidden: [] })).not.toThrow();
});
