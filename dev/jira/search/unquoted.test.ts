import fc from 'fast-check';
import { parseJql } from './parse-jql';
import { unquoted } from './unquoted';

test.each([
  ['a word', 'Done', 'Done'],
  ['double quotes', '"In Progress"', 'In Progress'],
  ['single quotes', "'In Progress'", 'In Progress'],
  ['quotes inside', '"a\\"b\'c"', 'a"b\'c'],
  ['a backslash', '"a\\\\nb"', 'a\\nb'],
  ['controls', '"a\\nb\\tc\\rd"', 'a\nb\tc\rd'],
  ['a code', '"\\u0007\\u00e9"', '\u0007é'],
  ['an escaped blank', 'In\\ Progress', 'In Progress'],
])('reads %s', (_what, written, meant) => {
  expect(unquoted(written)).toBe(meant);
});

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Text as a JQL string, with special characters as codes. */
function quoted(text: string): string {
  const escaped = text.replace(/[\\"\p{Cc}\uFFFE\uFFFF]/gu, (character) => {
    return escapes[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `"${escaped}"`;
}

test('any quoted text is read back', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.oneof(fc.constantFrom('\\', '"', "'", '\n', '\u0007'), fc.string({ unit: 'grapheme' })) }),
      (text) => {
        const parsed = parseJql(`labels = ${quoted(text)}`);
        const where = 'query' in parsed ? parsed.query.where : undefined;
        const operand = where?.clauseType === 'terminal' ? where.operand : undefined;
        expect(operand?.operandType === 'value' && unquoted(operand.text)).toBe(text);
      },
    ),
  );
});
