import fc from 'fast-check';
import { pastedLines } from './pasted-lines';

const words = fc
  .array(fc.constantFrom('Who', 'pays?', '3.5', 'hours', 'ü', '日本', '(b)', 'x-y', '1'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((all) => all.join(' '));
const mark = fc.constantFrom('', '- ', '* ', '• ', '1. ', '12) ', '- [ ] ', '  – ', '[x] ', '\t+ ', '3. - ');
const end = fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\n  \n', '\n- \n');

test('each line of a pasted list is one question, without its mark', () => {
  const list = fc.array(fc.record({ words, mark, end }), { maxLength: 30 });
  fc.assert(
    fc.property(list, (items) => {
      const text = items.map((item) => `${item.mark}${item.words}${item.end}`).join('');
      expect(pastedLines(text)).toEqual(items.map((item) => item.words));
    }),
  );
});

test('splitting adds no text, leaves no blank line, and is stable when repeated', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('-', ' ', '\n', '1', '.', ')', '[', ']', 'x', 'ß', '\r') }),
      (text) => {
        const lines = pastedLines(text);
        expect(pastedLines(lines.join('\n'))).toEqual(lines);
        for (const line of lines) {
          expect(line.trim()).toBe(line);
          expect(line).not.toBe('');
          expect(text).toContain(line);
        }
      },
    ),
  );
});

test('a sign within the text is not a list mark', () => {
  const lines = ['3.5 hours are enough?', '-5 degrees?', '2 sides, why?', '[x]y', 'a) or b)?'];
  expect(pastedLines(lines.join('\n'))).toEqual(lines);
});
