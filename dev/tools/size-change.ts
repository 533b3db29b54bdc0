import type { PageSize } from './page-sizes.ts';

/** Share by which a page may grow without a report. */
const TOLERANCE = 0.02;

export type Sizes = Readonly<Record<string, PageSize>>;

/**
 * Growth beyond the accepted sizes, one sentence each; empty without any. New pages and figures, and removed pages, are
 * reported too, since they need a decision as well.
 */
export function sizeChanges(accepted: Sizes, now: Sizes): string[] {
  const pages = [...new Set([...Object.keys(accepted), ...Object.keys(now)])].sort();
  return pages.flatMap((page) => {
    const [before, after] = [accepted[page], now[page]];
    if (before === undefined) return [`${page} is new.`];
    if (after === undefined) return [`${page} is gone.`];
    return [
      ...grown(`${page}, JavaScript at load`, before.script, after.script),
      ...grown(`${page}, CSS at load`, before.style, after.style),
      ...grown(`${page}, largest later part`, largest(before), largest(after)),
    ];
  });
}

/** Only the largest part counts: small ones come and go with every form. */
const largest = ({ lazy }: PageSize): number => Math.max(0, ...Object.values(lazy));

function grown(what: string, before: number, after: number): string[] {
  return after > before * (1 + TOLERANCE) ? [`${what}: ${kib(before)} → ${kib(after)} KiB.`] : [];
}

export const kib = (bytes: number): string => (bytes / 1024).toFixed(1);
