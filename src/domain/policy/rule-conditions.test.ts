import fc from 'fast-check';
import { aFieldRule, aTickedRule } from '../../../test/builders/own-rules';
import type { FieldValue } from '../issue/issue';
import { meets } from './condition';
import type { Condition, FieldCondition } from './policy';
import { fieldsLookedAt, isAskedOf, waysToMeet } from './rule-conditions';

const id = fc.constantFrom('priority', 'labels', 'duedate');
const conditions = fc.constantFrom<Condition>(
  { is: 'filled' },
  { is: 'one-of', values: ['High'] },
  { is: 'at-least', number: 3 },
);
const wanted = fc.record({ field: fc.record({ id, name: fc.constant('F') }), condition: conditions });
const values = fc.constantFrom<FieldValue>(
  { texts: [], number: null },
  { texts: ['high'], number: null },
  { texts: [], number: 3 },
);
const fields = fc.dictionary(id, values);

test('a condition asks only the issues that meet it; without one all are asked', () => {
  fc.assert(
    fc.property(fc.option(wanted), fields, (onlyIf, some) => {
      const value = onlyIf === null ? undefined : some[onlyIf.field.id];
      const isMet = onlyIf !== null && value !== undefined && meets(value, onlyIf.condition);
      expect(isAskedOf(aTickedRule({ onlyIf }), some)).toBe(onlyIf === null || isMet);
    }),
  );
});

test('each field that a rule depends on is looked at', () => {
  fc.assert(
    fc.property(wanted, fc.array(wanted, { maxLength: 4 }), fc.option(wanted), (first, or, onlyIf) => {
      const rule = aFieldRule({ ...first, or, onlyIf });
      const all: readonly FieldCondition[] = [first, ...or, ...(onlyIf === null ? [] : [onlyIf])];
      expect(new Set(fieldsLookedAt([rule]))).toEqual(new Set(all.map(({ field }) => field)));
      expect(waysToMeet(rule)).toEqual([first, ...or]);
    }),
  );
});
