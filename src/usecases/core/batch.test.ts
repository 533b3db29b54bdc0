import { aQuestion } from '../../../test/builders/a-question';
import { anIssue } from '../../../test/builders/an-issue';
import { aPolicy } from '../../../test/builders/a-policy';
import { aRunningTalk, noRecords } from '../../../test/builders/records';
import { shownTogether } from './batch';

const now = '2025-11-24T10:00:00.000Z';
const hidden = (told: readonly string[]) => [aQuestion({ id: 'q1', owner: 'ben', told })];
const owedAfter = (told: readonly string[], joined: readonly string[]) =>
  shownTogether(
    {
      now,
      issue: anIssue(),
      policy: aPolicy(),
      refinement: noRecords({ hidden: hidden(told), talk: aRunningTalk('ana', { joined: ['ana', ...joined] }) }),
    },
    'reveal',
  ).owed;

test('the owner of a question that is shown is owed a notice, unless they are in the talk', () => {
  expect(owedAfter(['chiara', 'ben'], [])).toMatchObject([{ what: 'notice', question: 'q1', to: 'ben' }]);
  expect(owedAfter(['chiara', 'ben'], ['ben'])).toEqual([]);
});

test('a question whose owner was told nothing owes nobody a notice', () => {
  expect(owedAfter([], [])).toEqual([]);
});
