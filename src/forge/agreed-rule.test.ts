import path from 'node:path';
import { evaluateExpression, Lazy, type Value } from '../../dev/jira/expressions/evaluate';
import { readManifest, workflowValidators } from '../../dev/host/manifest';
import { criterionIds } from '../domain/criteria/criteria';
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

/** What each rule says before and after the criteria that are missing, and of one that a team made itself. */
const told = [
  ['is-agreed', 'en', ['Not agreed yet: ', '. Open the refinement on the work item.'], 'a rule of the team'],
  ['is-agreed-de', 'de', ['Noch nicht geklärt: ', '. Refinement im Vorgang öffnen.'], 'eine Regel des Teams'],
] as const;

test.each(told)('%s names each missing criterion in the words of the report', (key, language, around) => {
  for (const id of criterionIds)
    expect(said(key, { state: 'refine', missing: id })).toBe(around.join(missing[language][id]));
});

test.each(told)('%s names two that are missing, one of them an own one', (key, language, around, ofTheTeam) => {
  const both = `${missing[language].why}, ${ofTheTeam}`;
  expect(said(key, { state: 'refine', missing: 'why own-3' })).toBe(around.join(both));
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

test('a rule that fails says what to do', () => {
  for (const { errorMessage } of rules) expect(errorMessage).toMatch(/Open its refinement once, then try again\.$/);
});
