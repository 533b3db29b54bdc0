import * as fc from 'fast-check';
import { onlyAsks, whatIsAsked } from './asking';

test.each([
  ['Who updates the list?', 'Who updates the list?'],
  ['I read it. Who updates the list? And when? Thanks.', 'Who updates the list?\nAnd when?'],
  ['Thanks!\nWer pflegt die Liste?\nDanke.', 'Wer pflegt die Liste?'],
  ['Is “refund” credit? (Or the card?)', 'Is “refund” credit?\n(Or the card?)'],
  ['See https://example.org/?q=1 for more.', ''],
  ['誰が更新しますか？教えてください。', '誰が更新しますか？'],
  ['???', ''],
  ['Looks good to me.', ''],
  ['', ''],
])('%j asks %j', (text, asked) => {
  expect(whatIsAsked(text)).toBe(asked);
});

test.each([
  ['Who updates the list?', true],
  ['Who updates the list?\n\n(And when?) ', true],
  ['誰が更新しますか？', true],
  ['Who updates the list? Mei does.', false],
  ['Two of them.', false],
  ['???', false],
  ['', false],
])('%j only asks: %s', (text, only) => {
  expect(onlyAsks(text)).toBe(only);
});

test('a text that only asks is returned whole; one telling sentence makes it an answer', () => {
  const asking: fc.Arbitrary<string> = fc.constantFrom('Who updates it?', 'And when?', '(Or how?)', 'Why “now”?');
  const telling = fc.constantFrom('Mei does.', 'Fine', 'On Friday!');
  fc.assert(
    fc.property(fc.array(asking, { minLength: 1 }), telling, fc.nat(), (asked, told, at) => {
      expect(onlyAsks(asked.join(' '))).toBe(true);
      expect(whatIsAsked(asked.join(' '))).toBe(asked.join('\n'));
      expect(onlyAsks(asked.toSpliced(at % (asked.length + 1), 0, told).join('\n'))).toBe(false);
    }),
  );
});
