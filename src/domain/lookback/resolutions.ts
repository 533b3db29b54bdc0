import type { SprintLookBack } from './figures';
import type { PastIssue } from './past';

/**
 * By issue id, of the issues that these sprints finished: the name of the resolution where it is not the most frequent
 * one of all issues. Issues without a resolution are left out.
 */
export function resolvedAsOf(
  sprints: readonly SprintLookBack[],
  issues: readonly Pick<PastIssue, 'id' | 'resolution'>[],
): Readonly<Record<string, string>> {
  const usual = mostFrequent(issues.flatMap(({ resolution }) => resolution ?? []));
  const finished = new Set(sprints.flatMap(({ figures }) => figures.finished));
  return Object.fromEntries(
    issues.flatMap(({ id, resolution }) =>
      finished.has(id) && resolution !== null && resolution !== usual ? [[id, resolution]] : [],
    ),
  );
}

/** Of equally frequent names the first in the alphabet, so that the order of reading does not matter. */
function mostFrequent(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const sorted = [...counts].sort(([one, n], [other, m]) => m - n || (one < other ? -1 : 1));
  return sorted[0]?.[0] ?? null;
}
