import { commonDe } from '../ui/messages/common-de';
import { headDe } from './head/words.de';
import { gapDe } from './parts/words.de';
import { stepsDe } from './steps/words.de';
import { scopeDe } from './scope/words.de';
import { questionsDe } from './questions/words.de';
import { hintsDe } from './hints/words.de';
import { ballotDe } from './ballot/words.de';
import { talkDe } from './talk/words.de';
import { splitDe } from './split/words.de';
import { recheckDe } from './recheck/words.de';
import { privateWritingDe } from './private-writing/words.de';
import { newsDe } from './news/words.de';
import { formDe } from './form/words.de';
import type { PanelWords } from './words.en';

/** Words of the issue panel and of the small version beside the issue. */
export const panelDe: PanelWords = {
  ...commonDe,
  title: 'Common Ground',
  ...headDe,
  ...gapDe,
  ...stepsDe,
  ...scopeDe,
  ...questionsDe,
  ...hintsDe,
  ...ballotDe,
  ...talkDe,
  ...splitDe,
  ...recheckDe,
  ...privateWritingDe,
  ...newsDe,
  ...formDe,
};
