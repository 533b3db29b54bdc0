/** null: an unknown value, an empty cell. */
export type Cell = string | number | null;

/** Without it Excel reads the file in an old code page. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Spreadsheet programs treat a text that begins like this as a formula. */
const formula = /^[=+\-@\t\r]/u;
const special = /[",\r\n]/u;

/**
 * Rows as a CSV file by RFC 4180, in UTF-8 with a byte order mark. A text that a spreadsheet would run as a formula
 * gets an apostrophe before it; numbers are written unchanged.
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
