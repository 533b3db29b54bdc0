import type { Row, Section, Unit } from './row.ts';

type Verdict = 'within' | 'over' | 'no budget' | 'not measured';

export function verdictOf({ value, budget }: Row): Verdict {
  if (value === null) return 'not measured';
  if (budget === null) return 'no budget';
  return value <= budget ? 'within' : 'over';
}

const MARK: Record<Verdict, string> = { within: '✓', over: '**over**', 'no budget': '', 'not measured': '–' };

/** Sizes, and what is under ten, keep a decimal; prices and small GB-seconds keep more; others are whole. */
function shown(value: number, unit: Unit): string {
  const digits = unit === '$' ? 2 : unit === 'GB-s' && value < 10 ? 3 : digitsOf(value, unit);
  const number = value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${number} ${unit}`;
}

function digitsOf(value: number, unit: Unit): number {
  if (unit === 'KiB') return 1;
  return Number.isInteger(value) || value >= 10 ? 0 : 1;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** One Markdown table per section. */
export function toMarkdown(sections: readonly Section[]): string {
  return sections.map(toTable).join('\n\n');
}

function toTable({ title, rows }: Section): string {
  const lines = rows.map((row) => {
    const { what, value, unit, budget, note } = row;
    const measured = value === null ? '–' : shown(value, unit);
    const allowed = budget === null ? '' : `≤ ${shown(budget, unit)}`;
    return [what, measured, allowed, MARK[verdictOf(row)], note].map(cell).join(' | ');
  });
  return [
    `### ${title}`,
    '',
    '| | measured | budget | | |',
    '| --- | --- | --- | --- | --- |',
    ...lines.map(pipes),
  ].join('\n');
}

const pipes = (line: string): string => `| ${line} |`;

/** How many figures have a budget, and which of them exceed it. */
export function summary(sections: readonly Section[]): string {
  const rows = sections.flatMap((section) => section.rows.map((row) => ({ ...row, in: section.title })));
  const judged = rows.filter((row) => ['within', 'over'].includes(verdictOf(row)));
  const over = judged.filter((row) => verdictOf(row) === 'over');
  const names = over.map((row) => `${row.in}: ${row.what}`).join('; ');
  return `${judged.length - over.length} of ${judged.length} figures are within their budget${over.length > 0 ? `; over: ${names}` : ''}.`;
}
