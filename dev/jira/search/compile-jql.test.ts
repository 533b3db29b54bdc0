import fc from 'fast-check';
import { addIssue, ANN, aSearchSite, isoAt, NOW } from './a-search-site';
import { compileJql } from './compile-jql';
import { findPage } from './find-issues';
import { always } from './sql';
import { scopeOf } from './viewer-scope';

/** An issue as the naive evaluation sees it: each field's values, none when it is empty. */
type Plain = { id: number; values: Record<string, readonly (string | number)[]> };

/** A condition, and what it means for an issue. */
type Tested = { jql: string; matches: (issue: Plain) => boolean };

const specs = {
  assignee: ['ann', 'ben'],
  priority: ['High', 'Low'],
  labels: ['x1', 'y1'],
  sprint: [1, 2, 3],
  readiness: ['ready', 'refine'],
} as const;
const numbers = { 'cf[10016]': 'estimate', readinessScore: 'score' } as const;
type Name = keyof typeof specs;

const PRIORITY: Record<string, number> = { High: 2, Medium: 3, Low: 4 };

const anIssue = fc.record({
  assignee: fc.constantFrom(null, ...specs.assignee),
  priority: fc.constantFrom(null, ...specs.priority),
  labels: fc.subarray([...specs.labels]),
  sprint: fc.subarray([...specs.sprint]),
  readiness: fc.constantFrom(null, ...specs.readiness),
  'cf[10016]': fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
  readinessScore: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
  hours: fc.integer({ min: 0, max: 5 }),
});
type Drawn = typeof anIssue extends fc.Arbitrary<infer T> ? T : never;

const list = <T>(value: T | null | readonly T[]): readonly T[] =>
  value === null ? [] : Array.isArray(value) ? value : [value as T];

function toPlain(id: number, drawn: Drawn): Plain {
  const { hours, ...fields } = drawn;
  const entries = Object.entries(fields).map(([name, value]): [string, readonly (string | number)[]] => [
    name,
    list<string | number>(value),
  ]);
  return { id, values: { ...Object.fromEntries(entries), created: [NOW - hours * 3_600_000] } };
}

/** Jira's rule: what is empty fulfils `is EMPTY` and positive lists with EMPTY, and no negation. */
const equality: fc.Arbitrary<Tested> = fc
  .constantFrom<Name>('assignee', 'priority', 'labels', 'sprint', 'readiness')
  .chain((name) =>
    fc
      .record({
        operator: fc.constantFrom('=', '!=', 'in', 'not in'),
        wanted: fc.uniqueArray(fc.constantFrom<string | number>(...specs[name], 'EMPTY'), {
          minLength: 1,
          maxLength: 3,
        }),
      })
      .map(({ operator, wanted }) => {
        const single = operator === '=' || operator === '!=';
        const used = single ? wanted.slice(0, 1) : wanted;
        const negative = operator === '!=' || operator === 'not in';
        const jql = `${name} ${operator} ${single ? used[0] : `(${used.join(', ')})`}`;
        const matches = ({ values }: Plain) => {
          const own = values[name] ?? [];
          if (negative) return own.length > 0 && !own.some((value) => used.includes(value));
          return own.length === 0 ? used.includes('EMPTY') : own.some((value) => used.includes(value));
        };
        return { jql, matches };
      }),
  );

const emptiness: fc.Arbitrary<Tested> = fc
  .record({ name: fc.constantFrom('assignee', 'labels', 'sprint', 'readiness', 'cf[10016]'), not: fc.boolean() })
  .map(({ name, not }) => ({
    jql: `${name} ${not ? 'is not' : 'is'} EMPTY`,
    matches: ({ values }) => ((values[name] ?? []).length === 0) !== not,
  }));

const compare: Record<string, (a: number, b: number) => boolean> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};
const operators = fc.constantFrom('=', '!=', '<', '<=', '>', '>=');

const ranges: fc.Arbitrary<Tested> = fc
  .record({
    name: fc.constantFrom(...Object.keys(numbers)),
    operator: operators,
    bound: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ name, operator, bound }) => ({
    jql: `${name} ${operator} ${bound}`,
    matches: ({ values }) => (values[name] ?? []).some((value) => compare[operator]?.(Number(value), bound)),
  }));

