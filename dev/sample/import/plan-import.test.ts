import fc from 'fast-check';
import { aSite } from '../../jira/a-site.ts';
import { importBacklog } from './import-backlog.ts';
import { planImport } from './plan-import.ts';
import { ImportError, readIssues, readMemberships, type ImportedMembership } from './read-csv.ts';

const NOW = Date.parse('2026-11-24T10:00:00.000Z');
const issue = (number: number) => ({
  key: `XD-${number}`,
  summary: `Number ${number}`,
  description: '',
  points: 1,
  created: null,
  status: null,
  facts: {},
});
const inSprint = (key: string, sprint: number): ImportedMembership => ({
  row: 2,
  key,
  sprintId: String(sprint),
  sprintName: `Sprint ${sprint}`,
  complete: null,
  state: null,
  start: new Date(Date.UTC(2015, 0, 1 + sprint * 14)).toISOString(),
  end: new Date(Date.UTC(2015, 0, 15 + sprint * 14)).toISOString(),
});

const someFiles = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 9 })), { maxLength: 60 })
  .map((pairs) => ({
    issues: Array.from({ length: 30 }, (_, at) => issue(at + 1)),
    memberships: pairs.map(([number, sprint]) => inSprint(`XD-${number}`, sprint)),
  }));

test('every issue is planned once, and at most one sprint is active', () => {
  fc.assert(
    fc.property(someFiles, (files) => {
      const plan = planImport(files, NOW);
      expect(plan.issues.map(({ key }) => key)).toEqual(files.issues.map(({ key }) => key));
      expect(plan.sprints.filter(({ state }) => state === 'active').length).toBe(plan.sprints.length > 0 ? 1 : 0);
      expect(plan.sprints.filter(({ state }) => state === 'future').length).toBe(plan.sprints.length > 1 ? 1 : 0);
    }),
  );
});

test('where no file names a status, an issue is done exactly when its last sprint is closed', () => {
  fc.assert(
    fc.property(someFiles, (files) => {
      const plan = planImport(files, NOW);
      const stateOf = new Map(plan.sprints.map(({ sourceId, state }) => [sourceId, state]));
      for (const { sprints, progress } of plan.issues) {
        expect(progress === 'done').toBe(stateOf.get(sprints.at(-1) ?? '') === 'closed');
      }
    }),
  );
});

test('once a file names a status, none is invented', () => {
  fc.assert(
    fc.property(someFiles, (files) => {
      const [first, ...others] = files.issues;
      if (first === undefined) return;
      const plan = planImport({ ...files, issues: [{ ...first, status: 'Blocked' }, ...others] }, NOW);
      expect(plan.issues.map(({ status, progress }) => status ?? progress)).toEqual([
        'Blocked',
        ...others.map(() => 'new'),
      ]);
    }),
  );
});

test('times move by whole weeks, with the creation of issues', () => {
  const created = Date.parse('2015-01-07T12:30:00.000Z');
  const memberships = [inSprint('XD-1', 1), inSprint('XD-1', 2), inSprint('XD-1', 3)];
  const plan = planImport({ issues: [{ ...issue(1), created }], memberships }, NOW);
  const week = 7 * 24 * 60 * 60_000;
  expect(((plan.issues[0]?.facts.created ?? 0) - created) % week).toBe(0);
  for (const { start } of plan.sprints) expect(new Date(start ?? 0).getUTCDay()).toBe(4);
});

test('the columns created and status are read, and may be empty', () => {
  const header = 'issuekey,title,description,storypoint,created,status\n';
  expect(readIssues(`${header}XD-1,Hello,,1,2020-01-06,Done\nXD-2,Hello,,1,,\n`)).toMatchObject([
    { created: Date.parse('2020-01-06T00:00:00.000Z'), status: 'Done' },
    { created: null, status: null },
  ]);
  expect(() => readIssues(`${header}XD-1,Hello,,1,long ago,\n`)).toThrow(
    new ImportError('Row 2, XD-1: created is "long ago"; write it like 2026-01-31T09:00:00.000Z, or leave it empty.'),
  );
});

