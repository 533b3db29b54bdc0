import { nextVersion, type Refinement, REQUESTS } from '../../domain/refinement/refinement';
import { AppError } from '../../failure';
import type { Call } from '../call';
import type { Ports } from '../ports';
import { checkRoom } from './check-room';
import type { IssueContext } from './issue-context';
import { mustEdit, readContext, type ReadPorts, withStored } from './context';
import { payOwed, type OwedPorts } from './owed';
import { isProjected, project, type ProjectPorts } from './project';

export type ChangePorts = ReadPorts &
  ProjectPorts &
  OwedPorts &
  Pick<Ports, 'pause' | 'newId' | 'storeRow' | 'queueAssessment' | 'hint'>;

/**
 * The changed row, or the same object when there is nothing to do; throws an `AppError` to refuse. Called again on a
 * fresh row after a lost race.
 */
export type Decide = (context: IssueContext) => Refinement | Promise<Refinement>;

/** A try is lost when another writer stores first; twelve are enough for a team that votes at one moment. */
export const TRIES = 12;

/** Reads the issue as the caller, who must be able to edit it, and changes its row. */
export async function change(ports: ChangePorts, call: Call, decide: Decide): Promise<IssueContext> {
  return changeIn(ports, mustEdit(await readContext(ports, call)), decide);
}

/**
 * As `change`, for an issue that was read already. The row is replaced on its version; fails with `conflict` after
 * {@link TRIES} lost races. The assessment is queued before the write, so that the properties converge also if the call
 * dies. A hidden change writes the row only: a property would tell its time.
 */
export async function changeIn(ports: ChangePorts, read: IssueContext, decide: Decide): Promise<IssueContext> {
  const request = read.call.requestId ?? ports.newId();
  let context = read;
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (tries > 0) context = await readAgain(ports, context, tries - 1);
    if (context.refinement.requests.includes(request)) return finished(ports, context);
    const decided = await decide(context);
    if (decided === context.refinement) return finished(ports, context);
    const checked = checkRoom(context.refinement, decided);
    const after = { ...context, refinement: sealed(context.stored, checked, request) };
    if (isLeftOver(after, read)) await ports.queueAssessment(context.issue.id);
    if (!(await isStored(ports, after.refinement, request))) continue;
    const stored = { ...after, stored: after.refinement };
    if (after.refinement.shown === context.stored.shown) return stored;
    const done = await finished(ports, stored);
    await ports.hint(context.issue.id);
    return done;
  }
  throw new AppError('conflict', 'Others changed this at the same time.', { tries: TRIES });
}

async function readAgain(ports: ChangePorts, context: IssueContext, attempt: number): Promise<IssueContext> {
  await ports.pause(attempt);
  const row = await ports.readRowAgain(context.issue.id);
  return withStored({ ...context, now: ports.now() }, row);
}

/**
 * Whether the queued assessment may find work. After a lost race the properties that were read are older than the row,
 * so it may.
 */
function isLeftOver(after: IssueContext, read: IssueContext): boolean {
  return !isProjected(after) || after.stored.shown !== read.stored.shown;
}

/** The decided row as it is stored, with the request id added. */
function sealed(stored: Refinement, decided: Refinement, request: string): Refinement {
  return nextVersion(stored, { ...decided, requests: [...stored.requests, request].slice(-REQUESTS) });
}

/** Where the answer of storage was lost, reads the row again and looks for the request id. */
async function isStored(ports: ChangePorts, row: Refinement, request: string): Promise<boolean> {
  try {
    return await ports.storeRow(row);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'jira-unavailable') throw error;
    const stored = await ports.readRowAgain(row.issueId);
    if (stored.requests.includes(request)) return true;
    throw error;
  }
}

/** Does what is owed and writes the properties. Neither can fail a change that is stored. */
async function finished(ports: ChangePorts, context: IssueContext): Promise<IssueContext> {
  const paid = await paidOr(context, payOwed(ports, context));
  await project(ports, paid);
  return paid;
}

/** What cannot be done now stays owed: the next open queues an event for it. */
async function paidOr(context: IssueContext, paying: Promise<IssueContext>): Promise<IssueContext> {
  try {
    return await paying;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    console.warn('still owed:', error.code);
    return context;
  }
}
