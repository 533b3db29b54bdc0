import { aQuestion } from '../../../test/builders/a-question';
import { type Question, askerOf } from './question';
import { answer, closeAnswered, mayClose, reopen } from './question-change';

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

describe('who closes an answered question', () => {
  const answered = answeredBy(aQuestion(), 'chiara');
  const asker = askerOf(answered) ?? '';
  test.each([
    ['the asker', asker, answered, true],
    ['another person', 'ana', answered, true],
    ['the person who answered', 'chiara', answered, false],
    ['an asker who answered it', asker, answeredBy(aQuestion(), asker), false],
    ['anybody, while it is open', 'ana', aQuestion(), false],
    ['another person, where it is anonymous', 'ana', answeredBy(aQuestion({ askedBy: null }), 'chiara'), true],
    ['the person who answered an anonymous one', 'ana', answeredBy(aQuestion({ askedBy: null }), 'ana'), false],
  ])('%s', (_who, who, question, may) => {
    expect(mayClose(question, who)).toBe(may);
  });

  test.each([
    [asker, undefined],
    ['ana', 'ana'],
  ])('the name is noted where that is not the asker: %s', (who, acceptedBy) => {
    expect(closeAnswered(answered, { who, ...at })).toMatchObject({ allowed: true, question: { acceptedBy } });
  });
});
