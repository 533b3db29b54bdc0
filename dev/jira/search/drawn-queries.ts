import fc from 'fast-check';
import { NOW } from './a-search-site.ts';

/** An issue for the naive evaluation: the values of each field, an empty list when it is empty. */
export type Plain = { id: number; values: Record<string, readonly (string | number)[]> };

/** A condition and its naive evaluation. */
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

export const PRIORITY: Record<string, number> = { High: 2, Medium: 3, Low: 4 };

export const anIssue = fc.record({
  assignee: fc.constantFrom(null, ...specs.assignee),
  priority: fc.constantFrom(null, ...specs.priority),
  labels: fc.subarray([...specs.labels]),
  sprint: fc.subarray([...specs.sprint]),
  readiness: fc.constantFrom(null, ...specs.readiness),
  'cf[10016]': fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
  readinessScore: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
  hours: fc.integer({ min: 0, max: 5 }),
});
export type Drawn = typeof anIssue extends fc.Arbitrary<infer T> ? T : never;

export function toPlain(id: number, drawn: Drawn): Plain {
  const { hours, ...fields } = drawn;
  const entries = Object.entries(fields).map(([name, value]): [string, readonly (string | number)[]] => [
    name,
    value === null ? [] : [value].flat(),
  ]);
  return { id, values: { ...Object.fromEntries(entries), created: [NOW - hours * 3_600_000] } };
}

/** Jira's null rule: an empty field matches `is EMPTY` and positive lists with EMPTY, and no negation. */
export const equality: fc.Arbitrary<Tested> = fc
  .constantFrom<Name>('assignee', 'priority', 'labels', 'sprint', 'readiness')
  .chain((name) =>
    fc
      .record({
        // A property of type string takes no list.
        operator: fc.constantFrom('=', '!=', ...(name === 'readiness' ? [] : ['in', 'not in'])),
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

export const ranges: fc.Arbitrary<Tested> = fc
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
    // A higher priority is greater but has the smaller id.
    matches: ({ values }) =>
      (values['priority'] ?? []).some((own) => compare[operator]?.(-(PRIORITY[own] ?? 0), -(PRIORITY[name] ?? 0))),
  }));

export const sprints: fc.Arbitrary<Tested> = fc
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

/** AND, OR and NOT over conditions; another test covers NOT, which inverts the operators inside. */
export const { tree } = fc.letrec<{ tree: Tested }>((tie) => ({
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
