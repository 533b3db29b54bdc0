import fc from 'fast-check';
import { aPolicy } from '../../test/builders/a-policy';
import { aFieldRule, aTickedRule } from '../../test/builders/own-rules';
import { needFor, ruleIds, type Rules } from '../../src/domain/policy/needs';
import { needs } from '../../src/domain/policy/policy';
import { differing, withException } from './exceptions';

const bug = { id: '10004', name: 'Bug' };
const own = [aFieldRule(), aTickedRule({ need: 'off' })];
const ids = ruleIds({ own });
const choices = fc.array(fc.record({ id: fc.constantFrom(...ids), need: fc.constantFrom(...needs) }), {
  maxLength: 12,
});

test('the last choice per rule holds, and only differences are stored as exceptions', () => {
  fc.assert(
    fc.property(choices, (all) => {
      const rules = all.reduce<Rules>(
        (before, { id, need }) => ({ ...before, types: withException(before, { type: bug, id, need }) }),
        aPolicy({ own }),
      );
      for (const id of ids) {
        const last = all.findLast((choice) => choice.id === id)?.need;
        expect(needFor(rules, bug.id, id)).toBe(last ?? needFor(rules, null, id));
      }
      expect(differing(rules)).toEqual(rules.types);
    }),
  );
});

test('an exception ends when it equals the need of all types or its rule is gone', () => {
  const types = [{ ...bug, needs: { why: 'advice', 'own-7': 'required', asked: 'off' } }] as const;
  expect(differing(aPolicy({ types }))).toEqual([{ ...bug, needs: { asked: 'off' } }]);
  expect(differing(aPolicy({ types: [{ ...bug, needs: { 'own-7': 'off' } }] }))).toEqual([]);
});
