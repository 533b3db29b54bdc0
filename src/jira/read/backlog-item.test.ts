import { noRecords, aResult } from '../../../test/builders/records';
import { anIssue } from '../../../test/builders/an-issue';
import { aPolicy } from '../../../test/builders/a-policy';
import { aQuestion } from '../../../test/builders/a-question';
import { assess } from '../../domain/readiness/assess';
import { digestQuestions } from '../../domain/question/question-digest';
import { parseBacklogItem, rowFields } from './backlog-item';
import { toIndexed } from './projection';
import { propertyKeys, reportProperties } from './property-keys';

const at = '2025-11-24T09:00:00.000Z';
const properties: Readonly<Record<string, unknown>> = {
  [propertyKeys.readiness]: toIndexed({
    ...assess(anIssue(), noRecords(), aPolicy()).readiness,
    reason: '',
    language: 'en',
  }),
  [propertyKeys.questions]: digestQuestions([aQuestion()]),
  [propertyKeys.confidence]: { confidence: aResult(), size: null },
  [propertyKeys.talks]: { talks: [], folded: 0, exception: { at, reason: 'demo on Friday' } },
  [propertyKeys.flag]: { flaggedAt: at, changelogId: '1', commentId: '2', by: 'rule' },
};
const issue = {
  id: '10041',
  key: 'TIF-41',
  fields: {
    summary: 'Warn before the tiffin is late',
    issuetype: { id: '10001', name: 'Story' },
    status: { statusCategory: { key: 'new' } },
  },
};
const rowOf = (known: Readonly<Record<string, unknown>>) =>
  parseBacklogItem({ ...issue, properties: known }, { estimate: null, sprint: null, flagged: 'customfield_10021' });

test.each(reportProperties)('the report asks for %s, and its row uses it', (key) => {
  const { [key]: _left, ...others } = properties;
  expect(rowOf(properties)).toMatchObject({ success: true });
  expect(rowOf(others)).not.toEqual(rowOf(properties));
});

test('an item says why it was taken as is', () => {
  expect(rowOf(properties)).toMatchObject({ data: { exception: { reason: 'demo on Friday' } } });
});

test.each([
  ['is deactivated', { active: false, accountId: 'zoe' }, 'zoe'],
  ['is active', { active: true, accountId: 'zoe' }, null],
  ['is missing', null, null],
])('an item names a reporter who has left: the account %s', (_how, reporter, leaver) => {
  expect(withFields({ reporter })).toMatchObject({ data: { leaver } });
});

test('a flag is ours by our marker, else a person’s', () => {
  const flagged = { ...issue, fields: { ...issue.fields, customfield_10021: [{ value: 'Impediment' }] } };
  const fields = { estimate: null, sprint: null, flagged: 'customfield_10021' };
  expect(rowOf(properties)).toMatchObject({ data: { flag: 'ours' } });
  expect(parseBacklogItem({ ...flagged, properties: {} }, fields)).toMatchObject({ data: { flag: 'persons' } });
  expect(rowOf({})).toMatchObject({ data: { flag: null } });
});

test('properties that the report does not read change nothing in its rows', () => {
  const asked = Object.fromEntries(reportProperties.map((key) => [key, properties[key]]));
  expect(rowOf(asked)).toEqual(rowOf(properties));
});

const withFields = (fields: object) =>
  parseBacklogItem(
    { ...issue, fields: { ...issue.fields, ...fields } },
    { estimate: null, sprint: null, flagged: null },
  );

test('an item says how much is asked for it; what Jira leaves out is nothing', () => {
  const asked = {
    priority: { id: '2', name: 'Hoch' },
    votes: { votes: 3, hasVoted: false },
    watches: { watchCount: 4 },
    issuelinks: [{ id: '1' }, { id: '2' }],
  };
  expect(withFields(asked)).toMatchObject({ data: { demand: { priority: 2, votes: 3, watchers: 4, links: 2 } } });
  expect(withFields({ priority: null })).toMatchObject({
    data: { demand: { priority: null, votes: 0, watchers: 0, links: 0 } },
  });
  expect(withFields({ priority: { id: '10007' }, votes: 'off' })).toMatchObject({
    data: { demand: { priority: null, votes: 0 } },
  });
  expect(rowFields).toEqual(expect.arrayContaining(Object.keys(asked)));
});
