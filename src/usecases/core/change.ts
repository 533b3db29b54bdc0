import { type Next, nextVersion } from '../../domain/refinement/next-version';
import { type Refinement, REQUESTS } from '../../domain/refinement/refinement';
import { AppError } from '../../failure';
import type { Call } from '../call';
import type { Ports } from '../ports';
import { checkRoom } from './check-room';
import type { IssueContext } from './issue-context';
import { mustEdit, readContext, type ReadPorts, withStored } from './context';
import { payOwed, type OwedPorts } from './owed';
import { isProjected, leavesNothing, project, type ProjectPorts } from './project';

export type ChangePorts = ReadPorts &
  ProjectPorts &
  OwedPorts &
  Pick<Ports, 'pause' | 'newId' | 'storeRow' | 'bytesOf' | 'queueAssessment' | 'readProjected' | 'projected' | 'hint'>;

/**
 * The changed row, or the same object when there is nothing to do; throws an `AppError` to refuse. Called again on a
 * fresh row after a lost race.
 */
export type Decide = (context: IssueContext) => Refinement | Promise<Refinement>;

/** A try is lost when another writer stores first; twelve are enough for a team that votes at one moment. */
export const TRIES = 12;

/** Reads the issue as the caller, who must be able to edit it, and changes its row. */
export async function change(ports: ChangePorts, call: Call, decide: Decide): Promise<IssueContext> {
  const [read, projected] = await Promise.all([readContext(ports, call), ports.readProjected(call.issueId)]);
  return changeRow(ports, { read: mustEdit(read), projected }, decide);
}

/**
 * As `change`, for an issue that was read already. The row is replaced on its version; fails with `busy` after
 * {@link TRIES} lost races. The assessment is queued before the write, so that the properties converge also if the call
 * dies. A hidden change writes the row only: a property would tell its time.
 */
export function changeIn(ports: ChangePorts, read: IssueContext, decide: Decide): Promise<IssueContext> {
  return changeRow(ports, { read, projected: null }, decide);
}

/** `projected`: the counter up to which all properties were right when the issue was read; null where that is not known. */
type Reading = { readonly read: IssueContext; readonly projected: number | null };

async function changeRow(ports: ChangePorts, { read, projected }: Reading, decide: Decide): Promise<IssueContext> {
  const request = read.call.requestId ?? ports.newId();
  let context = read;
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (tries > 0) context = await readAgain(ports, context, tries - 1);
    if (context.refinement.requests.includes(request)) return (await finished(ports, context)).paid;
    const decided = await decide(context);
    if (decided === context.refinement) return (await finished(ports, context)).paid;
    const next = sealed(context.stored, decided, request);
    checkRoom(context.refinement, next.row, ports.bytesOf);
    const after = { ...context, refinement: next.row };
    const isSeen = after.refinement.shown !== context.stored.shown;
    const isQueued = isLeftOver(after, read);
    if (isQueued) await ports.queueAssessment(context.issue.id, isSeen ? 'unless-projected' : 'always');
    if (!(await isStored(ports, next, request))) continue;
    const stored = { ...after, stored: after.refinement };
    if (!isSeen) return stored;
    const { paid, isProjected } = await finished(ports, stored);
    const { id } = context.issue;
    // Else another change may still be writing, and what was read of the properties is not what they are now.
    const wasAll = isQueued && tries === 0 && projected === read.stored.shown;
    const isAll = wasAll && isProjected && leavesNothing(paid);
    await Promise.all([ports.hint(id), isAll ? ports.projected(id, paid.stored.shown) : undefined]);
    return paid;
  }
  throw new AppError('busy', 'Others changed this at the same time.');
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

/** The decided row as it is to be stored, with the request among those that it knows. */
function sealed(stored: Refinement, decided: Refinement, request: string): Next {
  return nextVersion(stored, { ...decided, requests: [...stored.requests, request].slice(-REQUESTS) });
}

/** Where the answer of storage was lost, the row itself says whether the request is in it. */
async function isStored(ports: ChangePorts, next: Next, request: string): Promise<boolean> {
  try {
    return await ports.storeRow(next);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'jira-unavailable') throw error;
    const stored = await ports.readRowAgain(next.row.issueId);
    if (stored.requests.includes(request)) return true;
    throw error;
  }
}

type Finished = { readonly paid: IssueContext; readonly isProjected: boolean };

/** What is owed is paid, and the properties say what the row says. Neither fails a change that is stored. */
async function finished(ports: ChangePorts, context: IssueContext): Promise<Finished> {
  const paid = await paidOr(context, payOwed(ports, context));
  return { paid, isProjected: await project(ports, paid) };
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
