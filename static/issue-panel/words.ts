import { createWords } from '../ui/words';
import { panelEn } from './words.en';

export const { Words: PanelWordsProvider, useWords } = createWords(panelEn);
