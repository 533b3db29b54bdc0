import type { Question } from '../../domain/question/question';
import { askerOf } from '../../domain/question/question';
import type { Owed, Refinement } from '../../domain/refinement/refinement';
import { sameValue } from '../../domain/shared/same-value';
import { AppError, isForbidden } from '../../failure';
import type { Ports } from '../ports';
import { fewAtOnce } from './few-at-once';
import { noticeWords } from '../words/notice-words';
import type { BackgroundContext } from './issue-context';
import { withStored } from './context';
import { replaceRow, type ReplacePorts } from './replace';

export type OwedPorts = ReplacePorts & Pick<Ports, 'saveEstimate' | 'readIssue' | 'notify'>;

type Notice = Exclude<Owed, { what: 'estimate' }>;
type Estimate = Extract<Owed, { what: 'estimate' }>;

/** Jira refuses bursts: more notices than this are sent one by one. */
const BURST = 15;

/**
 * Does what the row owes outside of it, and clears it. An estimate that Jira refuses for now stays owed. A notice is
 * sent at most once: a person who was not told finds the question in the panel.
 */
export async function payOwed<C extends BackgroundContext>(ports: OwedPorts, context: C): Promise<C> {
  let paid = await tellAll(ports, context);
  for (const owed of paid.refinement.owed) if (owed.what === 'estimate') paid = await estimate(ports, paid, owed);
  return { ...context, refinement: paid.refinement, stored: paid.stored };
}

/** Notices are cleared before they are sent: of several calls that find one owed, one sends it. */
async function tellAll(ports: OwedPorts, context: BackgroundContext): Promise<BackgroundContext> {
  const notices = context.refinement.owed.filter((one) => one.what !== 'estimate');
  if (notices.length === 0) return context;
  const claimed = await cleared(ports, context, { owed: notices, change: (row) => row });
  const ours = notices.filter((one) => claimed.ours.some((other) => sameValue(one, other)));
  await fewAtOnce(ours, (notice) => tell(ports.notify, claimed.context, notice), ours.length > BURST ? 1 : undefined);
  return claimed.context;
}

async function tell(
  notify: Ports['notify'],
  { issue, policy, refinement }: BackgroundContext,
  owed: Notice,
): Promise<void> {
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
async function estimate(ports: OwedPorts, context: BackgroundContext, owed: Estimate): Promise<BackgroundContext> {
  const isIn = await isWritten(ports, context, owed);
  if (isIn === null) return context;
  const change = (row: Refinement) => (isIn ? markWritten(row, owed.value) : row);
  const after = await cleared(ports, await owingIt(ports, context, owed), { owed: [owed], change });
  const latest = after.ours.length > 0 ? null : sizeIn(after.context.refinement);
  if (latest === null || latest === owed.value) return after.context;
  return estimate(ports, after.context, { ...owed, value: latest });
}

/** Reads the row again where it did not owe this, to know which size was stored after the write. */
async function owingIt(ports: OwedPorts, context: BackgroundContext, owed: Estimate): Promise<BackgroundContext> {
  const isOwed = context.refinement.owed.some((one) => sameValue(one, owed));
  return isOwed ? context : withStored(context, await ports.readRowAgain(context.issue.id));
}

/** Whether the field has the value now; null where it must be tried again later. */
async function isWritten(
  ports: OwedPorts,
  { issue }: BackgroundContext,
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
type Cleared = { readonly context: BackgroundContext; readonly ours: readonly Owed[] };

/** Removes `owed` from the row, and says which entries this call has removed. */
async function cleared(ports: OwedPorts, context: BackgroundContext, { owed, change }: Clearing): Promise<Cleared> {
  const among = (row: Refinement) => row.owed.filter((one) => owed.some((other) => sameValue(one, other)));
  const replaced = await replaceRow(
    ports,
    { read: context, again: withStored, projectId: context.issue.projectId },
    ({ refinement: row }) => {
      const ours = among(row);
      return ours.length === 0 ? row : { ...change(row), owed: row.owed.filter((one) => !ours.includes(one)) };
    },
  );
  return { context: replaced.now, ours: replaced.from === null ? [] : among(replaced.from.refinement) };
}
