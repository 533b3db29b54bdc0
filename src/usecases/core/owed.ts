import type { Question } from '../../domain/question/question';
import { askerOf } from '../../domain/question/question-change';
import { nextVersion } from '../../domain/refinement/next-version';
import type { Owed, Refinement } from '../../domain/refinement/refinement';
import { sameValue } from '../../domain/shared/same-value';
import { AppError, isForbidden } from '../../failure';
import type { Ports } from '../ports';
import { fewAtOnce } from './few-at-once';
import { noticeWords } from '../words/notice-words';
import type { IssueContext } from './issue-context';
import { withStored } from './context';

/** `notify`: null where notices are left to the queued event. */
export type OwedPorts = Pick<Ports, 'saveEstimate' | 'readIssue' | 'storeRow' | 'readRowAgain'> & {
  readonly notify: Ports['notify'] | null;
};

type Notice = Exclude<Owed, { what: 'estimate' }>;
type Estimate = Extract<Owed, { what: 'estimate' }>;

/** A try is lost when another writer stores first. What is not cleared after these is left to the next event. */
const TRIES = 4;

/** Jira refuses bursts: more notices than this are sent one by one. */
const BURST = 15;

/**
 * Does what the row owes outside of it, and clears it. An estimate that Jira refuses for now stays owed. A notice is
 * sent at most once: a person who was not told finds the question in the panel.
 */
export async function payOwed(ports: OwedPorts, context: IssueContext): Promise<IssueContext> {
  let paid = await tellAll(ports, context);
  for (const owed of paid.refinement.owed) if (owed.what === 'estimate') paid = await estimate(ports, paid, owed);
  return paid;
}

/** Notices are cleared before they are sent: of several calls that find one owed, one sends it. */
async function tellAll(ports: OwedPorts, context: IssueContext): Promise<IssueContext> {
  const notices = context.refinement.owed.filter((one) => one.what !== 'estimate');
  const { notify } = ports;
  if (notices.length === 0 || notify === null) return context;
  const claimed = await cleared(ports, context, { owed: notices, change: (row) => row });
  const ours = notices.filter((one) => claimed.ours.some((other) => sameValue(one, other)));
  await fewAtOnce(ours, (notice) => tell(notify, claimed.context, notice), ours.length > BURST ? 1 : undefined);
  return claimed.context;
}

async function tell(notify: Ports['notify'], { issue, policy, refinement }: IssueContext, owed: Notice): Promise<void> {
  const question = refinement.questions.find(({ id }) => id === owed.question);
  if (question === undefined || !isStillTheirs(question, owed)) return;
  const words = noticeWords[policy.language];
  const about = { key: issue.key, summary: issue.summary, question: question.text };
  const answered = { ...about, answer: question.answer ?? '' };
  const texts = {
    notice: () => [words.ownerSubject(issue.key), words.owner({ ...about, due: question.due })] as const,
    accepted: () => [words.acceptedSubject(issue.key), words.accepted(answered)] as const,
    ok: () => [words.okSubject(issue.key), words.ok(answered)] as const,
  };
  const [subject, text] = texts[owed.what]();
  try {
    await notify(issue.id, { to: owed.to, subject, text });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    console.warn('a person was not told:', error.code);
  }
}

function isStillTheirs(question: Question, { what, to }: Notice): boolean {
  switch (what) {
    case 'notice':
      return question.owner === to;
    case 'accepted':
      return question.state === 'closed' && askerOf(question) === to;
    case 'ok':
      return question.okAsked !== undefined && question.state === 'answered' && askerOf(question) === to;
  }
}

/**
 * Writes the settled card to the estimate field, then marks it as written. Where the row has another size by then it
 * writes that one: of two that settle at once the earlier call may have written the field last.
 */
async function estimate(ports: OwedPorts, context: IssueContext, owed: Estimate): Promise<IssueContext> {
  const isIn = await isWritten(ports, context, owed);
  if (isIn === null) return context;
  const change = (row: Refinement) => (isIn ? markWritten(row, owed.value) : row);
  const after = await cleared(ports, await owingIt(ports, context, owed), { owed: [owed], change });
  const latest = after.ours.length > 0 ? null : sizeIn(after.context.refinement);
  if (latest === null || latest === owed.value) return after.context;
  return estimate(ports, after.context, { ...owed, value: latest });
}

/** Reads the row again where it did not owe this, to know which size was stored after the write. */
async function owingIt(ports: OwedPorts, context: IssueContext, owed: Estimate): Promise<IssueContext> {
  const isOwed = context.refinement.owed.some((one) => sameValue(one, owed));
  return isOwed ? context : withStored(context, await ports.readRowAgain(context.issue.id));
}

/** Whether the field has the value now; null where it must be tried again later. */
async function isWritten(
  ports: OwedPorts,
  { issue }: IssueContext,
  { projectId, value }: Estimate,
): Promise<boolean | null> {
  try {
    await ports.saveEstimate(issue.id, { projectId, value });
    return true;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    console.warn('the estimate was not written:', error.code);
    if (error.code === 'rate-limited' || error.code === 'jira-unavailable') return null;
    return isForbidden(error) && (await ports.readIssue(issue.id)).issue.estimate?.value === value;
  }
}

/** The size that the estimate field should have; null where it should have none. */
function sizeIn({ size, owed }: Refinement): number | null {
  const settled = size?.settled ?? null;
  const isOwed = owed.some((one) => one.what === 'estimate' && one.value === settled?.value);
  return settled?.written === true || isOwed ? (settled?.value ?? null) : null;
}

function markWritten(row: Refinement, value: number): Refinement {
  const { round, size } = row;
  const marked = <T extends NonNullable<Refinement['size' | 'round']>>(one: T): T =>
    one.settled !== null && one.settled.label !== null && one.settled.value === value
      ? { ...one, settled: { ...one.settled, written: true } }
      : one;
  return { ...row, round: round === null ? null : marked(round), size: size === null ? null : marked(size) };
}

type Clearing = { readonly owed: readonly Owed[]; readonly change: (row: Refinement) => Refinement };
type Cleared = { readonly context: IssueContext; readonly ours: readonly Owed[] };

/** Removes `owed` from the row, and says which entries this call has removed. Reads the row again after a lost race. */
async function cleared(ports: OwedPorts, context: IssueContext, { owed, change }: Clearing): Promise<Cleared> {
  let read = context;
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (tries > 0) read = withStored(read, await ports.readRowAgain(context.issue.id));
    const { refinement: row, stored } = read;
    const ours = row.owed.filter((one) => owed.some((other) => sameValue(one, other)));
    if (ours.length === 0) return { context: read, ours };
    const left = row.owed.filter((one) => !ours.includes(one));
    const next = nextVersion(stored, { ...change(row), owed: left });
    if (await ports.storeRow(next)) return { context: { ...read, refinement: next.row, stored: next.row }, ours };
  }
  return { context: read, ours: [] };
}
