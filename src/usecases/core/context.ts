import type { Question } from '../../domain/question/question';
import type { Refinement } from '../../domain/refinement/refinement';
import { AppError } from '../../failure';
import type { Call } from '../call';
import type { IssueContext } from './issue-context';
import type { Ports } from '../ports';
import { settled } from './settle';

export type ReadPorts = Pick<Ports, 'now' | 'readIssueToAct' | 'readRow' | 'readPolicy'>;

/**
 * The issue as the caller may see it, with the row and the policy. What time has changed, such as a talk that was left,
 * is applied.
 */
export async function readContext(ports: ReadPorts, call: Call): Promise<IssueContext> {
  const readAt = ports.now();
  const [read, row, likely] = await Promise.all([
    ports.readIssueToAct(call.issueId),
    ports.readRow(call.issueId),
    call.projectId === null ? null : ports.readPolicy(call.projectId),
  ]);
  const { issue, canEdit, face } = read;
  const isKnown = likely !== null && call.projectId === issue.projectId;
  const policy = isKnown ? likely : await ports.readPolicy(issue.projectId);
  const context = { call, issue, canEdit, policy, face, refinement: row, stored: row, readAt, now: ports.now() };
  return withRow(context, row);
}

/** The context with the row as it is in storage now. */
export function withStored(context: IssueContext, stored: Refinement): IssueContext {
  return withRow({ ...context, stored }, stored);
}

/** The context with another row, after applying what time has changed. */
export function withRow(context: IssueContext, row: Refinement): IssueContext {
  const read = { ...context, refinement: row };
  return { ...read, refinement: settled(read) };
}

export function mustEdit(context: IssueContext): IssueContext {
  if (context.canEdit) return context;
  throw new AppError('not-allowed', 'This takes permission to edit the issue.', { because: 'read-only' });
}

/** The row with this question: replaced in its place, else added at the end. */
export function withQuestion(row: Refinement, question: Question): Refinement {
  const { questions } = row;
  const isKnown = questions.some(({ id }) => id === question.id);
  const changed = questions.map((one) => (one.id === question.id ? question : one));
  return { ...row, questions: isKnown ? changed : [...questions, question] };
}
