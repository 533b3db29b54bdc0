import type { Refinement } from '../../domain/refinement/refinement';
import type { Instant } from '../../domain/shared/instant';
import { sameValue } from '../../domain/shared/same-value';
import { runningOf } from '../../domain/talk/running-talk';
import { AppError } from '../../failure';
import type { Ports } from '../ports';
import type { IssueContext } from './issue-context';
import { payOwed, type OwedPorts } from './owed';
import { isProjected, leavesNothing, project, type ProjectPorts } from './project';

export type FollowPorts = ProjectPorts & OwedPorts & Pick<Ports, 'queueAssessment' | 'projected' | 'hint'>;

/**
 * Whether the properties wait until the talk pauses: it ran before the change and runs on. An exception is no
 * part of the talk, and is looked for at once.
 */
function isWithinTalk(before: Refinement, { talk, talks }: Refinement): boolean {
  const running = runningOf(talk);
  return (
    running !== null &&
    running.startedAt === runningOf(before.talk)?.startedAt &&
    sameValue(talks.exception, before.talks.exception)
  );
}

/**
 * Queues the event that makes the properties anew, where it may find work; before the write, so that they converge also
 * if the call dies. Within a talk it comes once that pauses, and ends where a later act has queued another one: what others may
 * not see queues none. Else it may end early where others see the change, since the call then tells that it got there itself.
 */
export async function announce(ports: FollowPorts, read: IssueContext, after: IssueContext): Promise<void> {
  const { stored, refinement, issue } = after;
  const isSeen = refinement.shown !== stored.shown;
  if (isWithinTalk(stored, refinement))
    return isSeen ? ports.queueAssessment(issue.id, { pausedAt: refinement.shown }) : undefined;
  if (isProjected(after) && stored.shown === read.stored.shown) return;
  await ports.queueAssessment(issue.id, isSeen ? { when: 'unless-projected' } : undefined);
}

/**
 * What follows a change that others may see: what is owed, the properties, a hint. `projected`: the counter up to which
 * all properties were right when the issue was read; null where that is not known.
 */
export async function follow(
  ports: FollowPorts,
  after: IssueContext,
  { from, projected }: { readonly from: Refinement; readonly projected: number | null },
): Promise<IssueContext> {
  const { paid, face } = await finish(ports, after, from);
  const { id } = after.issue;
  // Else another change may still be writing, and what was read of the properties is not what they are now.
  const isAlone = projected === from.shown || haveWaited(from, after.now);
  const isKnown = isAlone && face === 'written' && leavesNothing(paid);
  await Promise.all([ports.hint(id), isKnown ? ports.projected(id, paid.stored.shown) : undefined]);
  return paid;
}

/** A call lives shorter (ms). */
const CALL_MS = 60_000;

/** Whether properties have waited for so long in a talk that no other call can still be writing them. */
function haveWaited({ talk, talks }: Refinement, now: Instant): boolean {
  const running = runningOf(talk);
  if (running === null || talks.exception !== null) return false;
  return Date.parse(now) - Date.parse(running.startedAt) > CALL_MS;
}

type Finished = { readonly paid: IssueContext; readonly face: Awaited<ReturnType<typeof project>> };

/**
 * What is owed is paid, and the properties say what the row says, unless they wait. Neither fails a change that is stored.
 * `from`: the row before a change of it.
 */
export async function finish(ports: FollowPorts, context: IssueContext, from?: Refinement): Promise<Finished> {
  const paid = await paidOr(context, payOwed(ports, context));
  const isLeft = from !== undefined && isWithinTalk(from, paid.stored);
  return { paid, face: isLeft ? 'left' : await project(ports, paid) };
}

/** What cannot be done now stays owed: the next open queues an event for it. */
async function paidOr(context: IssueContext, paying: ReturnType<typeof payOwed<IssueContext>>): Promise<IssueContext> {
  try {
    const { paid, mails } = await paying;
    return { ...paid, mails };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    console.warn('still owed:', error.code);
    return context;
  }
}
