import { createWords } from '../../ui/words';
import { reportEn, type ReportWords } from './report.en';

export const { Words, useWords, loadWords } = createWords<ReportWords>(
  reportEn,
  async () => (await import('./report.de')).reportDe,
);
