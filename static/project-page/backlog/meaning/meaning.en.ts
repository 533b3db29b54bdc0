import type { Need, Preset } from '../../../../src/domain/policy/policy';
import { criterion } from '../../../../src/words/criteria.en';

const presets: Readonly<Record<Preset, string>> = {
  starter: 'Starter',
  scrum: 'Scrum',
  kanban: 'Kanban',
  own: 'your own rules',
};

/** English words of what "ready" means; the type makes German have every key. */
export const meaningEn = {
  using: (preset: string) => `This project uses ${preset}.`,
  presets,
  criterion,
  required: 'Ready needs all of this',
  advice: 'Good to have; it holds nothing up',
  ofType: (type: string) => `Different for ${type}`,
  need: { required: 'needed', advice: 'good to have', off: 'not asked' } satisfies Record<Need, string>,
  field: (field: string) => `the field “${field}”`,
  onlyIf: (field: string) => `depending on “${field}”`,
  ticked: 'somebody ticks it on the item',
  paper:
    'On paper: complete on paper: the fields are filled in, but the team has not agreed. It is never counted as ready.',
  incomplete: 'Agreed, incomplete: the team has agreed, and only fields or ticks are missing. It counts as agreed.',
  recheck: 'Re-check: it was agreed, then its content changed.',
};
export type MeaningWords = typeof meaningEn;
