import type { EffectivePolicy } from '../../domain/policy/effective-policy';
import type { Instant } from '../../domain/shared/instant';
import type { Refinement } from '../../domain/refinement/refinement';
import type { IssueRead, Ports } from '../ports';
import { withRow } from './context';
import type { BackgroundContext } from './issue-context';

/** What an issue is judged by, besides what Jira and its row say. */
type By = { readonly policy: EffectivePolicy; readonly now: Instant };

/** An issue as the app judges it on its own: its row as time has changed it. */
export function inBackground(
  { issue, projection }: IssueRead,
  row: Refinement,
  { policy, now }: By,
): BackgroundContext {
  return withRow({ issue, projection, policy, now, stored: row, refinement: row }, row);
}

/** Reads what one issue is judged by. Fails with `not-found` where the app may not see the issue. */
export async function readInBackground(
  ports: Pick<Ports, 'now' | 'readIssue' | 'readRow' | 'readPolicy'>,
  issueId: string,
): Promise<BackgroundContext> {
  const [read, row] = await Promise.all([ports.readIssue(issueId), ports.readRow(issueId)]);
  return inBackground(read, row, { policy: await ports.readPolicy(read.issue.projectId), now: ports.now() });
}
