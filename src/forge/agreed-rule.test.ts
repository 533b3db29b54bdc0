import path from 'node:path';
import { evaluateExpression, Lazy, type Value } from '../../dev/jira/expressions/evaluate';
import { readManifest, workflowValidators } from '../../dev/host/manifest';
import { missing } from '../words/criteria';

const rules = workflowValidators(readManifest(path.join(__dirname, '../..')));
const said = (key: string, property: Value): Value => {
  const expression = rules.find((rule) => rule.key === key)?.expression ?? '';
  return evaluateExpression(expression, {
    issue: { properties: new Lazy((name) => (name === 'commonGroundReadiness' ? property : null)) },
  });
};

test.each([
  ['was never looked at', null],
  ['is ready', { state: 'ready', missing: '' }],
  ['is taken as is', { state: 'exception', missing: 'confident' }],
])('an item that %s goes on', (_what, property) => {
  for (const { key } of rules) expect(said(key, property)).toBe(true);
});

test.each([
  ['is-agreed', 'en', 'Not agreed yet: ', '. Open the refinement on the work item.'],
  ['is-agreed-de', 'de', 'Noch nicht geklärt: ', '. Refinement im Vorgang öffnen.'],
] as const)('%s names each criterion that is missing, in the words of the report', (key, language, before, after) => {
  for (const [id, words] of Object.entries(missing[language]))
    expect(said(key, { state: 'refine', missing: id })).toBe(`${before}${words}${after}`);
  const two = said(key, { state: 'refine', missing: 'why own-3' });
  expect(two).toMatch(new RegExp(`${missing[language].why}, \\p{L}+ `, 'u'));
});

test('an item that changed since it was agreed is refused, also when nothing else is missing', () => {
  expect(said('is-agreed', { state: 'recheck', missing: '' })).toBe(
    'Changed since it was agreed. Open the refinement on the work item.',
  );
});

test('a forged property that says ready passes: nothing else can be read there', () => {
  expect(said('is-agreed', { state: 'ready', missing: 'why' })).toBe(true);
});

test('a property that is no summary fails the rule, and with it the transition', () => {
  expect(() => said('is-agreed', { state: 'ready' })).not.toThrow();
  expect(() => said('is-agreed', 'rubbish')).toThrow('Cannot read state of string');
});
