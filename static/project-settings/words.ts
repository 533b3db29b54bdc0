import type { SettingsWords } from './words.en';
import { settingsEn } from './words.en';
import type { Catalogue } from '../ui/words';
import { createWords } from '../ui/words';

export const catalogue: Catalogue<SettingsWords> = {
  en: settingsEn,
  de: async () => (await import('./words.de')).settingsDe,
};

export const { Words, useWords } = createWords(settingsEn);
