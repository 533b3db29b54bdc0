import { aQuestion } from '../../../test/builders/a-question';
import type { Question } from './question';
import { answer, closeAnswered, reopen } from './question-change';

const at = { now: '2025-11-24T10:00:00.000Z', talk: null };
const answeredBy = (question: Question, who: string): Question => {
  const change = answer(question, `${who} does`, { who, ...at });
  if (!change.allowed) throw new Error(change.because);
  return change.question;
};

test('whose answer another one has taken the place of stays known', () => {
  const first = answeredBy(aQuestion(), 'chiara');
  expect(first.answeredOver).toBeNull();
  const second = answeredBy(first, 'ana');
  expect(second).toMatchObject({ answeredBy: 'ana', answeredOver: 'chiara' });
  expect(answeredBy(second, 'ana')).toMatchObject({ answeredBy: 'ana', answeredOver: 'chiara' });
});

test('when a question was closed is known from then on', () => {
  const change = closeAnswered(answeredBy(aQuestion(), 'chiara'), { who: 'ben', ...at });
  if (!change.allowed) throw new Error(change.because);
  expect(change.question).toMatchObject({ state: 'closed', closedAt: at.now });
});

test('an answer that was not enough stays beside the reason, until another one takes its place', () => {
  const change = reopen(answeredBy(aQuestion(), 'chiara'), 'Since when?');
  if (!change.allowed) throw new Error(change.because);
  expect(change.question).toMatchObject({ state: 'open', answer: 'chiara does', reopenedBecause: 'Since when?' });
  expect(answeredBy(change.question, 'ana')).toMatchObject({ answer: 'ana does', answeredOver: null });
});

test('putting one’s own answer right replaces nobody', () => {
  expect(answeredBy(answeredBy(aQuestion(), 'ana'), 'ana').answeredOver).toBeNull();
});
