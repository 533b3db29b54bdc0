import { JastBuilder } from '@atlaskit/jql-ast';
import fc from 'fast-check';
import { anyText } from '../../../test/builders/any-text';
import * as jql from './jql';

const parse = (text: string) => new JastBuilder().build(text);
/** The one string that the query compares with, as Atlassian's own parser understands it. */
function valueIn(text: string): string | undefined {
  const ast = parse(text);
  expect(ast.errors).toEqual([]);
  const where = ast.query?.where;
  const operand = where && 'operand' in where ? where.operand : undefined;
  return operand && 'value' in operand ? operand.value : undefined;
}

const printable = anyText().filter((value) => !/[\p{Cc}\uFDD0-\uFDEF\uFFFE\uFFFF]/u.test(value));

test("Jira's parser reads any quoted text back unchanged", () => {
  fc.assert(fc.property(printable, (value) => expect(valueIn(`summary ~ ${jql.quoted(value)}`)).toBe(value)));
});

test('control characters neither end the text nor break the query', () => {
  fc.assert(
    fc.property(anyText(), (value) => {
      const quoted = jql.quoted(value);
      expect(quoted).not.toMatch(/\p{Cc}/u);
      expect(valueIn(`summary ~ ${quoted}`)).toBeDefined();
    }),
    { examples: [['\uFDD0'], ['\uFDEF'], ['\uFFFF']] },
  );
});

test('a project key cannot end its quotes', () => {
  fc.assert(
    fc.property(printable, (key) => {
      expect(valueIn(jql.inProject(key))).toBe(key);
    }),
  );
  expect(valueIn(jql.inProject('X" OR project = "Y'))).toBe('X" OR project = "Y');
});

test.each([
  ['the horizon', jql.ordered(jql.all(jql.inProject('TIF'), jql.notDone, jql.inComingSprints), 'rank')],
  [
    'the backlog',
    jql.ordered(jql.all(jql.inProject('TIF'), jql.notDone, jql.inBacklog, jql.ofTypes(['10001'])), 'rank'),
  ],
  ['a count', jql.all(jql.inProject('TIF'), jql.agreed, jql.hasLozenge('on-paper'))],
  ['untouched items', jql.ordered(jql.all(jql.inProject('TIF'), jql.updatedBefore('2025-01-01')), 'stalest')],
  ['items without words', jql.all(jql.withoutDescription, jql.saying(['TODO', 'TBD']))],
  ['items of people who left', jql.all(jql.inProject('TIF'), jql.reportedBy(['zoe', '557058:a"b']))],
  ['completed work', jql.ordered(jql.all(jql.inSprints([1, 2]), jql.done), 'key')],
])("%s is a query that Jira's parser accepts", (_name, query) => {
  expect(parse(query).errors).toEqual([]);
});

test('an empty list is refused, since JQL cannot say "none"', () => {
  expect(() => jql.inSprints([])).toThrow(RangeError);
  expect(() => jql.ofTypes([])).toThrow(RangeError);
  expect(() => jql.reportedBy([])).toThrow(RangeError);
  expect(() => jql.hasState([])).toThrow(RangeError);
});

test('states are joined by OR, in brackets of their own, since Jira documents no "in" for our alias', () => {
  expect(jql.hasState(['ready'])).toBe('commonGroundState = "ready"');
  const several = jql.all(jql.inProject('TIF'), jql.hasState(['ready', 'exception']));
  expect(several).toBe('project = "TIF" AND (commonGroundState = "ready" OR commonGroundState = "exception")');
});
