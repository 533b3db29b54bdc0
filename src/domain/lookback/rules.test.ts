import { aSnapshotItem } from '../../../test/builders/look-back';
import { anOutcome, aSprintOf } from '../../../test/builders/outcomes';
import type { Outcome } from './outcome';
import { type Rule, ruleToStop, rulesOf } from './rules';

type Required = Parameters<typeof rulesOf>[1][number];

const BUG = '7';
const why: Required = { id: 'why', exempt: [BUG] };

type Some = { readonly many: number; readonly troubled?: number; readonly type?: string };

/** Items that met the rule at their start, or did not. */
const items = (missing: string | null, { many, troubled = 0, type = '1' }: Some): readonly Outcome[] =>
  Array.from({ length: many }, (_, index) =>
    anOutcome({ group: 'not-agreed', isUnfinished: index < troubled, start: aSnapshotItem({ missing, type }) }),
  );
const met = (many: number, troubled = 0) => items('who', { many, troubled });
const unmet = (many: number, troubled = 0) => items('who why', { many, troubled });

/** So many sprints; the first holds these items, the others what was not assessed. */
const sprints = (count: number, first: readonly Outcome[], last: readonly Outcome[] = []) =>
  Array.from({ length: count }, (_, index) =>
    aSprintOf(
      index + 1,
      index === 0 ? first : index === count - 1 && last.length > 0 ? last : items(null, { many: 1 }),
    ),
  );
const ruleIn = (all: ReturnType<typeof sprints>, rules: readonly Required[] = [why]): Rule | undefined =>
  rulesOf(all, rules)[0];

test.each([
  ['twenty items did not meet it, at two looks', sprints(9, [...met(30), ...unmet(20)]), true],
  ['nineteen did not', sprints(9, [...met(30), ...unmet(19)]), false],
  ['nineteen did not at the first of the two looks', sprints(9, [...met(30), ...unmet(19)], unmet(1)), false],
  ['only one look was made', sprints(8, [...met(30), ...unmet(20)]), false],
  ['trouble may be 14.7 points higher', sprints(9, [...met(30), ...unmet(21, 1)]), true],
  ['trouble may be 15.3 points higher', sprints(9, [...met(30), ...unmet(20, 1)]), false],
  ['trouble was higher at the first look', sprints(9, [...met(30), ...unmet(20, 10)], unmet(400)), false],
  ['all items met it', sprints(9, met(30)), false],
])('whether a rule is offered for removal where %s', (_when, all, isOffered) => {
  expect(ruleIn(all)?.stopsAt !== null).toBe(isOffered);
});

test('types that are exempt, and items that were not assessed, are on neither side', () => {
  const bugs = items('why', { many: 30, type: BUG });
  const rule = ruleIn(sprints(6, [...met(2), ...unmet(1, 1), ...bugs]));
  expect([rule?.met.items.length, rule?.unmet.items.length, rule?.unmet.troubled.length]).toEqual([2, 1, 1]);
});

test('agreed items are on neither side: they meet each rule, and the talk helped them, too', () => {
  const agreed = items('who', { many: 30 }).map((one): Outcome => ({ ...one, group: 'agreed' }));
  const rule = ruleIn(sprints(6, [...met(2), ...unmet(1), ...agreed]));
  expect([rule?.met.items.length, rule?.unmet.items.length]).toEqual([2, 1]);
});

test('of several rules the clearest one is offered, and none without an offer', () => {
  const none = { items: [], troubled: [] };
  const rule = (id: string, stopsAt: number | null): Rule => ({
    id,
    met: none,
    unmet: none,
    stopsAt,
  });
  const rules = [rule('a', 0.1), rule('b', 0.05), rule('c', null)];
  expect(ruleToStop(rules)?.id).toBe('b');
  expect(ruleToStop([rule('c', null)])).toBeNull();
});
