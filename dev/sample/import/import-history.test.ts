import fc from 'fast-check';
import { integer, nullable, text } from '../../jira/columns.ts';
import { aSite } from '../../jira/a-site.ts';
import { issueColumns } from '../../jira/issue-row.ts';
import { people } from '../people.ts';
import { addMissingPeople } from '../project.ts';
import { importBacklog, type ImportFiles } from './import-backlog.ts';
import { pastOfIssue } from './past-of-issue.ts';
import { readChanges, type ImportedChange } from './read-changes.ts';
import { ImportError } from './read-csv.ts';

const ISSUES = 'issuekey,title,description,storypoint';
const SPRINTS = 'key,sprint.id,sprint.name,sprint.startDate,sprint.endDate,sprint.completeDate,sprint.state';
const CHANGES = 'key,created,author,field,fieldtype,from,fromString,to,toString';
const sheet = (header: string, ...rows: readonly string[]) => [header, ...rows].join('\n');

/** Three past sprints, of which the second closed a day late; the third runs. */
const sprints = sheet(
  SPRINTS,
  'XD-1,71,One,2020-01-06T09:00:00.000Z,2020-01-17T16:00:00.000Z,2020-01-17T16:00:00.000Z,CLOSED',
  ',72,Two,2020-01-20T09:00:00.000Z,2020-01-31T16:00:00.000Z,2020-02-01T16:00:00.000Z,CLOSED',
  ',73,Three,2020-02-03T09:00:00.000Z,2020-02-14T16:00:00.000Z,,ACTIVE',
);
const issues = sheet(ISSUES, 'XD-1,Old title,Old text,8', 'XD-2,Never changed,NULL,2');
const files = (changelog: string, more: Partial<ImportFiles> = {}): ImportFiles => ({
  projectKey: 'XD',
  issues,
  sprints,
  changelog: sheet(CHANGES, changelog),
  ...more,
});

function imported(given: ImportFiles) {
  const { site } = aSite();
  const result = importBacklog(site, given);
  const histories = site.db.all(
    {
      created: text,
      author: nullable(text),
      field: text,
      field_id: text,
      from_value: nullable(text),
      to_value: nullable(text),
      to_string: nullable(text),
    },
    `select c.created, u.display_name as author, t.field, t.field_id, t.from_value, t.to_value, t.to_string from changelog c
      join changelog_items t on t.history_id = c.id left join users u on u.account_id = c.author order by c.created, t.rowid`,
  );
  const issue = (key: string) =>
    site.db.get(
      { ...issueColumns, status: text, sprints: text },
      `select i.*, s.name as status, (select json_group_array(name) from (select p.name from issue_sprints x join sprints p on p.id = x.sprint_id
        where x.issue_id = i.id order by x.rowid)) as sprints from issues i join statuses s on s.id = i.status_id where i.key = ?`,
      key,
    );
  const sprintRows = site.db.all(
    { id: integer, name: text, complete_date: nullable(text) },
    'select * from sprints order by id',
  );
  return { site, result, histories, issue, sprints: sprintRows };
}

