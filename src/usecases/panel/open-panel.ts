import type { PanelAccess, PanelView } from '../../contract';
import { join, joinsByOpening, runningOf } from '../../domain/talk/running-talk';
import { AppError } from '../../failure';
import type { Call } from '../call';
import { changeIn, type ChangePorts } from '../core/change';
import { readContext } from '../core/context';
import type { IssueContext } from '../core/issue-context';
import { isPayable } from '../core/owed';
import { isFieldRight, isProjected } from '../core/project';
import { toPanelView } from '../views/panel-view';
import type { Ports } from '../ports';

/**
 * Writes one thing: an editor who opens the panel of a running talk is present in it. Queues an event where the
 * properties differ from the row, which comes once a running talk pauses, or something is owed that can be done now.
 */
export async function openPanel(ports: OpenPanelPorts, call: Call): Promise<PanelView> {
  const [context, access] = await Promise.all([readContext(ports, call), accessOf(ports, call)]);
  const { issue, refinement } = context;
  if (isPayable(refinement)) await ports.queueAssessment(issue.id);
  else if (!isProjected(context) || !isFieldRight(context))
    await ports.queueAssessment(
      issue.id,
      runningOf(refinement.talk) === null ? undefined : { pausedAt: refinement.shown },
    );
  return { ...toPanelView(await present(ports, context)), access };
}

type AccessPorts = Pick<Ports, 'ticket' | 'signToken'>;
type OpenPanelPorts = ChangePorts & AccessPorts & Pick<Ports, 'queueAssessment'>;

/** What an open panel follows its issue by; null without a ticket. */
async function accessOf(ports: AccessPorts, call: Call): Promise<PanelAccess | null> {
  const [ticket, token] = await Promise.all([ports.ticket(call), ports.signToken(call.issueId)]);
  return ticket === null ? null : { ticket, token };
}

/** The context with the caller in the talk; as it was where that cannot be stored now: the panel opens all the same. */
async function present(ports: OpenPanelPorts, context: IssueContext): Promise<IssueContext> {
  if (joined(context) === context.refinement) return context;
  try {
    return await changeIn(ports, { read: context, request: ports.newId() }, joined);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    console.warn('opened without joining the talk:', error.code);
    return context;
  }
}

function joined({ call, canEdit, refinement, now }: IssueContext): IssueContext['refinement'] {
  const { round, questions } = refinement;
  const talk = runningOf(refinement.talk);
  if (talk === null || !canEdit || !joinsByOpening(talk, call.me, { round, questions, now, isFollowing: false }))
    return refinement;
  return { ...refinement, talk: join(talk, call.me) };
}
