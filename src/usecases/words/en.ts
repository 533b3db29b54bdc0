import type { FlagWords } from './flag-words';

export const en: FlagWords = {
  open: 'Open what is yours to do: answer, vote or fill in what is missing',
  cleared: {
    off: 'The flag is gone: this project no longer flags what is not agreed.',
    begun: 'The flag is gone: work has begun.',
    moved: 'The flag is gone: this is no longer planned for the running or the next sprint.',
    agreed: 'The flag is gone.',
  },
};
