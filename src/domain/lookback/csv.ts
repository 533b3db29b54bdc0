/** null: not known, an empty cell. */
export type Cell = string | number | null;

/** Excel takes a file without it for one of the old code pages. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Programs for tables take a text that begins like this for a formula. */
const formula = /^[=+\-@\t\r]/u;
const special = /[",\r\n]/u;

/**
 * Rows as a CSV file by RFC 4180, in UTF-8 with a byte order mark. A text that a table program would run is prefixed with
 * an apostrophe; numbers are written as they are.
 */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(written).join(',')}\r\n`).join('');
}

function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const text = formula.test(cell) ? `'${cell}` : cell;
  return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
