import fc from 'fast-check';
import { isFilled, meets } from './condition';
import type { FieldValue } from '../issue/issue';
import type { Condition } from './policy';

const text = (...texts: string[]): FieldValue => ({ texts, number: null });
const amount = (number: number): FieldValue => ({ texts: [String(number)], number });
const nothing = text();

test.each<[string, FieldValue, Condition, boolean]>([
  ['a text', text('Low'), { is: 'filled' }, true],
  ['nothing', nothing, { is: 'filled' }, false],
  ['spaces', text('  '), { is: 'filled' }, false],
  ['zero', amount(0), { is: 'filled' }, true],
  ['the option, in other letters', text('LOW'), { is: 'one-of', values: ['low', 'middle'] }, true],
  ['one of several options', text('Web', 'iOS'), { is: 'one-of', values: ['ios'] }, true],
  ['another option', text('High'), { is: 'one-of', values: ['low'] }, false],
  ['a longer option', text('Low risk'), { is: 'one-of', values: ['low'] }, false],
  ['a text with it', text('See https://figma.com/file/1'), { is: 'contains', text: 'Figma.com' }, true],
  ['a text without it', text('See below'), { is: 'contains', text: 'figma.com' }, false],
  ['as much', amount(3), { is: 'at-least', number: 3 }, true],
  ['less', amount(2.5), { is: 'at-least', number: 3 }, false],
  ['as little', amount(3), { is: 'at-most', number: 3 }, true],
  ['more', amount(3.5), { is: 'at-most', number: 3 }, false],
  ['a number that is only text', text('3'), { is: 'at-least', number: 1 }, false],
])('%s', (_what, value, condition, met) => {
  expect(meets(value, condition)).toBe(met);
});

const values: fc.Arbitrary<FieldValue> = fc.oneof(
  fc.array(fc.string({ maxLength: 8 }), { maxLength: 3 }).map((texts) => ({ texts, number: null })),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(amount),
);
const numbers = fc.double({ noNaN: true, noDefaultInfinity: true });
const conditions: fc.Arbitrary<Condition> = fc.oneof(
  fc.constant<Condition>({ is: 'filled' }),
  fc.array(fc.string({ maxLength: 8 }), { maxLength: 3 }).map((some): Condition => ({ is: 'one-of', values: some })),
  fc.string({ maxLength: 8 }).map((some): Condition => ({ is: 'contains', text: some })),
  fc.tuple(fc.constantFrom('at-least', 'at-most'), numbers).map(([is, number]): Condition => ({ is, number })),
);

test('an empty field meets no condition', () => {
  fc.assert(fc.property(values, conditions, (value, condition) => !meets(value, condition) || isFilled(value)));
});

test('a text or choice meets a condition that names it, whole or in part', () => {
  const filled = fc.string({ minLength: 1 }).filter((one) => isFilled(text(one)));
  fc.assert(
    fc.property(filled, fc.array(fc.string(), { maxLength: 3 }), (one, others) => {
      expect(meets(text(...others, one), { is: 'one-of', values: [one.toUpperCase().toLowerCase()] })).toBe(true);
      expect(meets(text(...others, one), { is: 'contains', text: one })).toBe(true);
    }),
  );
});

test('for any number, at least and at most both hold for that number only', () => {
  fc.assert(
    fc.property(numbers, numbers, (value, number) => {
      const least = meets(amount(value), { is: 'at-least', number });
      const most = meets(amount(value), { is: 'at-most', number });
      expect(least || most).toBe(true);
      expect(least && most).toBe(value === number || (value === 0 && number === 0));
    }),
  );
});
