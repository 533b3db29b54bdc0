import { integer, text } from '../jira/columns.ts';
import { aSite } from '../jira/a-site.ts';
import { fillPast } from './generated-past.ts';

const size = { projectKey: 'PAST', sprints: 3, perSprint: 100, others: 20 };

function aPast() {
  const { site } = aSite();
  return { site, past: fillPast(site, size) };
}

test('every closed sprint holds about as many issues as were asked for', () => {
  const { site } = aPast();
  const sql = `select s.name, count(*) as held from sprints s join issue_sprints on sprint_id = s.id
    where state = 'closed' group by s.id`;
  const held = site.db.all({ name: text, held: integer }, sql);
  expect(held).toHaveLength(3);
  for (const sprint of held) expect(sprint.held).toBeGreaterThan(75);
});

test('histories are in the order of time, and end as the issue is now', () => {
  const { site } = aPast();
  const sql = `select issue_id as id, created, updated from changelog join (select id as key, updated from issues)
    on key = issue_id order by changelog.id`;
  const last = new Map<number, string>();
  for (const { id, created } of site.db.all({ id: integer, created: text }, sql)) {
    expect(created >= (last.get(id) ?? '')).toBe(true);
    last.set(id, created);
  }
  for (const { id, updated } of site.db.all({ id: integer, updated: text }, 'select id, updated from issues')) {
    expect(updated).toBe(last.get(id));
  }
});

test('sprints gain and lose issues, and issues come back', () => {
  const { site } = aPast();
  const changes = (where: string): number =>
    site.db.get({ n: integer }, `select count(*) as n from changelog_items where ${where}`)?.n ?? 0;
  expect(changes("field = 'Sprint' and to_value = ''")).toBeGreaterThan(0);
  expect(changes("field = 'Sprint' and to_value like '%, %'")).toBeGreaterThan(0);
  expect(changes("field = 'status' and from_value = '10003'")).toBeGreaterThan(0);
  expect(changes("field = 'description'")).toBeGreaterThan(0);
});
