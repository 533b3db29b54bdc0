import { noRecords, aResult } from '../../test/builders/records';
import { anIssue } from '../../test/builders/an-issue';
import { aPolicy } from '../../test/builders/a-policy';
import { aQuestion } from '../../test/builders/a-question';
import { assess } from '../domain/readiness/assess';
import { EMPTY_BRIEF } from '../domain/content/brief';
import { digestQuestions } from '../domain/question/question-digest';
import { parseBacklogItem } from './backlog-item';
import { toIndexed } from './projection';
import { propertyKeys, reportProperties } from './property-keys';

const properties: Readonly<Record<string, unknown>> = {
  [propertyKeys.readiness]: toIndexed(assess(anIssue(), noRecords(), aPolicy()).readiness),
  [propertyKeys.questions]: digestQuestions([aQuestion()]),
  [propertyKeys.confidence]: { confidence: aResult(), size: null },
  [propertyKeys.brief]: { ...EMPTY_BRIEF, why: 'Parents asked', version: 1 },
};
const issue = {
  ...{ id: '10041', key: 'TIF-41' },
  fields: {
    summary: 'Warn before the tiffin is late',
    issuetype: { id: '10001', name: 'Story' },
    status: { statusCategory: { key: 'new' } },
  },
};
const rowOf = (known: Readonly<Record<string, unknown>>) =>
  parseBacklogItem({ ...issue, properties: known }, { estimate: null, sprint: null });

test.each(reportProperties)('the report asks for %s, and its row uses it', (key) => {
  const { [key]: _left, ...others } = properties;
  expect(rowOf(properties)).toMatchObject({ success: true });
  expect(rowOf(others)).not.toEqual(rowOf(properties));
});

test('properties that the report does not read change nothing in its rows', () => {
  const asked = Object.fromEntries(reportProperties.map((key) => [key, properties[key]]));
  expect(rowOf(asked)).toEqual(rowOf(properties));
});
