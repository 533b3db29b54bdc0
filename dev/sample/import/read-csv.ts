import { parse } from 'csv-parse/sync';

/** One row of an issue file: `issuekey,title,description,storypoint`. */
export type ImportedIssue = {
  readonly key: string;
  readonly summary: string;
  readonly description: string;
  readonly points: number | null;
};

/** One row of a sprint file: which issue was in which sprint. Dates are null where the file has none. */
export type ImportedMembership = {
  readonly key: string;
  readonly sprintId: string;
  readonly sprintName: string;
  readonly start: string | null;
  readonly end: string | null;
};

/** The file is not one that can be imported; the message says what to do about it. */
export class ImportError extends Error {}

const table = (text: string, columns: readonly string[], name: string): Record<string, string>[] => {
  const rows: Record<string, string>[] = parse(text, { columns: true, bom: true, skip_empty_lines: true, trim: true });
  const missing = columns.filter((column) => rows[0] !== undefined && !(column in rows[0]));
  if (rows.length === 0) throw new ImportError(`The ${name} file has no rows.`);
  if (missing.length > 0) {
    throw new ImportError(`The ${name} file lacks the column ${missing.join(', ')}; it needs ${columns.join(', ')}.`);
  }
  return rows;
};

/** `NULL` is empty in these files. */
const filled = (value: string | undefined): string => (value === undefined || value === 'NULL' ? '' : value);

/** @throws ImportError when a column is missing or a row has no key. */
export function readIssues(text: string): ImportedIssue[] {
  return table(text, ['issuekey', 'title', 'description', 'storypoint'], 'issue').map((row, at) => {
    const key = filled(row['issuekey']);
    if (!/^[A-Za-z][A-Za-z0-9_]*-\d+$/.test(key)) throw new ImportError(`Row ${at + 2} has no issue key.`);
    const points = Number(filled(row['storypoint']) || NaN);
    return {
      key,
      summary: filled(row['title']).slice(0, 255) || key,
      description: filled(row['description']),
      points: Number.isFinite(points) ? points : null,
    };
  });
}

/** @throws ImportError when a column is missing. Rows whose dates Jira did not write as ISO 8601 keep null dates. */
export function readMemberships(text: string): ImportedMembership[] {
  const columns = ['key', 'sprint.id', 'sprint.name', 'sprint.startDate', 'sprint.endDate'];
  return table(text, columns, 'sprint').map((row) => ({
    key: filled(row['key']),
    sprintId: filled(row['sprint.id']),
    sprintName: filled(row['sprint.name']),
    start: instant(row['sprint.startDate']),
    end: instant(row['sprint.endDate']),
  }));
}

const instant = (value: string | undefined): string | null =>
  value !== undefined && /^\d{4}-\d\d-\d\dT/.test(value) ? value : null;
