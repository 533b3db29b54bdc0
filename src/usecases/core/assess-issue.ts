import type { Assessment } from '../../domain/readiness';
import type { Frozen, Refinement } from '../../domain/refinement';
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
  const next = withFrozen({ ...read, refinement: settled(read) });
  const context = { ...read, refinement: await stored(ports, row, next) };
  const paid = await payOwed(ports, context);
  await project(ports, paid);
  return judge(paid);
}

/** Another writer may have been faster: then the next event looks again. */
async function stored(ports: AssessPorts, row: Refinement, next: Refinement): Promise<Refinement> {
  if (next === row || row.version === 0) return next;
  const after = { ...next, version: row.version + 1, shown: row.shown + 1 };
  return (await ports.storeRow(after)) ? after : ports.readRowAgain(row.issueId);
}

/** From "in progress" on the judgement stays as it was when work began; it is free again when the issue goes back. */
function withFrozen(context: IssueContext): Refinement {
  const { issue, refinement, face } = context;
  if (issue.progress === 'new') return refinement.frozen === null ? refinement : { ...refinement, frozen: null };
  if (refinement.frozen !== null) return refinement;
  const { readiness } = judge({ ...context, issue: { ...issue, progress: 'new' } });
  const { state, score, gaps, missing, onPaper, nextStep } = readiness;
  const frozen: Frozen = { state, score, gaps, missing, onPaper, nextStep };
  return face.readiness === null && refinement.version === 0 ? refinement : { ...refinement, frozen };
}
