import type { HealthWords } from './words.en';
import { healthEn } from './words.en';
import type { Catalogue } from '../ui/words';
import { createWords } from '../ui/words';

export const catalogue: Catalogue<HealthWords> = {
  en: healthEn,
  de: async () => (await import('./words.de')).healthDe,
};

export const { Words, useWords } = createWords(healthEn);