const dates: fc.Arbitrary<Tested> = fc
  .record({ operator: fc.constantFrom('<', '<=', '>', '>='), hours: fc.integer({ min: 0, max: 5 }) })
  .map(({ operator, hours }) => ({
    jql: `created ${operator} -${hours}h`,
    matches: ({ values }) => compare[operator]?.(Number(values['created']?.[0]), NOW - hours * 3_600_000) ?? false,
  }));

const priorities: fc.Arbitrary<Tested> = fc
  .record({ operator: fc.constantFrom('<', '<=', '>', '>='), name: fc.constantFrom('High', 'Medium', 'Low') })
  .map(({ operator, name }) => ({
    jql: `priority ${operator} ${name}`,
    // A high priority is the greater one, and has the smaller id.
    matches: ({ values }) =>
      (values['priority'] ?? []).some((own) => compare[operator]?.(-(PRIORITY[own] ?? 0), -(PRIORITY[name] ?? 0))),
  }));

const sprints: fc.Arbitrary<Tested> = fc
  .record({
    state: fc.constantFrom(['closedSprints()', 1], ['openSprints()', 2], ['futureSprints()', 3]),
    not: fc.boolean(),
  })
  .map(({ state: [name, id], not }) => ({
    jql: `sprint ${not ? 'not in' : 'in'} ${name}`,
    matches: ({ values }) => {
      const own = values['sprint'] ?? [];
      return not ? own.length > 0 && !own.includes(id ?? '') : own.includes(id ?? '');
    },
  }));

const leaf = fc.oneof(equality, emptiness, ranges, dates, priorities, sprints);

/** AND, OR and NOT over conditions; NOT is tried apart, because it changes the operators inside. */
const { tree } = fc.letrec<{ tree: Tested }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => ({
      jql: `(${a.jql}) AND ${b.jql.includes(' OR ') ? `(${b.jql})` : b.jql}`,
      matches: (issue: Plain) => a.matches(issue) && b.matches(issue),
    })),
    fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => ({
      jql: `${a.jql} OR ${b.jql}`,
      matches: (issue: Plain) => a.matches(issue) || b.matches(issue),
    })),
  ),
}));

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
      'search_periods',
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

/** @param few see `Scope`: SQL is written in two ways */
function found(jql: string, few = 1000): number[] {
  const scope = { ...scopeOf(site, ANN), few };
  const compiled = compileJql(jql, scope);
  if ('problems' in compiled) throw new Error(`${jql}: ${compiled.problems.map(({ message }) => message).join(' ')}`);
  const { ids } = findPage(scope, { where: compiled.where ?? always, order: [] }, { size: 1000 });
  return [...ids].sort((a, b) => a - b);
}

test('finds exactly the issues that a plain reading of the query finds', () => {
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

test('a condition and its NOT share no issue, and miss only those whose field is empty', () => {
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
    found(jql).map((id) => site.db.get<{ key: string }>('select key from issues where id = ?', id)?.key);
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
] as const)('orders as Jira does, empty values as the greatest: %s', (order, keys) => {
  filled([]);
  addIssue(site, { columns: { priority_id: 3, rank: '0|b:' }, properties: { ready: { score: 7 } } });
  addIssue(site, { columns: { priority_id: 1, due: '2026-03-09', rank: '0|c:' } });
  addIssue(site, { columns: { priority_id: 5, due: '2026-03-02', rank: '0|a:' }, properties: { ready: { score: 3 } } });
  const scope = scopeOf(site, ANN);
  const compiled = compileJql(`project = SHOP ${order}`, scope);
  if ('problems' in compiled) throw new Error('not understood');
  const { ids } = findPage(scope, { where: compiled.where ?? always, order: compiled.order }, { size: 10 });
  expect(ids.map((id) => site.db.get<{ key: string }>('select key from issues where id = ?', id)?.key)).toEqual(keys);
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