test('an issue ends as its last changes left it, with the site’s ids in its history', () => {
  const {
    histories,
    issue,
    sprints: ids,
    result,
  } = imported(
    files(`XD-1,2020-01-08T10:00:00.000+0000,Mia,Sprint,custom,71,One,"71, 72","One, Two"
XD-1,2020-01-21T10:00:00.000+0000,Mia,status,jira,1,Open,3,In Progress
XD-1,2020-01-22T10:00:00.000+0000,Mia,status,jira,3,In Progress,10,Ready for QA
XD-1,2020-01-23T10:00:00.000+0000,Noah,Story Points,custom,,8,,5
XD-1,2020-01-24T10:00:00.000+0000,Noah,summary,jira,,Old title,,New title
XD-1,2020-01-24T10:00:00.000+0000,Noah,description,jira,,Old text,,New text
XD-1,2020-01-25T10:00:00.000+0000,,Epic Link,custom,4,XD-4,,`),
  );
  expect(result).toMatchObject({ issues: 2, sprints: 3, changes: 7, leftOut: { ofOthers: 0, later: 0 } });
  expect(issue('XD-1')).toMatchObject({
    summary: 'New title',
    status: 'Ready for QA',
    sprints: '["One","Two"]',
    description: expect.stringContaining('New text'),
    custom: '{"customfield_10016":5}',
    resolution_id: null,
  });
  expect(issue('XD-2')).toMatchObject({ summary: 'Never changed', status: 'To Do', sprints: '[]' });
  const [one, two] = ids.map(({ id }) => id);
  expect(histories.map(({ field, author }) => `${author}: ${field}`)).toEqual([
    ...['Mia: Sprint', 'Mia: status', 'Mia: status', 'Noah: Story point estimate'],
    ...['Noah: summary', 'Noah: description', 'Unknown (imported): Epic Link'],
  ]);
  expect(histories[0]).toMatchObject({
    field_id: 'customfield_10020',
    from_value: `${one}`,
    to_value: `${one}, ${two}`,
  });
  expect(histories[2]).toMatchObject({ from_value: '10001', to_string: 'Ready for QA' });
});

test('a description that is longer than Jira takes refuses the import, and names its issue', () => {
  const { site } = aSite();
  const given = (length: number) => ({
    ...files('', { changelog: null }),
    issues: sheet(ISSUES, `XD-7,Long,${'x'.repeat(length)},1`),
  });
  expect(() => importBacklog(site, given(32_768))).toThrow(
    /^The description of XD-7 is too long\. Jira says: The entered text is too long\. .* 32,767 characters/,
  );
  expect(importBacklog(site, given(32_767)).issues).toBe(1);
});

test('an unknown status is added, to the workflow and the board too', () => {
  const { site } = imported(
    files(`XD-1,2020-01-22T10:00:00.000+0000,Mia,status,jira,1,Open,5,Resolved
XD-1,2020-01-23T10:00:00.000+0000,Mia,status,jira,5,Resolved,6,Closed`),
  );
  const added = site.db.all(
    { name: text, category_key: text },
    'select name, category_key from statuses where id > 10003 order by id',
  );
  expect(added).toEqual([
    { name: 'Closed', category_key: 'done' },
    { name: 'Resolved', category_key: 'done' },
    { name: 'Open', category_key: 'new' },
  ]);
  const board = site.db.get({ columns: text }, "select columns from boards where name = 'XD board'");
  expect(board?.columns).toContain('"name":"Done","statuses":["10003","10004","10005"]');
  expect(site.db.get({ resolution_id: integer }, "select resolution_id from issues where key = 'XD-1'")).toEqual({
    resolution_id: 10000,
  });
});

test('all times move by one distance, and no change is in the future', () => {
  const {
    site,
    histories,
    sprints: rows,
  } = imported(files('XD-1,2020-02-11T09:00:00.000+0000,Mia,Story Points,custom,,8,,5'));
  const day = 24 * 60 * 60 * 1000;
  const last = Date.parse(histories[0]?.created ?? '');
  expect((last - Date.parse('2020-02-11T09:00:00.000Z')) % (7 * day)).toBe(0);
  expect(site.clock.now() - last).toBeGreaterThanOrEqual(0);
  expect(site.clock.now() - last).toBeLessThan(7 * day);
  const completed = rows.map(({ complete_date }) => complete_date && (last - Date.parse(complete_date)) / day);
  expect(completed).toEqual([24 + 17 / 24, 9 + 17 / 24, null]);
});

test('without states the last sprint but one is active, and later changes are dropped', () => {
  const bare = sprints
    .split('\n')
    .map((line) => line.split(',').slice(0, 5).join(','))
    .join('\n');
  const { issue, result, histories } = imported(
    files(
      `XD-1,2020-01-21T10:00:00.000+0000,Mia,status,jira,1,Open,3,In Progress
XD-1,2020-01-28T10:00:00.000+0000,Mia,status,jira,3,In Progress,10,Done`,
      { sprints: bare },
    ),
  );
  expect(result.leftOut).toEqual({ ofOthers: 0, later: 1 });
  expect([histories.length, issue('XD-1')]).toEqual([1, expect.objectContaining({ status: 'In Progress' })]);
});

