import { obstaclesOf } from '../../domain/criteria/unblocked';
import type { Blocker } from '../../domain/issue/issue';
import { orIfForbidden } from '../../failure';
import type { ReadIssue } from '../../jira/read/issue-reading';

type Seeing<T> = { readonly read: T; readonly linked: readonly string[]; readonly asApp: () => Promise<ReadIssue> };

/**
 * The issue with the blockers that only the app may see, without their keys, so that "ready" does not depend on what
 * the reader may see. One more read, only where the app has seen more linked issues than the reader.
 */
export async function withUnseenBlockers<T extends ReadIssue>({ read, linked, asApp }: Seeing<T>): Promise<T> {
  const { issue } = read;
  const visible = new Set([...issue.blockers.map(({ id }) => id), issue.parent?.key]);
  const isHidden = linked.some((name) => !visible.has(name));
  if (issue.progress !== 'new' || !isHidden || obstaclesOf(issue).length > 0) return read;
  const all = await asApp().then((one) => one.issue.blockers, orIfForbidden<readonly Blocker[]>([]));
  const unseen = all.filter(({ id }) => !visible.has(id)).map((blocker) => ({ ...blocker, key: null, summary: null }));
  return { ...read, issue: { ...issue, blockers: [...issue.blockers, ...unseen] } };
}
