import { resolveSmartValues } from './smart-values.ts';

const issue = {
  key: 'FIX-1',
  fields: { summary: 'First', status: { name: 'To Do' }, labels: ['a'] },
  properties: { commonGroundReadiness: { state: 'refine', gaps: 2 } },
};

test.each([
  ['{{issue.key}}', 'FIX-1'],
  ['{{ issue.fields.summary }} ({{issue.key}})', 'First (FIX-1)'],
  ['{{issue.summary}}', 'First'],
  ['{{issue.status.name}}', 'To Do'],
  ['{{issue.properties.commonGroundReadiness.state}}', 'refine'],
  ['{{issue.properties.commonGroundReadiness.gaps}}', '2'],
  ['{{issue.properties.other.state}}', ''],
  ['{{issue.labels}}', '["a"]'],
  ['plain text', 'plain text'],
])('reads %s as "%s"', (text, resolved) => {
  expect(resolveSmartValues(text, { issue })).toBe(resolved);
});
