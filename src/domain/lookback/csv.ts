/** null: an unknown value, an empty cell. */
export type Cell = string | number | null;

/** Without it Excel reads the file in an old code page. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Where spreadsheet programs would begin a formula: at the start of a text, and after what may part cells (a comma, a
 * semicolon, a tab, a line break), also in full-width forms.
 */
const formula = /(^|[,;\t\r\n，；])(?= *[=+\-@＝＋－＠])/gu;
const blank = /^(?=[\t\r])/u;
const special = /[",\r\n]/u;

/**
 * Rows as a CSV file by RFC 4180, in UTF-8 with a byte order mark. A text that a spreadsheet would run as a formula
 * gets an apostrophe before each part that it would run; numbers are written unchanged.
 */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(written).join(',')}\r\n`).join('');
}

function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const text = cell.replaceAll(formula, "$1'").replace(blank, "'");
  return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
