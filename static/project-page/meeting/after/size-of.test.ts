import { aReadiness, anItem } from '../../backlog/test/an-issue';
import { sizeOf } from './figures';
import { afterDe } from './words.de';
import { afterEn } from './words.en';

const asked = anItem('TIF-1', { readiness: aReadiness('ready', { remarks: 'no-size' }) });
const old = anItem('TIF-1', { estimate: { value: 8 }, readiness: aReadiness('ready', { remarks: 'no-size' }) });
const unasked = anItem('TIF-1', { readiness: aReadiness('ready', { remarks: '' }) });

test.each([
  ['the settled card', { outcome: 'ready', size: '5' }, asked, 'size 5', 'Größe 5'],
  ['that a ready item has none', { outcome: 'ready', size: null }, asked, 'no size', 'keine Größe'],
  ['that none was settled', { outcome: 'ready', size: null }, old, 'no size settled', 'keine Größe festgelegt'],
  ['nothing where nobody asks for one', { outcome: 'ready', size: null }, unasked, null, null],
  ['nothing of an item that is not ready', { outcome: 'another-talk', size: null }, asked, null, null],
] as const)('a result says of the size %s', (_what, one, item, en, de) => {
  expect([sizeOf(one, item, afterEn), sizeOf(one, item, afterDe)]).toEqual([en, de]);
});
