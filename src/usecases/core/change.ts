import type { Refinement } from '../../domain/refinement/refinement';
import { isBlocking } from '../../domain/question/question-count';
import { startableStates } from '../../domain/readiness/follow-parent';
import { publicPart } from '../../domain/refinement/public-row';
import { runningOf } from '../../domain/talk/running-talk';
import type { ChangingCall } from '../call';
import type { Ports } from '../ports';
import { contextByPass, seenByPass, mustEdit, readContext, type ReadPorts, withStored } from './context';
import type { IssueContext, Over } from './issue-context';
import { judge, withAgreement } from './judge';
import { replaceRow, type ReplacePorts } from './replace';
import type { Instant } from '../../domain/shared/instant';
import { sameValue } from '../../domain/shared/same-value';
import { AppError } from '../../failure';
import { payOwed, type OwedPorts } from './owed';
import { isProjected, leavesNothing, project, type ProjectPorts } from './project';

export type ChangePorts = ReadPorts &
  ReplacePorts &
  FollowPorts &
  Pick<Ports, 'now' | 'newId' | 'bytesOf' | 'readProjected' | 'openPass'>;

/**
 * The changed row, the same object when there is nothing to do, or what is over; throws an `AppError` to refuse. Called again on a
 * fresh row after a lost race.
 */
export type Decide = (context: IssueContext) => Refinement | Over | Promise<Refinement | Over>;

/**
 * `quiet`: must not be connected with its author. No hint tells its time, and nothing is written or sent in the
 * author's call: the queued event writes the properties and sends the notices as the app.
 */
export type Command = Decide | { readonly quiet: Decide };

/** A row that is stored; `follow` does what follows it outside of the row, and answers the issue as it is then. */
export type StoredChange = { readonly after: IssueContext; readonly follow: () => Promise<IssueContext> };

/** Changes the issue's row for a caller who may edit it: read as them now, or within two minutes, see {@link readToChange}. */
export async function change(ports: ChangePorts, call: ChangingCall, command: Command): Promise<IssueContext> {
  const { follow } = await storeChange(ports, call, command);
  return follow();
}

/** As `change`, without what follows: for a call that stores several rows before it does that. */
export async function storeChange(ports: ChangePorts, call: ChangingCall, command: Command): Promise<StoredChange> {
  return storeRow(ports, await readToChange(ports, call), command);
}

/**
 * The issue as the caller reads it, who must be able to edit it, for a change by {@link changeIn}. Where the call brings a
 * pass that counts for an act in the talk, Jira is not asked. Any pass of the caller says what content they have seen.
 */
export async function readToChange(ports: ChangePorts, call: ChangingCall): Promise<Reading> {
  const { pass = null, byPass: mayProve = false, request } = call;
  const byPass = (row: Refinement) => (pass === null ? null : inTalk(ports, call, { pass, row }));
  const asCaller = async (): Promise<IssueContext> => {
    const read = await readAsCaller(ports, call);
    const seen = pass === null ? null : seenByPass(ports, call, { pass, row: read.stored });
    return seen === null ? read : { ...read, seen };
  };
  const proof = mayProve && pass !== null ? byPass(await ports.readRow(call.issueId)) : null;
  const again = async (row: Refinement) => byPass(row) ?? asCaller();
  if (proof !== null) return { read: proof, request, projected: null, again };
  const [read, projected] = await Promise.all([asCaller(), ports.readProjected(call.issueId)]);
  return { read, request, projected };
}

const readAsCaller = async (ports: ReadPorts, call: ChangingCall): Promise<IssueContext> =>
  mustEdit(await readContext(ports, call));

/** The issue as the pass has it. Null where the pass does not count, its holder may not edit, or no talk runs in this row. */
function inTalk(
  ports: ChangePorts,
  call: ChangingCall,
  by: { readonly pass: string; readonly row: Refinement },
): IssueContext | null {
  const read = contextByPass(ports, call, by);
  return read !== null && read.canEdit && runningOf(read.refinement.talk) !== null ? read : null;
}

