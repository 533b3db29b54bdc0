/** The normal quantile of an interval that holds 80 %. */
const Z_80 = 1.2816;

/** The Wilson interval of a share that holds 80 %, as shares; 0 to 1 without items. */
function wilson(part: number, whole: number): { readonly from: number; readonly to: number } {
  if (whole === 0) return { from: 0, to: 1 };
  const [share, by] = [part / whole, (Z_80 * Z_80) / whole];
  const middle = (share + by / 2) / (1 + by);
  const half = (Z_80 * Math.sqrt((share * (1 - share)) / whole + (by * by) / (4 * Z_80 * Z_80))) / (1 + by);
  return { from: Math.max(0, middle - half), to: Math.min(1, middle + half) };
}

/** Fewer items have no range. */
const LEAST = 5;

/** Where the true share probably is (80 %), in whole tenths: 1 to 3 in 10. null for too few items. */
export function tenthsOf(part: number, whole: number): { readonly from: number; readonly to: number } | null {
  if (whole < LEAST) return null;
  const { from, to } = wilson(part, whole);
  return { from: Math.round(10 * from), to: Math.round(10 * to) };
}
