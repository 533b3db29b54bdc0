import { flagBecause } from '../../words/criteria';
import type { FlagWords } from './flag-words';

export const en: FlagWords = {
  notAgreed: (reasons) => `Not agreed yet: ${reasons.join('; ')}.`,
  open: 'Open refinement',
  draft: 'too little said so far, nothing says why it matters',
  changed: 'the content changed since you agreed',
  changedOwn: (name) => `the content changed since somebody ticked “${name}”`,
  cleared: 'The flag is gone: refinement says nothing against starting this any more.',
  because: flagBecause.en,
};
