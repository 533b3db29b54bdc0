import fc from 'fast-check';
import { ERASED, withoutAccount } from './erased';

test('an id is replaced wherever it is a whole value, and nothing else changes', () => {
  const talk = { facilitator: 'ana', participants: ['ana', 'ben'], agreed: 'ana said so', asked: null, minutes: 5 };
  expect(withoutAccount({ talks: [talk] }, 'ana')).toEqual({
    talks: [{ ...talk, facilitator: ERASED, participants: [ERASED, 'ben'] }],
  });
});

test('afterwards no value is the id, and a second run changes nothing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string({ minLength: 1 }), (value, account) => {
      fc.pre(account !== ERASED);
      const once = withoutAccount({ value, by: account }, account);
      expect(withoutAccount(once, account)).toBe(once);
    }),
  );
});
