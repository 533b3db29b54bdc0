import { aQuestion } from '../../../test/builders/a-question';
import type { Question } from './question';
import { answer, closeAnswered, mayAskForOk, maySettle, reopen } from './question-change';
import { askerOf } from './question';

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

test('each change raises the version by one', () => {
  const question = aQuestion();
  expect(answeredBy(question, 'chiara').version).toBe(question.version + 1);
});

test('the time of closing is kept', () => {
  const change = closeAnswered(answeredBy(aQuestion(), 'chiara'), { who: 'ben', ...at });
  if (!change.allowed) throw new Error(change.because);
  expect(change.question).toMatchObject({ state: 'closed', closedAt: at.now });
});

test('a refused answer is kept beside the reason, until a new answer replaces it', () => {
  const change = reopen(answeredBy(aQuestion(), 'chiara'), 'Since when?', { who: 'ben' });
  if (!change.allowed) throw new Error(change.because);
  expect(change.question).toMatchObject({ state: 'open', answer: 'chiara does', reopenedBecause: 'Since when?' });
  expect(answeredBy(change.question, 'ana')).toMatchObject({ answer: 'ana does', answeredOver: null });
});

test('correcting one’s own answer keeps who was replaced before', () => {
  expect(answeredBy(answeredBy(aQuestion(), 'ana'), 'ana').answeredOver).toBeNull();
});

describe('who accepts an answer', () => {
  const answered = answeredBy(aQuestion(), 'chiara');
  const asker = askerOf(answered) ?? '';
  const talk = { joined: [asker, 'chiara', 'ana'] };
  const without = { joined: ['chiara', 'ana'] };
  const later = '2025-11-26T10:00:00.000Z';
  test.each([
    ['the asker, at any time', { who: asker }, true],
    ['the answerer, in a talk with the asker', { who: 'chiara', talk }, true],
    ['another person in a talk without the asker', { who: 'ana', talk: without }, true],
    ['the answerer, in a talk without the asker', { who: 'chiara', talk: without }, false],
    ['a person who is not present in the talk', { who: 'emma', talk: without }, false],
    ['another person outside of a talk', { who: 'ana' }, false],
    ['another person after two days', { who: 'ana', now: later }, true],
    ['the answerer after two days', { who: 'chiara', now: later }, false],
    ['another person, once the account of the asker is closed', { who: 'ana', askerIsGone: true }, true],
  ])('%s: %j', (_who, setting, may) => {
    expect(maySettle(answered, { ...at, ...setting })).toBe(may);
  });

  test.each([
    ['the asker', { who: asker }, false],
    ['the answerer', { who: 'chiara' }, true],
    ['another person', { who: 'ana' }, true],
    ['a person beside a running talk', { who: 'emma', talk: without }, false],
    ['another person after two days', { who: 'ana', now: later }, false],
    ['the answerer, once the account of the asker is closed', { who: 'chiara', askerIsGone: true }, false],
  ])('who asks for the OK: %s: %j', (_who, setting, may) => {
    expect(mayAskForOk(answered, { ...at, ...setting })).toBe(may);
  });

  test('an answer that the asker accepts notes no other name', () => {
    const change = closeAnswered(answered, { who: asker, ...at });
    expect(change).toMatchObject({ allowed: true, question: { acceptedBy: undefined } });
  });
});
