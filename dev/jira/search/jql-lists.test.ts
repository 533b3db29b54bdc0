import { readFileSync } from 'node:fs';
import path from 'node:path';
import { addIssue, ANN, aSearchSite } from './a-search-site.ts';
import { compileJql } from './compile-jql.ts';
import { countIssues, findPage } from './find-issues.ts';
import { JqlProblem } from './jql-problem.ts';
import { always } from './sql.ts';
import { scopeOf } from './viewer-scope.ts';

const lines = (name: string) =>
  readFileSync(path.join(__dirname, name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));

const { site } = aSearchSite();
addIssue(site);
addIssue(site, {
  properties: { ready: { state: 'ready', score: 5, note: 'later', nextDue: '2026-03-01', owner: ANN } },
});
addIssue(site, { custom: { customfield_10016: 3 } });
const scope = scopeOf(site, ANN);

test.each(lines('jql-valid.txt'))('understands %s', (jql) => {
  const compiled = compileJql(jql, scope);
  expect(compiled).not.toHaveProperty('problems');
  if ('problems' in compiled) return;
  const { ids } = findPage(scope, { where: compiled.where ?? always, order: compiled.order }, { size: 10 });
  expect(ids).toHaveLength(countIssues(scope, compiled.where ?? always));
});

test.each(lines('jql-invalid.txt').map((line) => line.split('\t')))(
  'refuses %s with Jira’s words',
  (jql = '', ...messages) => {
    const compiled = compileJql(jql, scope);
    expect('problems' in compiled && compiled.problems.map(({ message }) => message)).toEqual(messages);
  },
);

test.each(['OR', 'AND'])('a query of 900 conditions joined by %s is searched, and one of more is refused', (word) => {
  const queryOf = (conditions: number) => Array.from({ length: conditions }, () => 'project = SHOP').join(` ${word} `);
  const compiled = compileJql(queryOf(900), scope);
  if ('problems' in compiled) throw new Error('refused');
  expect(countIssues(scope, compiled.where ?? always)).toBeGreaterThan(0);
  for (const conditions of [901, 1_000, 3_000])
    expect(compileJql(queryOf(conditions), scope)).toEqual({
      problems: [new JqlProblem('The query has too many conditions: the local Jira takes at most 900.')],
    });
});
