import { linkedOf } from '../../domain/content/linked';
import type { Assessment } from '../../domain/readiness/finding';
import { nextVersion } from '../../domain/refinement/next-version';
import type { Refinement } from '../../domain/refinement/refinement';
import { sameValue } from '../../domain/shared/same-value';
import { AppError } from '../../failure';
import type { Ports } from '../ports';
import type { IssueContext } from './issue-context';
import { judge } from './judge';
import { payOwed, type OwedPorts } from './owed';
import { leavesNothing, project, type ProjectPorts } from './project';
import { settled } from './settle';

/** A try is lost when another writer stores first. */
const TRIES = 4;

type AssessPorts = ProjectPorts &
  OwedPorts &
  Pick<Ports, 'now' | 'readIssue' | 'readRow' | 'readPolicy' | 'readProjected' | 'projected'>;

/**
 * In the background, as the app: stores what time has changed, does what is owed, and writes the properties that
 * differ. Running it again changes nothing. Fails with `not-found` where the app may not see the issue.
 */
export async function assessIssue(ports: AssessPorts, issueId: string): Promise<Assessment> {
  const readAt = ports.now();
  const [{ issue, projection }, row, projected] = await Promise.all([
    ports.readIssue(issueId),
    ports.readRow(issueId),
    ports.readProjected(issueId),
  ]);
  const policy = await ports.readPolicy(issue.projectId);
  const call = { me: '', issueId: issue.id, projectId: issue.projectId };
  const now = ports.now();
  const read: IssueContext = {
    call,
    issue,
    projection,
    policy,
    canEdit: false,
    refinement: row,
    stored: row,
    readAt,
    now,
    pass: null,
  };
  const paid = await payOwed(ports, await stored(ports, read));
  const isProjected = await project(ports, paid);
  const { shown } = paid.stored;
  // From here on changes tell by themselves whether their events have anything to do.
  if (isProjected && leavesNothing(paid) && shown > 0 && shown !== projected) await ports.projected(issue.id, shown);
  return judge(paid);
}

/** Stores the ids of linked issues, so that the next read fetches them together with this issue. */
function withLinked(row: Refinement, { issue }: IssueContext): Refinement {
  const linked = linkedOf(issue);
  return sameValue(linked, row.linked) ? row : { ...row, linked };
}

/** Reads the row again after a lost race. An issue without a row gets one only for its links or its frozen state. */
async function stored(ports: AssessPorts, read: IssueContext): Promise<IssueContext> {
  let row = read.stored;
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (tries > 0) row = await ports.readRowAgain(row.issueId);
    const context = { ...read, refinement: row, stored: row };
    const next = withLinked(settled(context), read);
    if (next === row || isWorthNoRow(row, next)) return { ...context, refinement: next };
    const after = nextVersion(row, next);
    if (await ports.storeRow(after)) return { ...context, refinement: after.row, stored: after.row };
  }
  throw new AppError('busy', 'The row is being written.', { because: 'wait', seconds: 1, limit: 'storage' });
}

function isWorthNoRow(row: Refinement, next: Refinement): boolean {
  return row.version === 0 && next.linked === row.linked && next.frozen === row.frozen;
}
