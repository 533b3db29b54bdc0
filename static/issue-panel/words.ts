import { createWords } from '../ui/words';
import { panelEn, type PanelWords } from './words.en';

export const {
  Words: PanelWordsProvider,
  useWords,
  loadWords,
} = createWords<PanelWords>(panelEn, async () => (await import('./words.de')).panelDe);
