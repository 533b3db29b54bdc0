import { aQuestion } from '../../../test/builders/a-question';
import type { Question } from './question';
import { answer, closeAnswered, reopen } from './question-change';

const at = { now: '2025-11-24T10:00:00.000Z', talk: null };
const answeredBy = (question: Question, who: string): Question => {
  const change = answer(question, `${who} does`, { who, ...at });
  if (!change.allowed) throw new Error(change.because);
  return change.question;
};

test('the person whose answer was replaced is kept', () => {
  const first = answeredBy(aQuestion(), 'chiara');
  expect(first.answeredOver).toBeNull();
  const second = answeredBy(first, 'ana');
  expect(second).toMatchObject({ answeredBy: 'ana', answeredOver: 'chiara' });
  expect(answeredBy(second, 'ana')).toMatchObject({ answeredBy: 'ana', answeredOver: 'chiara' });
});

test('the time of closing is kept', () => {
  const change = closeAnswered(answeredBy(aQuestion(), 'chiara'), { who: 'ben', ...at });
  if (!change.allowed) throw new Error(change.because);
  expect(change.question).toMatchObject({ state: 'closed', closedAt: at.now });
});

test('a refused answer is kept beside the reason, until a new answer replaces it', () => {
  const change = reopen(answeredBy(aQuestion(), 'chiara'), 'Since when?');
  if (!change.allowed) throw new Error(change.because);
  expect(change.question).toMatchObject({ state: 'open', answer: 'chiara does', reopenedBecause: 'Since when?' });
  expect(answeredBy(change.question, 'ana')).toMatchObject({ answer: 'ana does', answeredOver: null });
});

test('correcting one’s own answer keeps who was replaced before', () => {
  expect(answeredBy(answeredBy(aQuestion(), 'ana'), 'ana').answeredOver).toBeNull();
});
