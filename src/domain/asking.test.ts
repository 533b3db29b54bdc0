import { whatIsAsked } from './asking';

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
