import { NO_PROJECTION } from '../../domain/refinement/projection';
import type { Question } from '../../domain/question/question';
import type { Refinement } from '../../domain/refinement/refinement';
import type { Settled } from '../../domain/ballot/round';
import { currentFingerprint } from '../../domain/readiness/assess';
import { AppError } from '../../failure';
import type { Call } from '../call';
import type { IssueContext, BackgroundContext } from './issue-context';
import type { PassContent, Ports, IssueRead } from '../ports';
import { settled, type Settling } from './settle';
import type { Instant, Stamp } from '../../domain/shared/instant';
import { sameValue } from '../../domain/shared/same-value';
import type { EffectivePolicy } from '../../domain/policy/effective-policy';

export type ReadPorts = Pick<Ports, 'now' | 'readIssueToAct' | 'readRow' | 'readPolicy' | 'sealPass'>;

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
  const { issue, canEdit, ticket, projection } = read;
  const isKnown = likely !== null && call.projectId === issue.projectId;
  const policy = isKnown ? likely : await ports.readPolicy(issue.projectId);
  const { passKey } = row;
  const pass = passKey === null ? null : ports.sealPass(passKey, factsOf(call, row, { ...read, policy, readAt }));
  const context = {
    call,
    issue,
    canEdit,
    ticket,
    policy,
    projection,
    refinement: row,
    stored: row,
    seen: { fingerprint: currentFingerprint(issue), at: readAt },
    now: ports.now(),
    over: null,
    mails: 0,
    pass,
  };
  return withRow(context, row);
}

/** Of the properties only what tells whether an issue in progress was looked at before. */
function factsOf(
  { me, issueId }: Call,
  row: Refinement,
  read: Omit<PassContent, 'me' | 'issueId' | 'settled'>,
): PassContent {
  const { issue, canEdit, ticket, policy, readAt } = read;
  const { readiness, broken } = read.projection;
  return {
    me,
    issueId,
    issue,
    canEdit,
    ticket,
    policy,
    projection: { ...NO_PROJECTION, readiness, broken },
    settled: settledIn(row),
    readAt,
  };
}

/** The card that was settled on last. */
export function settledIn({ round, size }: Refinement): Settled | null {
  return round?.settled ?? size?.settled ?? null;
}

/** The context with the row as storage has it now. */
export function withStored<C extends Settling>(context: C, stored: Refinement): C {
  return withRow({ ...context, stored }, stored);
}

/** The context with another row, after applying what time has changed. */
export function withRow<C extends Settling>(context: C, row: Refinement): C {
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

/** How long what a read in full has found out counts. Nothing that was done by a pass makes it longer. */
const PASS_MS = 120_000;

/**
 * The issue with its row as storage has it, and with Jira and the policy as the caller's last read in full has found them;
 * null where their pass does not count for any reason.
 */
export function contextByPass(
  ports: Pick<Ports, 'now' | 'openPass'>,
  call: Call,
  { pass, row }: ByPass,
): IssueContext | null {
  const now = ports.now();
  const content = contentOf(ports, call, { pass, row });
  if (content === null || isOld(content, row, now)) return null;
  const { issue, canEdit, ticket, policy, projection } = content;
  const read = { issue, canEdit, ticket, policy, projection, seen: seenIn(content) };
  return withRow({ ...read, call, refinement: row, stored: row, now, over: null, mails: 0, pass }, row);
}

/** The content that the caller's page shows, by its pass, also where that proves nothing any more; null for another's pass. */
export function seenByPass(ports: Pick<Ports, 'openPass'>, call: Call, by: ByPass): Stamp | null {
  const content = contentOf(ports, call, by);
  return content === null ? null : seenIn(content);
}

type ByPass = { readonly pass: string; readonly row: Refinement };

function contentOf(ports: Pick<Ports, 'openPass'>, call: Call, { pass, row }: ByPass): PassContent | null {
  const content = row.passKey === null ? null : ports.openPass(row.passKey, pass);
  return content !== null && isOf(content, call) ? content : null;
}

const seenIn = ({ issue, readAt: at }: PassContent): Stamp => ({ fingerprint: currentFingerprint(issue), at });

function isOf({ me, issueId }: PassContent, call: Call): boolean {
  return me === call.me && issueId === call.issueId;
}

/** Also where the row says that the app has written the estimate since: what was read of the issue is older. */
function isOld({ readAt, settled }: PassContent, row: Refinement, now: Instant): boolean {
  const age = Math.abs(Date.parse(now) - Date.parse(readAt));
  const latest = settledIn(row);
  return !(age <= PASS_MS) || (latest?.written === true && !sameValue(latest, settled));
}

/** What an issue is judged by, besides what Jira and its row say. */
type By = { readonly policy: EffectivePolicy; readonly now: Instant };

/** An issue as the app judges it on its own: its row as time has changed it. */
export function inBackground(
  { issue, projection }: IssueRead,
  row: Refinement,
  { policy, now }: By,
): BackgroundContext {
  return withRow({ issue, projection, policy, now, stored: row, refinement: row }, row);
}

/** Reads what one issue is judged by. Fails with `not-found` where the app may not see the issue. */
export async function readInBackground(
  ports: Pick<Ports, 'now' | 'readIssue' | 'readRow' | 'readPolicy'>,
  issueId: string,
): Promise<BackgroundContext> {
  const [read, row] = await Promise.all([ports.readIssue(issueId), ports.readRow(issueId)]);
  return inBackground(read, row, { policy: await ports.readPolicy(read.issue.projectId), now: ports.now() });
}
