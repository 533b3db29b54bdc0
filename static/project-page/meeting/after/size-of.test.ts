import { aReadiness, anItem } from '../../backlog/test/an-issue';
import { sizeOf } from './figures';
import { wordsDe } from '../words.de';
import { type Words, wordsEn } from '../words.en';

const ready = (remarks: string, value: number | null) =>
  anItem('TIF-1', { estimate: { value }, readiness: aReadiness('ready', { remarks }) });
const refine = anItem('TIF-1', { estimate: null, readiness: aReadiness('refine', { remarks: 'no-size' }) });

test.each([
  ['the settled card', '5', ready('', 8), 'size 5', 'Größe 5'],
  ['the number of Jira', null, ready('', 0.5), 'size 0.5', 'Größe 0.5'],
  ['that a ready item has none', null, ready('no-size', null), 'no size', 'keine Größe'],
  ['that none was settled', null, ready('no-size', 8), 'no size settled', 'keine Größe festgelegt'],
  ['nothing where nobody asks for one', null, ready('', null), null, null],
  ['nothing of an item that is not agreed', null, refine, null, null],
] as const)('a result says of the size %s', (_what, size, item, en, de) => {
  const said = ({ after }: Words) => sizeOf({ ...item, size }, { words: after, points: String });
  expect([said(wordsEn), said(wordsDe)]).toEqual([en, de]);
});
