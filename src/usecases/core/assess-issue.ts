import { linkedOf } from '../../domain/content/linked';
import type { Assessment } from '../../domain/readiness/finding';
import { nextVersion, type Refinement } from '../../domain/refinement/refinement';
import { sameValue } from '../../domain/shared/same-value';
import { AppError } from '../../failure';
import type { Ports } from '../ports';
import type { IssueContext } from './issue-context';
import { judge } from './judge';
import { payOwed, type OwedPorts } from './owed';
import { project, type ProjectPorts } from './project';
import { settled } from './settle';

/** Each lost try means that a person's change went through. */
const TRIES = 4;

export type AssessPorts = ProjectPorts & OwedPorts & Pick<Ports, 'now' | 'readIssue' | 'readRow' | 'readPolicy'>;

/**
 * In the background, as the app: stores what time has changed, does what is owed, and writes the properties that differ.
 * Doing it twice changes nothing more. Fails with `not-found` where the app may not see the issue.
 */
export async function assessIssue(ports: AssessPorts, issueId: string): Promise<Assessment> {
  const readAt = ports.now();
  const [{ issue, face }, row] = await Promise.all([ports.readIssue(issueId), ports.readRow(issueId)]);
  const policy = await ports.readPolicy(issue.projectId);
  const call = { me: '', issueId: issue.id, projectId: issue.projectId };
  const now = ports.now();
  const read: IssueContext = { call, issue, face, policy, canEdit: false, refinement: row, stored: row, readAt, now };
  const paid = await payOwed(ports, await stored(ports, read));
  await project(ports, paid);
  return judge(paid);
}

/** Issues that answers depend on are remembered, so that they are read beside this one and not after it. */
function withLinked(row: Refinement, { issue }: IssueContext): Refinement {
  const linked = linkedOf(issue);
  return sameValue(linked, row.linked) ? row : { ...row, linked };
}

/** Where another writer was faster the row is read again. Without a row only links and the state at the start are worth one. */
async function stored(ports: AssessPorts, read: IssueContext): Promise<IssueContext> {
  let row = read.stored;
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (tries > 0) row = await ports.readRowAgain(row.issueId);
    const context = { ...read, refinement: row, stored: row };
    const next = withLinked(settled(context), read);
    if (next === row || isWorthNoRow(row, next)) return { ...context, refinement: next };
    const after = nextVersion(row, next);
    if (await ports.storeRow(after)) return { ...context, refinement: after, stored: after };
  }
  throw new AppError('rate-limited', 'The row is being written.', { seconds: 1, limit: 'storage' });
}

function isWorthNoRow(row: Refinement, next: Refinement): boolean {
  return row.version === 0 && next.linked === row.linked && next.frozen === row.frozen;
}
