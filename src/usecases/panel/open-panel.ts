import type { PanelAccess, PanelView, ArchiveView } from '../../contract';
import { join, joinsByOpening, runningOf } from '../../domain/talk/running-talk';
import { AppError } from '../../failure';
import type { Call, ChangingCall } from '../call';
import { changeIn, type ChangePorts } from '../core/change';
import { readContext, contextByPass } from '../core/context';
import type { IssueContext } from '../core/issue-context';
import { isPayable } from '../core/owed';
import { judge } from '../core/judge';
import { isFieldRight, isProjected, isRestated } from '../core/project';
import { toPanelView } from '../views/panel-view';
import type { Ports } from '../ports';
import { changePanel } from '../views/change-panel';

/**
 * Writes one thing: an editor who opens the panel of a running talk is present in it. Queues an event where the
 * properties differ from the row, which comes once a running talk pauses if the state that they say is right, or something is owed that can be done now.
 */
export async function openPanel(ports: OpenPanelPorts, call: Call): Promise<PanelView> {
  const [context, access] = await Promise.all([readContext(ports, call), accessOf(ports, call)]);
  const { issue, refinement, projection } = context;
  if (isPayable(refinement)) await ports.queueAssessment(issue.id);
  else if (!isProjected(context) || !isFieldRight(context)) {
    const waits = runningOf(refinement.talk) !== null && !isRestated(projection.readiness, judge(context).readiness);
    await ports.queueAssessment(issue.id, waits ? { pausedAt: refinement.shown } : undefined);
  }
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

type RefreshPorts = Pick<Ports, 'now' | 'readRow' | 'openPass'>;

/**
 * The panel from its row alone, with the facts of the caller's last read in full; null where their pass does not count, so
 * that the page opens in full.
 */
export async function refreshPanel(
  ports: RefreshPorts,
  call: Call,
  { pass }: { readonly pass: string },
): Promise<PanelView | null> {
  const context = contextByPass(ports, call, { pass, row: await ports.readRow(call.issueId) });
  return context === null ? null : toPanelView(context);
}

/**
 * A token for the channel of the issue's edits, null where Realtime signs none now: for a page that has opened the panel without
 * one. The caller may see the issue where their pass counts; else it is read as the caller.
 */
export async function signToken(
  ports: Pick<Ports, 'now' | 'readRow' | 'openPass' | 'readIssue' | 'signToken'>,
  call: Call,
  { pass }: { readonly pass: string | null },
): Promise<{ readonly token: string | null }> {
  const context = pass === null ? null : contextByPass(ports, call, { pass, row: await ports.readRow(call.issueId) });
  if (context === null) await ports.readIssue(call.issueId);
  return { token: await ports.signToken(call.issueId) };
}

/** Drops the unreadable entries of the row: the rest counts. */
export async function repair(ports: ChangePorts, call: ChangingCall): Promise<PanelView> {
  return changePanel(ports, call, ({ refinement }) =>
    refinement.broken.length === 0 ? refinement : { ...refinement, broken: [], unread: [] },
  );
}

/**
 * Answers a poll with the counter that changes with everything others may see of the issue. Asks nothing of Jira: the
 * ticket of an opening in full proves that the caller could see the issue then. Fails with `not-allowed` without one.
 */
export async function look(
  ports: Pick<Ports, 'readShown' | 'isTicket'>,
  call: Call,
  { ticket }: { readonly ticket: string },
): Promise<{ readonly shown: number }> {
  const [shown, isTheirs] = await Promise.all([ports.readShown(call.issueId), ports.isTicket(call, ticket)]);
  if (!isTheirs) throw new AppError('not-allowed', 'The look carries no ticket of this person for this issue.');
  return { shown };
}

/** Entries that are read at once. */
const PAGE = 25;

type Input = { readonly what: 'questions' | 'talks'; readonly before: number };

/** What has moved out of the issue's row, the entries before number `before`, for everybody who may see the issue. */
export async function readArchive(
  ports: Pick<Ports, 'readIssue' | 'readArchive'>,
  call: Call,
  { what, before }: Input,
): Promise<ArchiveView> {
  const from = Math.max(0, before - PAGE);
  const { issue } = await ports.readIssue(call.issueId);
  return { from, ...(await ports.readArchive(issue.id, { what, from, before })) };
}
