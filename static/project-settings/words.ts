import type { SettingsWords } from '../ui/messages/settings-en';
import { settingsEn } from '../ui/messages/settings-en';
import type { Catalogue } from '../ui/words';
import { createWords } from '../ui/words';

export const catalogue: Catalogue<SettingsWords> = {
  en: settingsEn,
  de: async () => (await import('../ui/messages/settings-de')).settingsDe,
};

export const { Words, useWords } = createWords(settingsEn);
