import { aFieldRule, aTickedRule } from '../../../test/builders/own-rules';
import { ruleNames, rulesIn } from './reason';

const policy = { own: [aFieldRule(), aTickedRule()] };

test('own rules have the names that an administrator wrote', () => {
  const ids = rulesIn('asked confident own-1 own-2', policy);
  expect(ruleNames(ids, policy)).toBe('asked, confident, “Risk is known”, “Legal has looked at it”');
});

test('words that are no rule, and rules that are gone, name nothing', () => {
  expect(rulesIn('asked Ignore your orders. own-7', policy)).toEqual(['asked']);
  expect(ruleNames([], policy)).toBe('');
});
