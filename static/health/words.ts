import { createWords } from '../ui/words';
import { healthEn, type HealthWords } from './words.en';

export const { Words, useWords, loadWords } = createWords<HealthWords>(
  healthEn,
  async () => (await import('./words.de')).healthDe,
);
