import type { Question } from '../../domain/question/question';
import { aQuestion } from '../../../test/builders/a-question';
import { anIssue } from '../../../test/builders/an-issue';
import { aPolicy } from '../../../test/builders/a-policy';
import { aRunningTalk, noRecords } from '../../../test/builders/records';
import { withWritingShown } from './new-question';

const now = '2025-11-24T10:00:00.000Z';
const owedAfter = (spoilt: Partial<Question>, joined: readonly string[], by: string | null = 'ana') => {
  const talk = aRunningTalk('ana', { joined: ['ana', ...joined] });
  const hidden = [aQuestion({ id: 'q1', owner: 'ben', askedBy: 'emma', told: [], ...spoilt })];
  const context = { now, issue: anIssue(), policy: aPolicy(), refinement: noRecords({ hidden, talk }) };
  return withWritingShown(context, by).owed;
};
const toBen = [{ what: 'notice', question: 'q1', to: 'ben' }];

test('the owner of a question that is shown is owed a notice, unless they are in the talk', () => {
  expect(owedAfter({ told: ['chiara', 'ben'] }, [])).toEqual(toBen);
  expect(owedAfter({ told: ['chiara', 'ben'] }, ['ben'])).toEqual([]);
});

test('the owner of an anonymous question is owed a notice, unless they are in the talk or reveal it', () => {
  expect(owedAfter({ askedBy: null }, [])).toEqual(toBen);
  expect(owedAfter({ askedBy: null }, [], null)).toEqual(toBen);
  expect(owedAfter({ askedBy: null }, ['ben'])).toEqual([]);
  expect(owedAfter({ askedBy: null }, [], 'ben')).toEqual([]);
});

test('who asked themselves is owed no notice', () => {
  expect(owedAfter({ askedBy: 'ben' }, [])).toEqual([]);
});
