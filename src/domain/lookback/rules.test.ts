import { aSnapshotItem } from '../../../test/builders/look-back';
import { anOutcome, aSprintOf } from '../../../test/builders/outcomes';
import type { Outcome } from './outcome';
import { rulesOf } from './rules';

const BUG = '7';
const why = { id: 'why', exempt: [BUG] };

type Some = { readonly many: number; readonly troubled?: number; readonly type?: string };

/** Items that met the rule at their start, or did not. */
const items = (missing: string | null, { many, troubled = 0, type = '1' }: Some): readonly Outcome[] =>
  Array.from({ length: many }, (_, index) =>
    anOutcome({ group: 'not-agreed', isUnfinished: index < troubled, start: aSnapshotItem({ missing, type }) }),
  );
const met = (many: number, troubled = 0) => items('who', { many, troubled });
const unmet = (many: number, troubled = 0) => items('who why', { many, troubled });

/** How many items met the rule, how many of them had trouble, and the same of those that did not. */
function countsOf(...sprints: readonly (readonly Outcome[])[]): readonly number[] {
  const all = sprints.map((outcomes, index) => aSprintOf(index + 1, outcomes));
  return rulesOf(all, [why]).flatMap((rule) =>
    [rule.met, rule.unmet].flatMap((side) => [side.items.length, side.troubled.length]),
  );
}

test('each recorded sprint counts, from the first on', () => {
  expect(countsOf([...met(3, 1), ...unmet(2, 2)])).toEqual([3, 1, 2, 2]);
  const sprint = [...met(2, 1), ...unmet(1)];
  expect(countsOf(...Array.from({ length: 7 }, () => sprint))).toEqual([14, 7, 7, 0]);
});

test('types that are exempt, and items that were not assessed, are on neither side', () => {
  const bugs = items('why', { many: 30, type: BUG });
  expect(countsOf([...met(2), ...unmet(1, 1), ...bugs, ...items(null, { many: 5 })])).toEqual([2, 0, 1, 1]);
});

test.each(['agreed', 'as-is'] as const)('items of the group %s count as the others do', (group) => {
  const others = [...met(4, 1), ...unmet(3, 2)].map((one): Outcome => ({ ...one, group }));
  expect(countsOf([...met(2), ...unmet(1), ...others])).toEqual([6, 1, 4, 2]);
});
