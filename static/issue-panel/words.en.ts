import { commonEn } from '../ui/messages/common-en';
import { headEn } from './head/words.en';
import { gapEn } from './parts/words.en';
import { stepsEn } from './steps/words.en';
import { scopeEn } from './scope/words.en';
import { questionsEn } from './questions/words.en';
import { hintsEn } from './hints/words.en';
import { ballotEn } from './ballot/words.en';
import { talkEn } from './talk/words.en';
import { splitEn } from './split/words.en';
import { recheckEn } from './recheck/words.en';
import { privateWritingEn } from './private-writing/words.en';
import { newsEn } from './news/words.en';
import { formEn } from './form/words.en';

/** Words of the issue panel and of the small version beside the issue. */
export const panelEn = {
  ...commonEn,
  title: 'Common Ground',
  ...headEn,
  ...gapEn,
  ...stepsEn,
  ...scopeEn,
  ...questionsEn,
  ...hintsEn,
  ...ballotEn,
  ...talkEn,
  ...splitEn,
  ...recheckEn,
  ...privateWritingEn,
  ...newsEn,
  ...formEn,
};
export type PanelWords = typeof panelEn;
