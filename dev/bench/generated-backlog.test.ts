import { planImport } from '../sample/import/plan-import.ts';
import { readChanges } from '../sample/import/read-changes.ts';
import { readIssues, readMemberships } from '../sample/import/read-csv.ts';
import { generateBacklog, generateChangelog } from './generated-backlog.ts';

const size = { projectKey: 'XD', issues: 500, sprints: 20 };

test('the importer reads as many issues and sprints as requested', () => {
  const files = generateBacklog(size);
  const issues = readIssues(files.issues);
  const plan = planImport({ issues, memberships: readMemberships(files.sprints ?? '') }, Date.UTC(2026, 10, 24));
  expect(plan.issues).toHaveLength(500);
  expect(plan.sprints).toHaveLength(20);
  expect(plan.issues.filter(({ progress }) => progress === 'new').length).toBeGreaterThan(150);
});

test('the same size gives the same backlog', () => {
  expect(generateBacklog(size)).toEqual(generateBacklog(size));
});

test('the importer reads as many changes as requested and skips none', () => {
  const files = generateBacklog(size);
  const changes = readChanges(generateChangelog(size, 5_000));
  expect(changes).toHaveLength(5_000);
  const issues = readIssues(files.issues);
  const memberships = readMemberships(files.sprints ?? '');
  const plan = planImport({ issues, memberships, changes }, Date.UTC(2026, 10, 24));
  expect(plan.leftOut).toEqual({ ofOthers: 0, later: 0 });
});
