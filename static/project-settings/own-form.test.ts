import fc from 'fast-check';
import { aFieldRule, aTickedRule } from '../../test/builders/own-rules';
import type { Condition, FieldCondition } from '../../src/domain/policy/policy';
import { conditionIn, EMPTY_CONDITION } from './condition-form';
import { isNamed, newOwn, toOwnCriteria, toOwnForm } from './own-form';

const line = fc.string({ minLength: 1, maxLength: 30 }).filter((text) => text.trim() === text && text !== '');
const number = fc.integer({ min: -100_000, max: 100_000 }).map((n) => n / 100);
const conditions: fc.Arbitrary<Condition> = fc.oneof(
  fc.constant<Condition>({ is: 'filled' }),
  fc.array(line, { minLength: 1, maxLength: 20 }).map((values): Condition => ({ is: 'one-of', values })),
  line.map((text): Condition => ({ is: 'contains', text })),
  fc.tuple(fc.constantFrom('at-least', 'at-most'), number).map(([is, n]): Condition => ({ is, number: n })),
);

test('any rule comes back from its draft unchanged', () => {
  const field = { id: 'customfield_10051', name: 'Cost' };
  const wanted = conditions.map((condition): FieldCondition => ({ field, condition }));
  fc.assert(
    fc.property(conditions, fc.array(wanted, { maxLength: 4 }), fc.option(wanted), (condition, or, onlyIf) => {
      const own = [aFieldRule({ condition, or, onlyIf }), aTickedRule({ onlyIf })];
      expect(toOwnCriteria(own.map(toOwnForm))).toEqual(own);
    }),
  );
});

test.each([
  ['a number that is not one', 'at-least', 'many'],
  ['no number', 'at-most', ''],
  ['no text', 'contains', '  '],
  ['no values', 'one-of', '\n \n'],
  ['a value that is too long', 'one-of', 'x'.repeat(101)],
] as const)('%s is not a condition', (_what, is, said) => {
  expect(conditionIn({ is, said })).toBeNull();
});

test('decimal commas and empty lines are understood', () => {
  expect(conditionIn({ is: 'at-least', said: ' 0,5 ' })).toEqual({ is: 'at-least', number: 0.5 });
  expect(conditionIn({ is: 'one-of', said: 'Low\n\n None ' })).toEqual({ is: 'one-of', values: ['Low', 'None'] });
});

test('a new rule gets a number that was never used before', () => {
  const first = newOwn('field', [], 4);
  expect([first.id, newOwn('people', [first], 4).id]).toEqual(['own-5', 'own-6']);
});

test('a rule is complete only with a unique name and a field', () => {
  const [legal, other] = [
    toOwnForm(aTickedRule()),
    toOwnForm(aTickedRule({ id: 'own-3', name: ' legal HAS looked at it' })),
  ];
  expect(isNamed(other, [legal, other])).toBe(false);
  expect(toOwnCriteria([legal, other])).toBeNull();
  expect(toOwnCriteria([{ ...newOwn('field', [], 0), name: 'Risk' }])).toBeNull();
  expect(toOwnCriteria([{ ...legal, onlyIf: EMPTY_CONDITION }])).toBeNull();
  expect(toOwnCriteria([toOwnForm(aFieldRule())].map((one) => ({ ...one, or: [EMPTY_CONDITION] })))).toBeNull();
});
