import type { Owed, Refinement } from '../../domain/refinement';
import { AppError, isShutOut } from '../../failure';
import type { Ports } from '../ports';
import { noticeWords } from '../words/notice-words';
import type { IssueContext } from './context';

export type OwedPorts = Pick<Ports, 'notify' | 'saveEstimate' | 'readIssue' | 'storeRow' | 'readRowAgain'>;

/** Jira refuses what it takes for a burst: more notices than this go out one by one. */
const TRIES = 4;

/**
 * Does what the row still owes outside of it, and clears it there. What Jira refuses for now stays owed for the next
 * event; what it refuses for good is given up: an owner who cannot be told finds the question in their list.
 */
export async function payOwed(ports: OwedPorts, context: IssueContext): Promise<IssueContext> {
  let paid = context;
  for (const owed of context.refinement.owed) {
    const change = await pay(ports, paid, owed);
    if (change !== null) paid = await cleared(ports, paid, owed, change);
  }
  return paid;
}

type Change = (row: Refinement) => Refinement;

/** How the row changes with it; null where it has to be tried again later. */
async function pay(ports: OwedPorts, context: IssueContext, owed: Owed): Promise<Change | null> {
  try {
    return owed.what === 'notice' ? await tell(ports, context, owed) : await estimate(ports, context, owed);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    console.warn('still owed:', owed.what, error.code);
    const isLater = error.code === 'rate-limited' || error.code === 'jira-unavailable';
    return isLater && owed.what === 'estimate' ? null : (row) => row;
  }
}

async function tell(ports: OwedPorts, context: IssueContext, owed: Extract<Owed, { what: 'notice' }>): Promise<Change> {
  const { issue, policy, refinement } = context;
  const question = refinement.questions.find(({ id }) => id === owed.question);
  if (question === undefined || question.owner !== owed.to) return (row) => row;
  const words = noticeWords[policy.language];
  const text = words.owner({ key: issue.key, summary: issue.summary, question: question.text, due: question.due });
  await ports.notify(issue.id, { to: owed.to, subject: words.ownerSubject(issue.key), text });
  return (row) => row;
}

/** The settled card into the estimate field; the row then says that the field has it. */
async function estimate(
  ports: OwedPorts,
  { issue }: IssueContext,
  { projectId, value }: Extract<Owed, { what: 'estimate' }>,
): Promise<Change> {
  const written: Change = (row) => markWritten(row, value);
  try {
    await ports.saveEstimate(issue.id, { projectId, value });
    return written;
  } catch (error) {
    if (!isShutOut(error)) throw error;
    const now = (await ports.readIssue(issue.id)).issue.estimate?.value;
    return now === value ? written : (row) => row;
  }
}

function markWritten(row: Refinement, value: number): Refinement {
  const { round, size } = row;
  const isIt = (one: { readonly value: number | null } | null | undefined) => one?.value === value;
  return {
    ...row,
    round: round !== null && round.settled !== null && isIt(round.settled) ? { ...round, settled: { ...round.settled, written: true } } : round,
    size: size !== null && size.settled !== null && isIt(size.settled) ? { ...size, settled: { ...size.settled, written: true } } : size,
  };
}

/** Another writer may have been faster: the row is read again and the same is cleared in it. */
async function cleared(ports: OwedPorts, context: IssueContext, owed: Owed, change: Change): Promise<IssueContext> {
  let row = context.refinement;
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (tries > 0) row = await ports.readRowAgain(row.issueId);
    const left = row.owed.filter((one) => JSON.stringify(one) !== JSON.stringify(owed));
    if (left.length === row.owed.length) return { ...context, refinement: row };
    const next = { ...change(row), owed: left, version: row.version + 1 };
    if (await ports.storeRow(next)) return { ...context, refinement: next };
  }
  return context;
}
