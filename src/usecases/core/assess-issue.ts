import { linkedOf } from '../../domain/linked';
import type { Assessment } from '../../domain/readiness';
import { publicPart, type Refinement } from '../../domain/refinement';
import { sameValue } from '../../domain/same-value';
import type { Ports } from '../ports';
import type { IssueContext } from './context';
import { judge } from './judge';
import { payOwed, type OwedPorts } from './owed';
import { project, type ProjectPorts } from './project';
import { settled } from './settle';

export type AssessPorts = ProjectPorts & OwedPorts & Pick<Ports, 'now' | 'readIssue' | 'readRow' | 'readPolicy'>;

/**
 * In the background, as the app: stores what time has changed, does what is owed, and writes the properties that differ.
 * Doing it twice changes nothing more. Fails with `not-found` where the app may not see the issue.
 */
export async function assessIssue(ports: AssessPorts, issueId: string): Promise<Assessment> {
  const [{ issue, face }, row] = await Promise.all([ports.readIssue(issueId), ports.readRow(issueId)]);
  const policy = await ports.readPolicy(issue.projectId);
  const call = { me: '', issueId: issue.id, projectId: issue.projectId };
  const read: IssueContext = { call, issue, face, policy, canEdit: false, refinement: row, now: ports.now() };
  const next = withLinked(settled(read), read);
  const context = { ...read, refinement: await stored(ports, row, next) };
  const paid = await payOwed(ports, context);
  await project(ports, paid);
  return judge(paid);
}

/** Issues that answers depend on are remembered, so that they are read beside this one and not after it. */
function withLinked(row: Refinement, { issue }: IssueContext): Refinement {
  const linked = linkedOf(issue);
  return sameValue(linked, row.linked) ? row : { ...row, linked };
}

/** Another writer may have been faster: then the next event looks again. Without a row only links are worth one. */
async function stored(ports: AssessPorts, row: Refinement, next: Refinement): Promise<Refinement> {
  if (next === row || (row.version === 0 && next.linked === row.linked)) return next;
  const shown = row.shown + (sameValue(publicPart(row), publicPart(next)) ? 0 : 1);
  const after = { ...next, version: row.version + 1, shown };
  return (await ports.storeRow(after)) ? after : ports.readRowAgain(row.issueId);
}
