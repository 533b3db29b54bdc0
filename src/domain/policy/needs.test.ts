import fc from 'fast-check';
import { aPolicy } from '../../../test/builders/a-policy';
import { aFieldRule, aTickedRule } from '../../../test/builders/own-rules';
import { differences, hearsPeople, needFor, required, ruleIds, type Rules } from './needs';
import { needs } from './policy';
import { presetNeeds } from './presets';

const bug = '10004';
const own = [aFieldRule(), aTickedRule({ need: 'off' })];

test('an issue type is asked what its exception says, else what all types are asked', () => {
  const rules = aPolicy({ own, types: [{ id: bug, name: 'Bug', needs: { asked: 'off', 'own-2': 'required' } }] });
  expect(required(rules, null)).toEqual(['asked', 'blocking-answered', 'confident', 'own-1']);
  expect(required(rules, '10001')).toEqual(required(rules, null));
  expect(required(rules, bug)).toEqual(['blocking-answered', 'confident', 'own-1', 'own-2']);
  expect(differences(rules, bug)).toEqual(['asked', 'own-2']);
});

test('no issue type is asked for a criterion that the team no longer has', () => {
  expect(needFor(aPolicy(), bug, 'own-7')).toBe('off');
});

test('an exception decides for its criteria and changes no others', () => {
  const ids = ruleIds({ own });
  const exceptions = fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(...needs));
  fc.assert(
    fc.property(exceptions, (some) => {
      const rules: Rules = aPolicy({ own, types: [{ id: bug, name: 'Bug', needs: some }] });
      for (const id of ids) {
        expect(needFor(rules, bug, id)).toBe(some[id] ?? needFor(rules, null, id));
        expect(differences(rules, bug).includes(id)).toBe(needFor(rules, bug, id) !== needFor(rules, null, id));
      }
    }),
  );
});

test.each([
  ['Starter', {}, true],
  ['fields alone', { needs: { ...presetNeeds('kanban'), asked: 'advice', confident: 'off' } }, false],
  ['a field of the team’s own', { needs: silent(), own: [aFieldRule()] }, false],
  ['a person’s tick', { needs: silent(), own: [aTickedRule()] }, true],
  ['a person’s tick as advice', { needs: silent(), own: [aTickedRule({ need: 'advice' })] }, false],
] as const)('%s: requires what people say: %s', (_what, spoilt, heard) => {
  expect(hearsPeople(aPolicy(spoilt), null)).toBe(heard);
});

function silent(): Rules['needs'] {
  return { ...presetNeeds('starter'), asked: 'off', confident: 'advice' };
}
