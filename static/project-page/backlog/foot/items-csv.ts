import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { toCsv } from '../../../../src/domain/lookback/csv';
import { isAgreed, standingOf } from '../../../../src/domain/refinement/standing';
import type { Day } from '../../../../src/domain/shared/instant';
import type { ReportWords } from '../report.en';
import type { FootWords } from './foot.en';

type CsvContext = {
  readonly words: Pick<ReportWords, 'columns' | 'states' | 'list' | 'backlog'>;
  readonly foot: Pick<FootWords, 'csvColumns'>;
  /** What would move an item, in words. */
  readonly missing: (item: BacklogItem) => readonly string[];
  readonly today: Day;
};

/** The listed items as a file, one a row; what is not known is empty. */
export function itemsCsv(items: readonly BacklogItem[], { words, foot, missing, today }: CsvContext): string {
  const { columns } = words;
  const { csvColumns: more } = foot;
  const head = [
    ...[more.key, columns.item, more.type, more.sprint, columns.state, columns.missing],
    ...[columns.questions, more.overdue, columns.estimate, more.agreedAt],
  ];
  const rows = items.map((item) => [
    ...[item.key, item.summary, item.type.name, item.sprint?.name ?? words.backlog],
    ...[words.states[standingOf(item.readiness)], words.list(missing(item))],
    ...[item.questions.length, item.questions.filter(({ due }) => due !== null && due < today).length],
    ...[item.estimate?.value ?? null, isAgreed(item.readiness) ? (item.readiness?.agreedAt ?? null) : null],
  ]);
  return toCsv([head, ...rows]);
}
