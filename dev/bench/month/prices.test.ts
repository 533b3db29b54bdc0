import { NOTHING } from './meter.ts';
import { dollarsOf } from './prices.ts';

const use = (spoilt: object) => ({ ...NOTHING, ...spoilt });

test('the example of Forge’s page on prices: what is above the free allowance is paid', () => {
  expect(dollarsOf(use({ gbSeconds: 250_000 }), 1)).toBeCloseTo(1.25);
  expect(dollarsOf(use({ readBytes: 150_000_000 }), 1)).toBeCloseTo(0.00275);
});

test('the allowance is the app’s, so that it counts once for all sites', () => {
  expect(dollarsOf(use({ gbSeconds: 20_000 }), 10)).toBe(0);
  expect(dollarsOf(use({ gbSeconds: 20_000, writtenBytes: 20_000_000 }), 20)).toBeCloseTo(5 + 0.327);
});