test('the message names exactly the missing columns', () => {
  expect(() => readIssues('issuekey,title,description\nXD-1,Hello,\n')).toThrow(
    new ImportError('The issue file lacks the column storypoint.'),
  );
  expect(() => readIssues('issuekey,title\nXD-1,Hello\n')).toThrow(
    new ImportError('The issue file lacks the columns description, storypoint.'),
  );
});

test('a file of another kind gets a message of its own', () => {
  expect(() => readIssues('name,age\nAna,1\n')).toThrow(
    new ImportError(
      'This is not the issue file: its first row names name, age instead of issuekey, title, description, storypoint.',
    ),
  );
});

test('a file given in the place of another kind is recognised, with how to give it', () => {
  expect(() => readIssues('key,sprint.id\nXD-1,1\n')).toThrow(
    new ImportError('This is a sprint file, not the issue file: give it with --sprints.'),
  );
  expect(() => readMemberships('issuekey,title\nXD-1,Hello\n')).toThrow(
    new ImportError('This is an issue file, not the sprint file: give it as the first file, without an option.'),
  );
});

test('a message about a file begins with its name', () => {
  const files = { projectKey: 'XD', issues: 'issuekey,title,description\nXD-1,Hello,\n', sprints: null };
  expect(() => importBacklog(aSite().site, { ...files, names: { issues: 'backlog.csv' } })).toThrow(
    new ImportError('backlog.csv: The issue file lacks the column storypoint.'),
  );
});

test('NULL and an absent estimate are empty', () => {
  expect(readIssues('issuekey,title,description,storypoint\nXD-1,Hello,NULL,\n')).toEqual([
    { key: 'XD-1', summary: 'Hello', description: '', points: null, created: null, status: null, facts: {} },
  ]);
});

test.each([
  ['three', 'Row 2, XD-1: storypoint is "three"; it is a number from 0, such as 3 or 0.5, or empty.'],
  ['-5', 'Row 2, XD-1: storypoint is "-5"; it is a number from 0, such as 3 or 0.5, or empty.'],
])('the estimate %s is refused', (points, words) => {
  expect(() => readIssues(`issuekey,title,description,storypoint\nXD-1,Hello,,${points}\n`)).toThrow(
    new ImportError(words),
  );
});

test('the same issue key twice is refused', () => {
  expect(() => readIssues('issuekey,title,description,storypoint\nXD-1,Hello,,1\nXD-1,Again,,2\n')).toThrow(
    new ImportError('Row 3: XD-1 is in the issue file twice.'),
  );
});

const sprintFile = (start: string, end: string, complete = '') =>
  `key,sprint.id,sprint.name,sprint.startDate,sprint.endDate,sprint.completeDate\nA-1,1,One,${start},${end},${complete}\n`;

test.each([
  ['sprint.startDate', 'someday', sprintFile('someday', '2020-01-14')],
  ['sprint.endDate', '31/31/2020', sprintFile('', '31/31/2020')],
  ['sprint.endDate', '14/01/2020', sprintFile('2020-01-01', '14/01/2020')],
  ['sprint.endDate', '2020-02-31', sprintFile('2020-01-01', '2020-02-31')],
  ['sprint.completeDate', 'late', sprintFile('2020-01-01', '2020-01-14', 'late')],
])('%s %s is refused', (column, value, text) => {
  const how = 'write it like 2026-01-31T09:00:00.000Z or 2026-01-31, or leave it empty.';
  expect(() => readMemberships(text)).toThrow(
    new ImportError(`Row 2 of the sprint file: ${column} is "${value}"; ${how}`),
  );
});

test('a day alone is its midnight in UTC', () => {
  expect(readMemberships(sprintFile('2020-01-01', '2020-01-14T16:00:00.000+0100'))).toMatchObject([
    { start: '2020-01-01T00:00:00.000Z', end: '2020-01-14T16:00:00.000+01:00' },
  ]);
});

test.each([sprintFile('', ''), sprintFile('NULL', '<null>'), sprintFile('', '27/01/2012')])(
  'a sprint may have no dates, as in public data sets: %j',
  (text) => {
    expect(readMemberships(text)).toMatchObject([{ key: 'A-1', start: null, end: null, complete: null }]);
  },
);
