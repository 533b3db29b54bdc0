import fc from 'fast-check';
import { text } from '../columns.ts';
import { addIssue, ANN, aSearchSite, isoAt } from './a-search-site';
import { compileJql } from './compile-jql';
import { anIssue, equality, PRIORITY, ranges, sprints, toPlain, tree, type Drawn, type Plain } from './drawn-queries';
import { findPage } from './find-issues';
import { always } from './sql';
import { scopeOf } from './viewer-scope';

const { site } = aSearchSite();

function filled(drawn: readonly Drawn[]): Plain[] {
  site.write(() => {
    for (const table of [
      'issues',
      'issue_sprints',
      'issue_properties',
      'search_issues',
      'search_values',
      'search_sprints',
      'search_words',
    ]) {
      site.db.run(`delete from ${table}`);
    }
  });
  return drawn.map((issue) => {
    const { assignee, priority, labels, sprint, readiness, readinessScore, hours, 'cf[10016]': estimate } = issue;
    const ready = {
      ...(readiness !== null && { state: readiness }),
      ...(readinessScore !== null && { score: readinessScore }),
    };
    const priorityId = priority === null ? null : (PRIORITY[priority] ?? null);
    const id = addIssue(site, {
      columns: { assignee, labels: JSON.stringify(labels), priority_id: priorityId, created: isoAt(hours) },
      custom: estimate === null ? {} : { customfield_10016: estimate },
      sprints: sprint,
      properties: { ready },
    });
    return toPlain(id, issue);
  });
}

/** @param few see `Scope`: it chooses between two forms of SQL */
function found(jql: string, few = 1000): number[] {
  const scope = { ...scopeOf(site, ANN), few };
  const compiled = compileJql(jql, scope);
  if ('problems' in compiled) throw new Error(`${jql}: ${compiled.problems.map(({ message }) => message).join(' ')}`);
  const { ids } = findPage(scope, { where: compiled.where ?? always, order: [] }, { size: 1000 });
  return [...ids].sort((a, b) => a - b);
}

test('finds exactly the issues of a naive evaluation', () => {
  fc.assert(
    fc.property(
      fc.array(anIssue, { maxLength: 12 }),
      fc.array(tree, { minLength: 1, maxLength: 8 }),
      (drawn, queries) => {
        const issues = filled(drawn);
        for (const { jql, matches } of queries) {
          const expected = issues.filter(matches).map(({ id }) => id);
          expect([jql, found(jql)]).toEqual([jql, expected]);
          expect([jql, found(jql, 0)]).toEqual([jql, expected]);
        }
      },
    ),
    { numRuns: 150 },
  );
});

test('a condition and its NOT are disjoint, and miss only issues with an empty field', () => {
  fc.assert(
    fc.property(fc.array(anIssue, { maxLength: 12 }), fc.oneof(equality, ranges, sprints), (drawn, { jql }) => {
      const issues = filled(drawn);
      const [name = ''] = jql.split(' ');
      const [yes, no] = [found(jql), found(`NOT ${jql}`)];
      expect(yes.filter((id) => no.includes(id))).toEqual([]);
      const neither = issues.filter(({ id }) => !yes.includes(id) && !no.includes(id));
      expect(neither.filter(({ values }) => (values[name] ?? []).length > 0)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('AND binds closer than OR, and NOT closer than both', () => {
  filled([]);
  addIssue(site, { columns: { labels: '["a1"]' } });
  addIssue(site, { columns: { labels: '["b1"]', assignee: 'ben' } });
  addIssue(site, { columns: { labels: '["b1"]', assignee: 'ann' } });
  const keysOf = (jql: string) =>
    found(jql).map((id) => site.db.get({ key: text }, 'select key from issues where id = ?', id)?.key);
  expect(keysOf('labels = a1 OR labels = b1 AND assignee = ben')).toEqual(['SHOP-1', 'SHOP-2']);
  expect(keysOf('(labels = a1 OR labels = b1) AND assignee = ben')).toEqual(['SHOP-2']);
  expect(keysOf('NOT assignee = ben AND labels = b1')).toEqual(['SHOP-3']);
  expect(keysOf('NOT (assignee = ben AND labels = b1)')).toEqual(['SHOP-1', 'SHOP-3']);
});

test.each([
  ['ORDER BY priority DESC', ['SHOP-2', 'SHOP-1', 'SHOP-3']],
  ['ORDER BY due ASC', ['SHOP-3', 'SHOP-2', 'SHOP-1']],
  ['ORDER BY due DESC', ['SHOP-1', 'SHOP-2', 'SHOP-3']],
  ['ORDER BY readinessScore, key', ['SHOP-3', 'SHOP-1', 'SHOP-2']],
  ['ORDER BY rank', ['SHOP-3', 'SHOP-1', 'SHOP-2']],
  ['', ['SHOP-3', 'SHOP-2', 'SHOP-1']],
] as const)('orders as Jira does, with empty values as the greatest: %s', (order, keys) => {
  filled([]);
  addIssue(site, { columns: { priority_id: 3, rank: '0|b:' }, properties: { ready: { score: 7 } } });
  addIssue(site, { columns: { priority_id: 1, due: '2026-03-09', rank: '0|c:' } });
  addIssue(site, { columns: { priority_id: 5, due: '2026-03-02', rank: '0|a:' }, properties: { ready: { score: 3 } } });
  const scope = scopeOf(site, ANN);
  const compiled = compileJql(`project = SHOP ${order}`, scope);
  if ('problems' in compiled) throw new Error('not understood');
  const { ids } = findPage(scope, { where: compiled.where ?? always, order: compiled.order }, { size: 10 });
  expect(ids.map((id) => site.db.get({ key: text }, 'select key from issues where id = ?', id)?.key)).toEqual(keys);
});

test('no text of a query becomes SQL', () => {
  filled([]);
  addIssue(site);
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), (text) => {
      const quoted = `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
      for (const jql of [`labels = ${quoted}`, `readiness = ${quoted}`, `summary ~ ${quoted}`, `status = ${quoted}`]) {
        const compiled = compileJql(jql, scopeOf(site, ANN));
        if (!('problems' in compiled)) expect(found(jql).length).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 300 },
  );
});
