import { parse } from 'csv-parse/sync';

/** One row of an issue file: `issuekey,title,description,storypoint`. */
export type ImportedIssue = {
  readonly key: string;
  readonly summary: string;
  readonly description: string;
  readonly points: number | null;
};

/**
 * One row of a sprint file: an issue's membership in a sprint; an empty key only names the sprint. Missing dates are
 * null.
 */
export type ImportedMembership = {
  /** Number of the row in the file; the header is row 1. */
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

/** A file cannot be imported; the message says what to do. */
export class ImportError extends Error {}

/** A row by column names. A map, since one column is called `toString`, like a method of every object. */
export type CsvRow = ReadonlyMap<string, string>;
type CsvTable = { readonly has: (column: string) => boolean; readonly rows: readonly CsvRow[] };

/** `NULL` means empty in these files. */
const filled = (value: string | undefined): string => (value === undefined || value === 'NULL' ? '' : value);

type Kind = 'issue' | 'sprint' | 'changelog';

/** A column that only this kind of file has, and how the file is given. */
const KINDS: readonly { readonly kind: Kind; readonly column: string; readonly give: string }[] = [
  { kind: 'issue', column: 'issuekey', give: 'as the first file, without an option' },
  { kind: 'sprint', column: 'sprint.id', give: 'with --sprints' },
  { kind: 'changelog', column: 'fromString', give: 'with --changelog' },
];

/** @throws ImportError when the text is not CSV, has no rows, is a file of another kind, or lacks one of the columns. */
export function readTable(text: string, columns: readonly string[], name: Kind): CsvTable {
  const [header = [], ...records] = parsed(text, name);
  if (records.length === 0) throw new ImportError(`The ${name} file has no rows.`);
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0) {
    const other = KINDS.find(({ kind, column }) => kind !== name && header.includes(column));
    if (other !== undefined)
      throw new ImportError(
        `This is ${other.kind === 'issue' ? 'an' : 'a'} ${other.kind} file, not the ${name} file: give it ${other.give}.`,
      );
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

function parsed(text: string, name: Kind): string[][] {
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
 * `sprint.completeDate` and `sprint.state` are optional.
 * @throws ImportError when a column is missing, or a state is unknown. Dates that are not ISO 8601 become null.
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

/** Jira's times in standard ISO 8601: `+0000` becomes `+00:00`. Null for other texts. */
export function isoTime(value: string | undefined): string | null {
  if (value === undefined || !/^\d{4}-\d\d-\d\dT/.test(value)) return null;
  const text = value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
  return Number.isNaN(Date.parse(text)) ? null : text;
}
