import { aReadiness } from '../../../test/a-panel';
import { isWithoutSize } from './standing';

test.each([
  ['it is ready and only its size is missing', { state: 'ready', remarks: 'visual estimated' }, true],
  ['it has a size, or nobody asks for one', { state: 'ready', remarks: 'visual' }, false],
  ['it is not ready', { state: 'refine', remarks: 'estimated' }, false],
] as const)('an item says "no size" by whether %s', (_what, spoilt, expected) => {
  expect(isWithoutSize(aReadiness(spoilt))).toBe(expected);
});

test('an item that nobody has assessed does not', () => expect(isWithoutSize(null)).toBe(false));