/** As `change`, for an issue that was read already. */
export async function changeIn(
  ports: ChangePorts,
  { projected = null, ...read }: Omit<Reading, 'projected'> & Partial<Pick<Reading, 'projected'>>,
  command: Command,
): Promise<IssueContext> {
  const { follow } = await storeRow(ports, { ...read, projected }, command);
  return follow();
}

/**
 * `projected`: the counter up to which all properties were right when the issue was read; null where that is not known. `again`:
 * how it is read with the row of now, where that takes more than the row.
 */
type Reading = {
  readonly read: IssueContext;
  readonly request: string;
  readonly projected: number | null;
  readonly again?: (row: Refinement) => Promise<IssueContext>;
};

/**
 * A known request decides nothing again, and does what its first call did not reach. A change that others may not see
 * writes the row only: a property would tell its time.
 */
async function storeRow(
  ports: ChangePorts,
  { read, request, projected, again }: Reading,
  command: Command,
): Promise<StoredChange> {
  const [decide, isQuiet] = 'quiet' in command ? [command.quiet, true] : [command, false];
  const {
    now: after,
    from,
    over,
  } = await replaceRow(
    ports,
    {
      read,
      again: (before, row) => again?.(row) ?? withStored({ ...before, now: ports.now() }, row),
      projectId: read.issue.projectId,
      by: { request, bytesOf: ports.bytesOf },
      announce: (announced) => announce(ports, read, announced),
    },
    async (context) => {
      const decided = await decide(context);
      return 'over' in decided || decided === context.refinement ? decided : withAgreement(context, decided);
    },
  );
  if (over !== null) return nothingFollows({ ...after, over });
  if (isQuiet) return nothingFollows(after);
  if (from === null) return { after, follow: async () => (await finish(ports, after, after.stored)).paid };
  if (after.stored.shown === from.stored.shown) return nothingFollows(after);
  return { after, follow: () => follow(ports, after, { from: from.stored, projected }) };
}

const nothingFollows = (after: IssueContext): StoredChange => ({ after, follow: async () => after });

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

/** Whether others must not wait for the pause: work may start no longer, or a question that must be answered first is new. */
function isUrgent(after: IssueContext): boolean {
  const before = { ...after, refinement: after.stored };
  const mayStart = (context: IssueContext) => startableStates.includes(judge(context).readiness.state);
  const blockingIn = ({ refinement }: IssueContext) => publicPart(refinement).questions.filter(isBlocking);
  const known = new Set(blockingIn(before).map(({ id }) => id));
  return (mayStart(before) && !mayStart(after)) || blockingIn(after).some(({ id }) => !known.has(id));
}

/**
 * Queues the event that makes the properties anew, where it may find work; before the write, so that they converge also
 * if the call dies. Within a talk it comes once that pauses if nothing is urgent, and ends where a later act has queued another one: what others may
 * not see queues none. Else it may end early where others see the change, since the call then tells that it got there itself.
 */
async function announce(ports: FollowPorts, read: IssueContext, after: IssueContext): Promise<void> {
  const { stored, refinement, issue } = after;
  const isSeen = refinement.shown !== stored.shown;
  if (isWithinTalk(stored, refinement)) {
    if (isUrgent(after)) return ports.queueAssessment(issue.id, { when: 'unless-projected' });
    return isSeen ? ports.queueAssessment(issue.id, { pausedAt: refinement.shown }) : undefined;
  }
  if (isProjected(after) && stored.shown === read.stored.shown) return;
  await ports.queueAssessment(issue.id, isSeen ? { when: 'unless-projected' } : undefined);
}

/**
 * What follows a change that others may see: what is owed, the properties, a hint. `projected`: the counter up to which
 * all properties were right when the issue was read; null where that is not known.
 */
async function follow(
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
