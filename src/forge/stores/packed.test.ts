import fc from 'fast-check';
import { pack, packedBytes, unpack } from './packed';

test('property: what was packed comes back as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(unpack(pack(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test.each([[null], ['rubbish'], [{}], [{ packed: 7 }], [{ packed: 'rubbish' }], [{ packed: '' }]])(
  '%j is nothing packed',
  (stored) => {
    expect(unpack(stored)).toBeUndefined();
  },
);

test('what says the same many times takes few bytes', () => {
  const people = Array.from({ length: 50 }, () => '712020:8c2e1c5a-1b2c-4d3e-9f00-aabbccddeeff');
  expect(packedBytes(people)).toBeLessThan(200);
});
