import type { HealthWords } from '../ui/messages/health-en';
import { healthEn } from '../ui/messages/health-en';
import type { Catalogue } from '../ui/words';
import { createWords } from '../ui/words';

export const catalogue: Catalogue<HealthWords> = {
  en: healthEn,
  de: async () => (await import('../ui/messages/health-de')).healthDe,
};

export const { Words, useWords } = createWords(healthEn);
