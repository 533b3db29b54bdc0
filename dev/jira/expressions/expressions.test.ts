import { evaluateExpression, Lazy } from './evaluate.ts';
import { ExpressionProblem } from './expression-problem.ts';

const issue = {
  key: 'SHOP-1',
  properties: new Lazy((key) => (key === 'readiness' ? { state: 'refine', missing: 'why vote' } : null)),
};
const evaluate = (expression: string) => evaluateExpression(expression, { issue });

test.each([
  ["issue.key == 'SHOP-1'", true],
  ['issue.properties["other"] == null', true],
  ["let r = issue.properties['readiness']; r.state != 'ready' && r.missing.includes('vote')", true],
  ["issue.properties.other == null ? 'never looked at' : true", 'never looked at'],
  [
    "let r = issue.properties['readiness']; r.missing.split(' ').map(id => id == 'why' ? 'a why' : id).join(', ')",
    'a why, vote',
  ],
  ["['a', 'b'].filter(one => !(one == 'a')).length + 1", 2],
  ['1 + 2 <= 3 || issue.nothing.at.all == 1', true],
  ["'it\\'s ' + 3", "it's 3"],
  ["' a '.trim().length", 1],
  ["typeof issue.key == 'String' && typeof issue.nothing != 'String'", true],
  ["[1, true, ['a'], issue].map(one => typeof one).join(' ')", 'Number Boolean List Map'],
] as const)('%s', (expression, value) => {
  expect(evaluate(expression)).toBe(value);
});

test.each([
  ['an unknown variable', 'customer == null', /variable customer/],
  ['an unknown method', "issue.key.reverse() == ''", /method reverse/],
  ['a member of null', "issue.properties['other'].state == ''", /state of null/],
  ['a condition that is no condition', "'yes' ? 1 : 2", /neither true nor false/],
  ['an unfinished text', "issue.key == '", /Unterminated/],
  ['a missing part', 'issue.key ==', /Unexpected/],
  ['nothing', '', /Unexpected end/],
  ['a rest', 'true true', /Unexpected/],
  ['a sign that is none of Jira’s', '1 === 1', /Unexpected ===/],
  ['syntax that is none of Jira’s', 'new Date()', /Unexpected NewExpression/],
  ['a pattern', '/a/', /does not know Literal/],
  ['more than a thousand characters', `'${'x'.repeat(1_000)}' == ''`, /1000 characters/],
])('%s is a problem', (_what, expression, problem) => {
  expect(() => evaluate(expression)).toThrow(ExpressionProblem);
  expect(() => evaluate(expression)).toThrow(problem);
});
