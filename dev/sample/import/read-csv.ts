import { parse } from 'csv-parse/sync';
import type { FactsInFiles, ImportedLink } from './draw-values.ts';

/** One row of an issue file: `issuekey,title,description,storypoint`, and what else it has. */
export type ImportedIssue = {
  readonly key: string;
  readonly summary: string;
  readonly description: string;
  readonly points: number | null;
  /** Milliseconds since the epoch, not moved. */
  readonly created: number | null;
  /** Name of the status. */
  readonly status: string | null;
  /** What its other columns say; times are not moved. */
  readonly facts: Omit<FactsInFiles, 'created'>;
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

/**
 * All columns but these four are optional.
 * @throws ImportError when a column is missing, or naming the first unusable row
 */
export function readIssues(text: string): ImportedIssue[] {
  const { rows, has } = readTable(text, ['issuekey', 'title', 'description', 'storypoint'], 'issue');
  const seen = new Set<string>();
  return rows.map((row, at) => {
    const key = row.get('issuekey') ?? '';
    if (!isIssueKey(key)) throw new ImportError(`Row ${at + 2} has no issue key.`);
    if (seen.has(key)) throw new ImportError(`Row ${at + 2}: ${key} is in the issue file twice.`);
    seen.add(key);
    return {
      key,
      summary: row.get('title')?.slice(0, 255) || key,
      description: row.get('description') ?? '',
      points: pointsIn(row.get('storypoint') ?? '', `Row ${at + 2}, ${key}`),
      created: timeIn('created', row.get('created') ?? '', `Row ${at + 2}, ${key}`),
      status: row.get('status') || null,
      facts: factsIn(row, has, `Row ${at + 2}, ${key}`),
    };
  });
}

function factsIn(row: CsvRow, has: (column: string) => boolean, where: string): ImportedIssue['facts'] {
  const named = (column: string) => (has(column) ? { [column]: row.get(column) || null } : {});
  const updated = timeIn('updated', row.get('updated') ?? '', where);
  return {
    ...(updated === null ? {} : { updated }),
    ...named('priority'),
    ...named('type'),
    ...named('reporter'),
    ...named('assignee'),
    ...(has('votes') ? { votes: countIn('votes', row, where) } : {}),
    ...(has('watchers') ? { watchers: countIn('watchers', row, where) } : {}),
    ...(has('links') ? { links: linksIn(row.get('links') ?? '', where) } : {}),
  };
}

function countIn(column: string, row: CsvRow, where: string): number {
  const text = row.get(column) ?? '';
  if (/^\d{0,4}$/.test(text)) return Number(text);
  throw new ImportError(`${where}: ${column} is "${text}"; it is how many people, such as 3, or empty.`);
}

/** Such as `blocks XD-2, relates to XD-3`. */
function linksIn(text: string, where: string): readonly ImportedLink[] {
  return text.split(',').flatMap((part) => {
    if (part.trim() === '') return [];
    const [, how = '', key = ''] = /^(blocks|relates to|duplicates) +(\S+)$/.exec(part.trim()) ?? [];
    if (isIssueKey(key)) return [{ how, key }];
    throw new ImportError(`${where}: links has "${part.trim()}"; write it like "blocks XD-2, relates to XD-3".`);
  });
}

function pointsIn(text: string, row: string): number | null {
  if (text === '') return null;
  const points = Number(text);
  if (Number.isFinite(points) && points >= 0) return points;
  throw new ImportError(`${row}: storypoint is "${text}"; it is a number from 0, such as 3 or 0.5, or empty.`);
}

function timeIn(column: string, text: string, row: string): number | null {
  const time = timeOf(text);
  if (time !== null || text === '') return time === null ? null : Date.parse(time);
  throw new ImportError(`${row}: ${column} is "${text}"; write it like 2026-01-31T09:00:00.000Z, or leave it empty.`);
}

export const isIssueKey = (text: string): boolean => /^[A-Za-z][A-Za-z0-9_]*-\d+$/.test(text);

/**
 * `sprint.completeDate` and `sprint.state` are optional.
 * @throws ImportError when a column is missing, or naming the first row with an unknown state or date
 */
export function readMemberships(text: string): ImportedMembership[] {
  const columns = ['key', 'sprint.id', 'sprint.name', 'sprint.startDate', 'sprint.endDate'];
  return readTable(text, columns, 'sprint').rows.map((row, at) => {
    const start = dateIn(row, 'sprint.startDate', at + 2);
    return {
      row: at + 2,
      key: row.get('key') ?? '',
      sprintId: row.get('sprint.id') ?? '',
      sprintName: row.get('sprint.name') ?? '',
      start,
      end: start === null && hasDayFirst(row) ? null : dateIn(row, 'sprint.endDate', at + 2),
      complete: dateIn(row, 'sprint.completeDate', at + 2),
      state: stateIn(row.get('sprint.state') ?? '', at + 2),
    };
  });
}

/** Public data sets write the end of sprints without a start as 27/01/2012. Such a sprint has no dates. */
const hasDayFirst = (row: CsvRow): boolean => /^[0-3]\d\/[01]\d\/\d{4}$/.test(row.get('sprint.endDate') ?? '');

/** Null for an empty date, which public data sets also write as `<null>`. A day means its midnight in UTC. */
function dateIn(row: CsvRow, column: string, at: number): string | null {
  const text = row.get(column) ?? '';
  if (text === '' || text === '<null>') return null;
  const time = timeOf(text);
  if (time !== null) return time;
  throw new ImportError(
    `Row ${at} of the sprint file: ${column} is "${text}"; write it like 2026-01-31T09:00:00.000Z or 2026-01-31, or leave it empty.`,
  );
}

function stateIn(text: string, row: number): SprintState | null {
  const state = text.toLowerCase();
  if (state === '') return null;
  if (state === 'future' || state === 'active' || state === 'closed') return state;
  throw new ImportError(
    `Row ${row} of the sprint file: sprint.state is "${text}"; it is one of future, active, closed, or empty.`,
  );
}

/** A time, or a day as its midnight in UTC. */
const timeOf = (text: string): string | null =>
  isoTime(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00.000Z` : text);

/** Jira's times in standard ISO 8601: `+0000` becomes `+00:00`. Null for other texts. */
export function isoTime(value: string | undefined): string | null {
  if (value === undefined || !/^\d{4}-\d\d-\d\dT/.test(value)) return null;
  const text = value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
  if (Number.isNaN(Date.parse(text))) return null;
  // Date.parse takes February 31 for March 2.
  const day = text.slice(0, 10);
  return new Date(day).toISOString().startsWith(day) ? text : null;
}
