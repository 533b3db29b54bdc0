import type { Refinement } from '../../domain/refinement/refinement';
import { sameValue } from '../../domain/shared/same-value';
import { AppError } from '../../failure';
import type { Ports } from '../ports';
import type { IssueContext } from './issue-context';
import { payOwed, type OwedPorts } from './owed';
import { isProjected, leavesNothing, project, type ProjectPorts } from './project';

export type FollowPorts = ProjectPorts & OwedPorts & Pick<Ports, 'queueAssessment' | 'projected' | 'hint'>;

/**
 * Queues the event that makes the properties anew, where it may find work; before the write, so that they converge also
 * if the call dies. It may end early where others see the change, since the call then tells that it got there itself.
 * After a lost race the properties that were read are older than the row.
 */
export async function announce(ports: FollowPorts, read: IssueContext, after: IssueContext): Promise<void> {
  // No property says whether the issue is exempt from flags, and the event looks after ours.
  const isSpared = !sameValue(after.refinement.exempt, after.stored.exempt);
  if (isProjected(after) && !isSpared && after.stored.shown === read.stored.shown) return;
  const when = after.refinement.shown === after.stored.shown ? 'always' : 'unless-projected';
  await ports.queueAssessment(after.issue.id, when);
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
  const { paid, face } = await finish(ports, after);
  const { id } = after.issue;
  // Else another change may still be writing, and what was read of the properties is not what they are now.
  const isKnown = projected === from.shown && face === 'written' && leavesNothing(paid);
  await Promise.all([ports.hint(id), isKnown ? ports.projected(id, paid.stored.shown) : undefined]);
  return paid;
}

type Finished = { readonly paid: IssueContext; readonly face: Awaited<ReturnType<typeof project>> };

/** What is owed is paid, and the properties say what the row says. Neither fails a change that is stored. */
export async function finish(ports: FollowPorts, context: IssueContext): Promise<Finished> {
  const paid = await paidOr(context, payOwed(ports, context));
  return { paid, face: await project(ports, paid) };
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