test('a sprint that the file does not describe is only in the history', () => {
  const {
    issue,
    histories,
    sprints: rows,
  } = imported(files('XD-1,2020-01-08T10:00:00.000+0000,Mia,Sprint,custom,71,One,"71, 99","One, Gone"'));
  expect(issue('XD-1')).toMatchObject({ sprints: '["One"]' });
  const gone = Number(histories[0]?.to_value?.split(', ')[1]);
  expect([rows.length, rows.some(({ id }) => id === gone)]).toEqual([3, false]);
});

test('an issue that never changed its status is not started, whatever its last sprint', () => {
  const { issue, result } = imported(files('XD-1,2020-01-08T10:00:00.000+0000,Mia,Story Points,custom,,8,,5'));
  expect(issue('XD-1')).toMatchObject({ sprints: '["One"]', status: 'To Do', resolution_id: null });
  expect(result.takenAsDone).toBe(0);
});

test('without changes the status is what the issue file says', () => {
  const own = sheet(`${ISSUES},created,status`, 'XD-1,One,,8,2020-01-02,Resolved', 'XD-2,Two,,2,2020-01-03,');
  const { issue } = imported({ ...files(''), issues: own, changelog: null });
  expect(issue('XD-1')).toMatchObject({ status: 'Resolved', resolution_id: 10000, resolved_at: null });
  expect(issue('XD-2')).toMatchObject({ status: 'To Do' });
  const apart = Date.parse(issue('XD-2')?.created ?? '') - Date.parse(issue('XD-1')?.created ?? '');
  expect(apart).toBe(24 * 60 * 60_000);
});

test('issues of several projects get numbers after those that keep theirs', () => {
  const mixed = sheet(ISSUES, 'GHS-7,A,,1', 'XD-1,B,,1', 'GHS-1,C,,1', 'XD-3,D,,1');
  const { site, result } = imported({ ...files(''), issues: mixed, sprints: null, changelog: null });
  expect(result.issues).toBe(4);
  expect(site.db.all({ key: text }, "select key from issues where key like 'XD-%' order by id")).toEqual(
    ['XD-4', 'XD-1', 'XD-5', 'XD-3'].map((key) => ({ key })),
  );
});

test('deactivated people stay deactivated', () => {
  const { site } = aSite();
  addMissingPeople(site);
  const { accountId } = people.goran;
  site.db.run('update users set active = 0 where account_id = ?', accountId);
  importBacklog(site, files('XD-1,2020-01-08T10:00:00.000+0000,Mia,summary,jira,,A,,B'));
  expect(site.db.get({ active: integer }, 'select active from users where account_id = ?', accountId)).toEqual({
    active: 0,
  });
});

test('changes of unknown issues are left out and counted', () => {
  const { result } = imported(files('YY-9,2020-01-08T10:00:00.000+0000,Mia,summary,jira,,A,,B'));
  expect(result).toMatchObject({ changes: 0, leftOut: { ofOthers: 1, later: 0 } });
});

test('authors with an account here get it; others can neither sign in nor act', () => {
  const { site, histories } = imported(
    files(`XD-1,2020-01-08T10:00:00.000+0000,ada@example.com,summary,jira,,A,,B
XD-1,2020-01-09T10:00:00.000+0000,Mia,summary,jira,,B,,C`),
  );
  expect(histories.map(({ author }) => author)).toEqual(['ada', 'Mia']);
  expect(
    site.db.get(
      { active: integer, api_token: text, email: text },
      "select active, api_token, email from users where display_name = 'Mia'",
    ),
  ).toEqual({ active: 0, api_token: '', email: '' });
});

