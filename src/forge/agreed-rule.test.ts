import path from 'node:path';
import fc from 'fast-check';
import { evaluateExpression, Lazy, type Value } from '../../dev/jira/expressions/evaluate';
import { ExpressionProblem } from '../../dev/jira/expressions/expression-problem';
import { readManifest, workflowValidators } from '../../dev/host/manifest';
import { aPolicy } from '../../test/builders/a-policy';
import { anIssue } from '../../test/builders/an-issue';
import { aFieldRule } from '../../test/builders/own-rules';
import { agreedRecords } from '../../test/builders/records';
import { agreedRule } from '../jira/read/agreed-rule';
import { judge } from '../usecases/core/judge';
import { summaryOf } from '../usecases/core/project';

const rules = workflowValidators(readManifest(path.join(__dirname, '../..')));
const expression = rules[0]?.expression ?? '';
const said = (property: Value): Value =>
  evaluateExpression(expression, {
    issue: { properties: new Lazy((name) => (name === 'commonGroundReadiness' ? property : null)) },
  });

test('the Health page tries the rule of the manifest', () => {
  expect(agreedRule).toBe(expression);
});

test('there is one rule for both languages, far below Jira’s limit of 1,000 characters', () => {
  expect(rules.map(({ key }) => key)).toEqual(['is-agreed']);
  expect(new TextEncoder().encode(expression).length).toBeLessThanOrEqual(600);
});

test.each([
  ['was never looked at', null],
  ['is ready', { state: 'ready', reason: 'Agreed on 21 Nov.' }],
  ['is taken as is', { state: 'exception', reason: 'Exception made on 21 Nov.' }],
])('an item that %s goes on', (_what, property) => {
  expect(said(property)).toBe(true);
});

test.each([
  [
    'en',
    'Agreed on 24 Nov. Still missing: Risk is empty (“Risk is known”). Open the refinement on the work item, or make an exception in the panel.',
  ],
  [
    'de',
    'Einig seit dem 24. November. Es fehlt noch: Risk ist leer („Risk is known“). Das Refinement im Vorgang öffnen, oder dort eine Ausnahme machen.',
  ],
] as const)(
  'the refusal names the team’s own rule and the way out, in the language of the project: %s',
  (language, text) => {
    const issue = anIssue({ fields: { customfield_10050: { texts: [], number: null } } });
    const policy = aPolicy({ own: [aFieldRule()], language });
    const refinement = agreedRecords({}, issue);
    const { state, reason } = summaryOf({ issue, refinement, policy }, judge({ issue, refinement, policy }));
    expect(said({ state, reason, language })).toBe(text);
  },
);

test('a forged property that says ready passes: nothing else can be read there', () => {
  expect(said({ state: 'ready', missing: 'why' })).toBe(true);
});

test('a summary that was overwritten is refused with what to do', () => {
  const rubbish = [{}, { state: 7 }, { state: 'refine' }, { state: null, reason: null, language: 'de' }];
  const reasons = [5, true, [], ['Agreed.'], { text: 'Agreed.' }].map((reason) => ({ state: 'refine', reason }));
  for (const forged of [...rubbish, ...reasons]) expect(said(forged)).toBe('Open its refinement once, then try again.');
});

test('a property that is no summary fails the rule, whose message says what to do', () => {
  for (const forged of ['rubbish', 7, true, ['refine']]) expect(() => said(forged)).toThrow(ExpressionProblem);
  expect(rules[0]?.errorMessage).toMatch(/Open its refinement once, then try again\./u);
});

test('whatever the reason is, the refusal is a text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 250 }), fc.constantFrom('en', 'de'), (reason, language) => {
      expect(said({ state: 'refine', reason, language })).toMatch(/\.$/u);
    }),
  );
});

test('a rule that fails says what to do', () => {
  for (const { errorMessage } of rules) expect(errorMessage).toMatch(/Open its refinement once, then try again\.$/);
});
