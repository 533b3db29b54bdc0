import { aReadiness, anItem } from '../../backlog/test/an-issue';
import { sizeOf } from './figures';
import { wordsDe } from '../words.de';
import { type Words, wordsEn } from '../words.en';

const ready = (remarks: string) =>
  anItem('TIF-1', { estimate: { value: 8 }, readiness: aReadiness('ready', { remarks }) });
const refine = anItem('TIF-1', { readiness: aReadiness('refine', { remarks: 'no-size' }) });

test.each([
  ['the settled card', '5', ready(''), 'size 5', 'Größe 5'],
  ['that a ready item has none, whatever Jira says', null, ready('no-size'), 'no size', 'keine Größe'],
  ['nothing where nobody asks for one', null, ready(''), null, null],
  ['nothing of an item that is not agreed', null, refine, null, null],
] as const)('a result says of the size %s', (_what, size, item, en, de) => {
  const said = ({ after }: Words) => sizeOf({ ...item, size }, { words: after });
  expect([said(wordsEn), said(wordsDe)]).toEqual([en, de]);
});
