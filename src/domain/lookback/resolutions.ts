import type { PastIssue } from './past';

/**
 * The most frequent resolution of these issues; null without any. Of equally frequent ones the first in the alphabet, so
 * that the order of reading does not matter.
 */
export function usualOf(issues: readonly Pick<PastIssue, 'resolution'>[]): string | null {
  const counts = new Map<string, number>();
  for (const { resolution } of issues)
    if (resolution !== null) counts.set(resolution, (counts.get(resolution) ?? 0) + 1);
  const sorted = [...counts].sort(([one, n], [other, m]) => m - n || (one < other ? -1 : 1));
  return sorted[0]?.[0] ?? null;
}
