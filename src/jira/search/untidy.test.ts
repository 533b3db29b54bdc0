import fc from 'fast-check';
import { mostMails } from './untidy';

const account = fc.constantFrom('ana', 'ben', 'chiara', 'dinesh');
const item = fc.record({ people: fc.array(account, { maxLength: 2 }), watchers: fc.nat(5) });

test('never fewer mails are named than people would get: each person once, each watcher, and not who presses', () => {
  fc.assert(
    fc.property(fc.array(item), account, (items, me) => {
      const others = new Set(items.flatMap(({ people }) => people).filter((one) => one !== me));
      const watchers = items.reduce((sum, one) => sum + one.watchers, 0);
      expect(mostMails(items, me)).toBe(others.size + watchers);
    }),
  );
});
