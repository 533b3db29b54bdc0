import { parseIssue, type RawIssue } from './issue-schema';
import { toIssue } from './to-issue';

const fields = {
  sprint: 'customfield_10020',
  flagged: 'customfield_10021',
  estimates: ['customfield_10016', 'customfield_10100'],
  acceptance: 'customfield_10030',
  refinement: null,
  own: ['customfield_10050', 'labels'],
};
const category = (key: string) => ({ statusCategory: { key } });
const paragraph = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const sprint = (id: number, state: string) => ({
  id,
  name: `Sprint ${id}`,
  state,
  startDate: '2026-11-24T10:00:00.000+0100',
});
const blockedBy = (key: string, status: string) => ({
  type: { name: 'Blocks', inward: 'is blocked by' },
  inwardIssue: { id: `1000${key.at(-1)}`, key, fields: { status: category(status), summary: 'Allergens per dish' } },
});

/** A complete issue, with these fields replaced. */
function anIssue(spoilt: Readonly<Record<string, unknown>> = {}): RawIssue {
  const parsed = parseIssue({
    id: '10001',
    key: 'TIF-1',
    fields: {
      summary: 'Cancel an order',
      description: paragraph('Meetings move.'),
      issuetype: { id: '10001', name: 'Story', subtask: false },
      project: { id: '10000', key: 'TIF' },
      status: category('new'),
      reporter: { accountId: 'ana' },
      assignee: null,
      ...spoilt,
    },
  });
  if (!parsed.success) throw new Error('The builder made an issue that Jira would not.');
  return parsed.data;
}
const read = (spoilt: Readonly<Record<string, unknown>> = {}) => toIssue(anIssue(spoilt), fields);

test.each(['reporter', 'assignee'] as const)('an app as %s is nobody, a person is that person', (field) => {
  const app = { accountId: '5dd64082af96bc0efbe55103', accountType: 'app' };
  expect(read({ [field]: app })[field]).toBeNull();
  expect(read({ [field]: { accountId: 'ben', accountType: 'atlassian' } })[field]).toBe('ben');
});

test('a deactivated reporter differs from an active one and from none', () => {
  expect(read({ reporter: { accountId: 'mei', active: false } })).toMatchObject({
    reporter: 'mei',
    reporterIsGone: true,
  });
  expect(read()).toMatchObject({ reporter: 'ana', reporterIsGone: false });
  expect(read({ reporter: null })).toMatchObject({ reporter: null, reporterIsGone: false });
});

test('a missing estimate field differs from an empty one', () => {
  expect(read().estimate).toBeNull();
  expect(read({ customfield_10016: null }).estimate).toEqual({ value: null });
  expect(read({ customfield_10016: null, customfield_10100: 3 }).estimate).toEqual({ value: 3 });
  expect(read({ customfield_10016: 'many' }).estimate).toEqual({ value: null });
});

test.each([
  ['the active sprint', [sprint(1, 'closed'), sprint(3, 'future'), sprint(2, 'active')], 2],
  ['the next one when none is active', [sprint(1, 'closed'), sprint(3, 'future')], 3],
  ['nowhere when every sprint is over', [sprint(1, 'closed')], undefined],
  ['nowhere when the field holds something else', 'Sprint 1', undefined],
])('an issue is in %s', (_where, value, id) => {
  expect(read({ customfield_10020: value }).sprint?.id).toBe(id);
});

test('only links of a blocking type to unfinished issues block', () => {
  const relates = {
    type: { name: 'Relates', inward: 'relates to' },
    inwardIssue: blockedBy('TIF-4', 'new').inwardIssue,
  };
  const outward = { type: { name: 'Blocks', inward: 'is blocked by' } };
  const issuelinks = [blockedBy('TIF-2', 'new'), blockedBy('TIF-3', 'done'), relates, outward];
  expect(read({ issuelinks }).blockers).toEqual([
    { id: '10002', key: 'TIF-2', summary: 'Allergens per dish', sprint: null },
  ]);
});

test('an issue that blocks by two link types is one blocker', () => {
  const twice = { ...blockedBy('TIF-2', 'new'), type: { name: 'Hard dependency', inward: 'is hard-blocked by' } };
  expect(read({ issuelinks: [blockedBy('TIF-2', 'new'), twice] }).blockers).toHaveLength(1);
});

test('criteria are null without a field, and read from text or a document', () => {
  expect(read().acceptanceField).toBeNull();
  expect(read({ customfield_10030: null }).acceptanceField).toEqual([]);
  const line = [{ kind: 'paragraph', text: 'Refunds arrive.' }];
  expect(read({ customfield_10030: paragraph('Refunds arrive.') }).acceptanceField).toEqual(line);
  expect(read({ customfield_10030: 'Refunds arrive.' }).acceptanceField).toEqual(line);
});

test('images and links to designs are visuals', () => {
  const card = { type: 'inlineCard', attrs: { url: 'https://www.figma.com/file/1' } };
  const description = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [card] }] };
  const attachment = [{ mimeType: 'image/png' }, { mimeType: 'text/plain' }];
  expect(read({ description, attachment }).visuals).toBe(2);
});

test('a flag counts under any name of its option', () => {
  expect(read({ customfield_10021: [{ value: 'Impediment' }] }).flagged).toBe(true);
  expect(read({ customfield_10021: null }).flagged).toBe(false);
});

test('fields of custom criteria are read by id; one that Jira omits is not the issue’s', () => {
  expect(read({ customfield_10050: null, labels: ['legal'] }).fields).toEqual({
    customfield_10050: { texts: [], number: null },
    labels: { texts: ['legal'], number: null },
  });
  expect(read().fields).toEqual({});
});
