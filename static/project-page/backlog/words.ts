import type { ReportWords } from './report.en';
import { reportEn } from './report.en';
import type { Catalogue } from '../../ui/words';
import { createWords } from '../../ui/words';

export const catalogue: Catalogue<ReportWords> = {
  en: reportEn,
  de: async () => (await import('./report.de')).reportDe,
};

export const { Words, useWords } = createWords(reportEn);
