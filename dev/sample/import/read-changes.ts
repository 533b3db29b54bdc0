import { ImportError, isIssueKey, isoTime, readTable, type CsvRow } from './read-csv.ts';

/** The use of a change besides its history entry. */
export type ChangedField = 'sprint' | 'status' | 'estimate' | 'summary' | 'description' | 'rank' | 'other';

/** One row of a changelog file, which is one Jira changelog item. */
export type ImportedChange = {
  readonly key: string;
  /** Milliseconds since the epoch, not moved. */
  readonly at: number;
  /** A name, an e-mail address or an account id; empty without an author. */
  readonly author: string;
  readonly what: ChangedField;
  readonly field: string;
  readonly fieldtype: 'jira' | 'custom';
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
};

const COLUMNS = ['key', 'created', 'author', 'field', 'fieldtype', 'from', 'fromString', 'to', 'toString'];

const KNOWN: Readonly<Record<string, ChangedField>> = {
  sprint: 'sprint',
  status: 'status',
  'story points': 'estimate',
  'story point estimate': 'estimate',
  summary: 'summary',
  description: 'description',
  rank: 'rank',
};

/** @throws ImportError when a column is missing, or naming the first unusable row. */
export function readChanges(text: string): ImportedChange[] {
  return readTable(text, COLUMNS, 'changelog').rows.map((row, at) => {
    const field = row.get('field') ?? '';
    const change: ImportedChange = {
      key: row.get('key') ?? '',
      at: timeIn(row.get('created') ?? '', at + 2),
      author: row.get('author') ?? '',
      what: KNOWN[field.toLowerCase()] ?? 'other',
      field,
      fieldtype: row.get('fieldtype') === 'custom' ? 'custom' : 'jira',
      from: value(row, 'from'),
      fromString: value(row, 'fromString'),
      to: value(row, 'to'),
      toString: value(row, 'toString'),
    };
    const problem = problemOf(change);
    if (problem !== null) throw badRow(at + 2, problem);
    return change;
  });
}

const value = (row: CsvRow, column: string): string | null => row.get(column) || null;
const badRow = (row: number, problem: string) => new ImportError(`Row ${row} of the changelog file: ${problem}`);

function timeIn(text: string, row: number): number {
  if (/^\d{12,13}$/.test(text)) return Number(text);
  const time = isoTime(text);
  if (time !== null) return Date.parse(time);
  throw badRow(row, `created is "${text}"; write it like 2026-01-31T09:00:00.000+0000, or as milliseconds.`);
}

function problemOf(change: ImportedChange): string | null {
  const { key, field, what, from, fromString, to, toString } = change;
  if (!isIssueKey(key)) return `"${key}" is no issue key.`;
  if (field === '') return 'it names no field.';
  if (what === 'status' && (fromString === null || toString === null)) {
    return 'a change of the status needs the names of both in fromString and toString.';
  }
  const [odd] = what === 'sprint' ? [from, to].filter((ids) => ids !== null && !/^\d+(, *\d+)*$/.test(ids)) : [];
  if (odd) return `from and to of a Sprint are ids of the sprint file, comma-separated, not "${odd}".`;
  const [word] = what === 'estimate' ? [fromString, toString].filter((text) => Number.isNaN(Number(text ?? 0))) : [];
  return word ? `the estimate "${word}" is no number; leave fromString or toString empty where there is none.` : null;
}
