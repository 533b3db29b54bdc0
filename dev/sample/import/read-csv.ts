import { parse } from 'csv-parse/sync';

/** One row of an issue file: `issuekey,title,description,storypoint`. */
export type ImportedIssue = {
  readonly key: string;
  readonly summary: string;
  readonly description: string;
  readonly points: number | null;
};

/** One row of a sprint file: which issue was in which sprint; an empty key names the sprint only. Dates are null where the file has none. */
export type ImportedMembership = {
  /** Where it stands in the file, the header being row 1. */
  readonly row: number;
  readonly key: string;
  readonly sprintId: string;
  readonly sprintName: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly complete: string | null;
  readonly state: SprintState | null;
};
export type SprintState = 'future' | 'active' | 'closed';

/** The file is not one that can be imported; the message says what to do about it. */
export class ImportError extends Error {}

/** A row by the names of the columns. `toString` is one of them, so a column is there only where the row itself has it. */
export type CsvRow = ReadonlyMap<string, string>;
export type CsvTable = { readonly has: (column: string) => boolean; readonly rows: readonly CsvRow[] };

/** `NULL` is empty in these files. */
const filled = (value: string | undefined): string => (value === undefined || value === 'NULL' ? '' : value);

/** @throws ImportError when the text is no CSV, has no rows, or lacks one of the columns. */
export function readTable(text: string, columns: readonly string[], name: string): CsvTable {
  const [header = [], ...records] = parsed(text, name);
  if (records.length === 0) throw new ImportError(`The ${name} file has no rows.`);
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0) {
    if (missing.length === columns.length)
      throw new ImportError(
        `This is not the ${name} file: its first row names ${header.join(', ')} instead of ${columns.join(', ')}.`,
      );
    const which = missing.length === 1 ? 'column' : 'columns';
    throw new ImportError(`The ${name} file lacks the ${which} ${missing.join(', ')}.`);
  }
  const rows = records.map((record) => new Map(header.map((column, at) => [column, filled(record[at])])));
  return { has: (column) => header.includes(column), rows };
}

function parsed(text: string, name: string): string[][] {
  try {
    return parse(text, { bom: true, skip_empty_lines: true, trim: true });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ImportError(`The ${name} file cannot be read as CSV: ${why}.`);
  }
}

/** @throws ImportError when a column is missing or a row has no key. */
export function readIssues(text: string): ImportedIssue[] {
  const { rows } = readTable(text, ['issuekey', 'title', 'description', 'storypoint'], 'issue');
  return rows.map((row, at) => {
    const key = row.get('issuekey') ?? '';
    if (!isIssueKey(key)) throw new ImportError(`Row ${at + 2} has no issue key.`);
    const points = Number(row.get('storypoint') || NaN);
    return {
      key,
      summary: row.get('title')?.slice(0, 255) || key,
      description: row.get('description') ?? '',
      points: Number.isFinite(points) ? points : null,
    };
  });
}

export const isIssueKey = (text: string): boolean => /^[A-Za-z][A-Za-z0-9_]*-\d+$/.test(text);

/**
 * `sprint.completeDate` and `sprint.state` may be left out.
 * @throws ImportError when a column is missing, or a state is none. Rows whose dates Jira did not write as ISO 8601 keep null dates.
 */
export function readMemberships(text: string): ImportedMembership[] {
  const columns = ['key', 'sprint.id', 'sprint.name', 'sprint.startDate', 'sprint.endDate'];
  return readTable(text, columns, 'sprint').rows.map((row, at) => ({
    row: at + 2,
    key: row.get('key') ?? '',
    sprintId: row.get('sprint.id') ?? '',
    sprintName: row.get('sprint.name') ?? '',
    start: isoTime(row.get('sprint.startDate')),
    end: isoTime(row.get('sprint.endDate')),
    complete: isoTime(row.get('sprint.completeDate')),
    state: stateIn(row.get('sprint.state') ?? '', at + 2),
  }));
}

function stateIn(text: string, row: number): SprintState | null {
  const state = text.toLowerCase();
  if (state === '') return null;
  if (state === 'future' || state === 'active' || state === 'closed') return state;
  throw new ImportError(
    `Row ${row} of the sprint file: sprint.state is "${text}"; it is one of future, active, closed, or empty.`,
  );
}

/** Jira's times as ISO 8601 that everything reads: `+0000` becomes `+00:00`. Null for what is none. */
export function isoTime(value: string | undefined): string | null {
  if (value === undefined || !/^\d{4}-\d\d-\d\dT/.test(value)) return null;
  const text = value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
  return Number.isNaN(Date.parse(text)) ? null : text;
}
