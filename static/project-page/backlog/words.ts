import type { ReportWords } from '../../ui/messages/report-en';
import { reportEn } from '../../ui/messages/report-en';
import type { Catalogue } from '../../ui/words';
import { createWords } from '../../ui/words';

export const catalogue: Catalogue<ReportWords> = {
  en: reportEn,
  de: async () => (await import('../../ui/messages/report-de')).reportDe,
};

export const { Words, useWords } = createWords(reportEn);
