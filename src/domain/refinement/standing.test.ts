import { aReadiness } from '../../../test/a-panel';
import { isWithoutSize } from './standing';

test.each([
  ['it is ready without one', { state: 'ready', remarks: 'visual no-size' }, true],
  ['it has a size, or nobody asks for one', { state: 'ready', remarks: 'visual' }, false],
  ['it is agreed and lacks another field', { lacks: 'form', missing: 'why', remarks: 'no-size' }, true],
  ['its size is among what it lacks', { lacks: 'form', missing: 'estimated', remarks: 'no-size' }, false],
  ['it is not agreed', { state: 'refine', remarks: 'no-size' }, false],
] as const)('an item says "no size" by whether %s', (_what, spoilt, expected) => {
  expect(isWithoutSize(aReadiness(spoilt))).toBe(expected);
});

test('an item that nobody has assessed does not', () => expect(isWithoutSize(null)).toBe(false));
