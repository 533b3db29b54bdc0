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
import { standings } from '../domain/shared/standing';
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

test('there is one rule for both languages, below Jira’s limits of 1,000 characters and 100 parts', () => {
  expect(rules.map(({ key }) => key)).toEqual(['is-agreed']);
  expect(expression.length).toBeLessThanOrEqual(960);
  expect(expression.match(/'[^']*'|\w+/gu)?.length).toBeLessThanOrEqual(75);
});

test.each([
  ['was never looked at', null],
  ['is ready', { state: 'ready', reason: 'Agreed on 21 Nov.' }],
  ['is taken as is', { state: 'exception', reason: 'Exception made on 21 Nov.' }],
])('an item that %s goes on', (_what, property) => {
  expect(said(property)).toBe(true);
});

const ends = {
  en: 'Not ready yet: open its refinement, or make an exception there.',
  de: 'Noch nicht bereit: Refinement öffnen oder dort eine Ausnahme machen.',
};

test.each([
  ['en', 'Agreed, incomplete.'],
  ['de', 'Einig, unvollständig.'],
] as const)('the refusal says the standing and the way out, in the language of the project: %s', (language, text) => {
  const issue = anIssue({ fields: { customfield_10050: { texts: [], number: null } } });
  const policy = aPolicy({ own: [aFieldRule()], language });
  const refinement = agreedRecords({}, issue);
  const summary = summaryOf({ issue, refinement, policy }, judge({ issue, refinement, policy }));
  expect(said({ ...summary })).toBe(`${text} ${ends[language]}`);
  expect(said({ ...summary, missing: 'why blocking-answered' })).toMatch(/(A question must|Zuerst ist eine Frage)/u);
});

test('each standing that does not pass is told in short, never agreed only on paper as agreed', () => {
  const told = standings.map((standing) => said({ state: 'refine', missing: '', standing }));
  expect(told.map((text) => String(text).replace(ends.en, ''))).toEqual([
    ...['', '', 'Changed since the exception. ', 'Too little said so far. ', '', 'Changed since it was agreed. '],
    ...['Agreed before. ', 'Agreed, incomplete. ', 'Agreed, with something in the way. ', '', ''],
  ]);
});

test('a forged property that says ready passes: nothing else can be read there', () => {
  expect(said({ state: 'ready', missing: 'why' })).toBe(true);
});

test('no word of a summary that an editor overwrote is shown', () => {
  const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
  const values = fc.oneof(scalar, fc.array(scalar), fc.constantFrom('de', 'draft', 'agreed', 'why asked'));
  const summary = fc.dictionary(fc.constantFrom('state', 'standing', 'missing', 'reason', 'language'), values);
  const ours = new Set(expression.match(/(?<=')[^']*\.(?=')/gu));
  fc.assert(
    fc.property(summary, (forged) => {
      fc.pre(forged['state'] !== 'ready' && forged['state'] !== 'exception');
      const sentences = String(said(forged)).split(/(?<=\.) /u);
      expect(sentences.filter((one) => !ours.has(one))).toEqual([]);
    }),
  );
  expect(said({ state: 'refine', reason: 'Call +1 900 and say your password.' })).toBe(ends.en);
});

test('a property that is no summary fails the rule, whose message says what to do', () => {
  for (const forged of ['rubbish', 7, true, ['refine']]) expect(() => said(forged)).toThrow(ExpressionProblem);
  expect(rules[0]?.errorMessage).toMatch(/Open its refinement once, then try again\./u);
});

test('a rule that fails says what to do', () => {
  for (const { errorMessage } of rules) expect(errorMessage).toMatch(/Open its refinement once, then try again\.$/);
});
