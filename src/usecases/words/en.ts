import { flagBecause } from '../../words/criteria';
import type { FlagWords } from './flag-words';

export const en: FlagWords = {
  notAgreed: (reasons) => `Not agreed yet: ${reasons.join('; ')}.`,
  open: 'Open refinement',
  draft: 'too little said so far, nothing says why it matters',
  changed: 'the content changed since you agreed',
  changedOwn: (name) => `the content changed since somebody ticked “${name}”`,
  cleared: {
    off: 'The flag is gone: this project no longer flags what is not agreed.',
    exempt: 'The flag is gone for two weeks: somebody said “not this one”.',
    begun: 'The flag is gone: work has begun.',
    moved: 'The flag is gone: this is no longer planned for the running or the next sprint.',
    agreed: 'The flag is gone: refinement says nothing against starting this any more.',
  },
  begun: (reasons) => `Work began before this was agreed: ${reasons.join('; ')}. A short talk now may save one later.`,
  because: flagBecause.en,
};
