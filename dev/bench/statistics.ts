/** The middle value, or the lower of the two middle ones; NaN for an empty list. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value that 95 in 100 do not exceed. */
export function percentile95(values: readonly number[]): number {
  return quantile(values, 0.95);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export type Span = { readonly from: number; readonly to: number };

/**
 * Length of the longest chain of spans in which each begins after the previous one ended: requests that were not
 * parallel.
 */
export function longestChain(spans: readonly Span[]): number {
  const byEnd = [...spans].sort((a, b) => a.to - b.to);
  let chain = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const { from, to } of byEnd) {
    if (from < end) continue;
    chain += 1;
    end = to;
  }
  return chain;
}
