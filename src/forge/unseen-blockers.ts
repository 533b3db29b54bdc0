import { obstaclesOf } from '../domain/criteria';
import type { Blocker } from '../domain/issue';
import { orIfShutOut } from '../failure';
import type { ReadIssue } from '../jira/issue-reading';

/**
 * The issue with the blockers that only the app may see, without their keys. They are looked for where the app had found
 * one in the way and the reader sees none: one more read in that case alone, so that nobody is told "ready" by what
 * they may not see, nor "blocked" by what was done meanwhile.
 */
export async function withUnseenBlockers<T extends ReadIssue>(
  read: T,
  readAsApp: () => Promise<ReadIssue>,
): Promise<T> {
  const { issue } = read;
  if (!wasBlocked(read) || obstaclesOf(issue).length > 0) return read;
  const seen = issue.blockers.map(({ id }) => id);
  const all = await readAsApp().then((asApp) => asApp.issue.blockers, orIfShutOut<readonly Blocker[]>([]));
  const unseen = all.filter(({ id }) => !seen.includes(id)).map((blocker) => ({ ...blocker, key: null }));
  return { ...read, issue: { ...issue, blockers: [...issue.blockers, ...unseen] } };
}

/** Once work has started nothing is judged any more. */
function wasBlocked({ issue, records }: ReadIssue): boolean {
  return issue.progress === 'new' && (records.readiness?.missing.split(' ').includes('unblocked') ?? false);
}
