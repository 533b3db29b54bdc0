import { createWords } from '../ui/words';
import { settingsEn, type SettingsWords } from './words.en';

export const { Words, useWords, loadWords } = createWords<SettingsWords>(
  settingsEn,
  async () => (await import('./words.de')).settingsDe,
);