test.each([
  ['XD-1,yesterday,Mia,summary,jira,,A,,B', 'Row 2 of the changelog file: created is "yesterday"'],
  [',2020-01-08T10:00:00.000+0000,Mia,summary,jira,,A,,B', 'Row 2 of the changelog file: "" is no issue key.'],
  ['XD-1,2020-01-08T10:00:00.000+0000,Mia,,jira,,A,,B', 'Row 2 of the changelog file: it names no field.'],
  ['XD-1,2020-01-08T10:00:00.000+0000,Mia,status,jira,1,Open,3,', 'needs the names of both'],
  ['XD-1,2020-01-08T10:00:00.000+0000,Mia,Sprint,custom,One,One,Two,Two', 'comma-separated, not "One".'],
  ['XD-1,2020-01-08T10:00:00.000+0000,Mia,Story Points,custom,,8,,many', 'the estimate "many" is no number'],
  ['XD-1,2020-01-08T10:00:00.000+0000,Mia', 'The changelog file cannot be read as CSV'],
])('%s is refused, and nothing is imported', (row, words) => {
  const { site } = aSite();
  expect(() => importBacklog(site, files(row))).toThrow(ImportError);
  expect(() => importBacklog(site, files(row))).toThrow(words);
  expect(site.db.has("select 1 from projects where key = 'XD'")).toBe(false);
});

test('the message names the missing column, also one called toString', () => {
  expect(() =>
    readChanges(sheet(CHANGES.replace(',toString', ''), 'XD-1,2020-01-08T10:00:00.000Z,,a,jira,,,')),
  ).toThrow('The changelog file lacks the column toString.');
});

test.each([
  [',74,Four,,,,CLOSED', 'the sprint "Four" is closed and needs sprint.startDate and sprint.endDate'],
  [',74,Four,,,,DONE', 'sprint.state is "DONE"; it is one of future, active, closed'],
])('the sprint row %s is refused', (row, words) => {
  const change = 'XD-1,2020-01-08T10:00:00.000+0000,Mia,summary,jira,,A,,B';
  expect(() => importBacklog(aSite().site, files(change, { sprints: `${sprints}\n${row}` }))).toThrow(words);
});

const aMove = fc.record({ at: fc.integer({ min: 0, max: 20 }), to: fc.constantFrom('To Do', 'In Progress', 'Done') });

test('the status at a moment equals replaying the changes', () => {
  fc.assert(
    fc.property(fc.array(aMove, { maxLength: 8 }), fc.integer({ min: -1, max: 21 }), (moves, now) => {
      const sorted = moves.toSorted((a, b) => a.at - b.at);
      const changes = sorted.map(({ at, to }, index): ImportedChange => ({
        key: 'XD-1',
        at,
        author: '',
        what: 'status',
        field: 'status',
        fieldtype: 'jira',
        from: null,
        to: null,
        fromString: sorted[index - 1]?.to ?? 'Open',
        toString: to,
      }));
      let walked = changes.length === 0 ? undefined : 'Open';
      for (const { at, to } of sorted) if (at <= now) walked = to;
      const past = pastOfIssue(changes, now);
      expect(past.status).toBe(walked);
      expect(past.entries.flatMap((entry) => entry.changes)).toHaveLength(sorted.filter(({ at }) => at <= now).length);
    }),
  );
});

test('five thousand changes take seconds', () => {
  const keys = Array.from({ length: 250 }, (_, at) => `XD-${at + 1}`);
  const rows = keys.flatMap((key, at) =>
    Array.from({ length: 20 }, (_, n) => {
      const created = new Date(Date.UTC(2020, 0, 6 + n, 9, at % 60)).toISOString();
      return `${key},${created},Person ${n % 7},status,jira,1,State ${n % 5},2,State ${(n + 1) % 5}`;
    }),
  );
  const given = files(rows.join('\n'), { issues: sheet(ISSUES, ...keys.map((key) => `${key},Title,Text,3`)) });
  const began = performance.now();
  expect(imported(given).result).toMatchObject({ issues: 250, changes: 5000 });
  expect(performance.now() - began).toBeLessThan(10_000);
});
