import type { OwedTask, Refinement } from '../../domain/refinement/refinement';
import { dayIn } from '../../domain/shared/day';
import type { AccountId } from '../../domain/shared/person';
import { sameValue } from '../../domain/shared/same-value';
import { runningOf } from '../../domain/talk/running-talk';
import { AppError, isForbidden } from '../../failure';
import type { Ports } from '../ports';
import { fewAtOnce } from './few-at-once';
import { composeMail, linesFor } from './mail';
import type { BackgroundContext } from './issue-context';
import { withStored } from './context';
import { replaceRow, type ReplacePorts } from './replace';

export type OwedPorts = ReplacePorts & Pick<Ports, 'saveEstimate' | 'readIssue' | 'mail' | 'siteAddress'>;

type Notice = Exclude<OwedTask, { what: 'estimate' }>;
type Estimate = Extract<OwedTask, { what: 'estimate' }>;

/** Jira refuses bursts: more mails than this are sent one by one. */
const BURST = 15;

/**
 * Does what the row owes outside of it, and clears it. An estimate that Jira refuses for now stays owed. A notice is
 * mailed at most once, and not before the talk is over that it comes from: a person who was not told finds the question
 * in the panel. `mails`: how many people were mailed.
 */
export async function payOwed<C extends BackgroundContext>(
  ports: OwedPorts,
  context: C,
): Promise<{ readonly paid: C; readonly mails: number }> {
  const { context: claimed, mails } = await tellAll(ports, context);
  let paid = claimed;
  for (const owed of paid.refinement.owed) if (owed.what === 'estimate') paid = await estimate(ports, paid, owed);
  return { paid: { ...context, refinement: paid.refinement, stored: paid.stored }, mails };
}

/** Whether the row owes something that can be done now: what a talk leaves for people is mailed once it is over. */
export function isPayable({ owed, talk }: Pick<Refinement, 'owed' | 'talk'>): boolean {
  return owed.some(({ what }) => what === 'estimate' || runningOf(talk) === null);
}

/**
 * One mail to each person, with all that is owed to them. Notices are cleared before that: of several calls that find
 * one owed, one sends it.
 */
async function tellAll(
  ports: OwedPorts,
  context: BackgroundContext,
): Promise<{ readonly context: BackgroundContext; readonly mails: number }> {
  const notices = context.refinement.owed.filter((one) => one.what !== 'estimate');
  if (!isPayable({ owed: notices, talk: context.refinement.talk })) return { context, mails: 0 };
  const claimed = await cleared(ports, context, { owed: notices, change: (row) => row });
  const ours = notices.filter((one) => claimed.ours.some((other) => sameValue(one, other)));
  const people = [...new Set(ours.map(({ to }) => to))];
  const site = people.length === 0 ? null : await ports.siteAddress();
  let mails = 0;
  const tell = async (to: AccountId): Promise<void> => {
    const isTaken = await mailTo(ports, claimed.context, { to, site, owed: ours.filter((one) => one.to === to) });
    if (isTaken) mails += 1;
  };
  await fewAtOnce(people, tell, people.length > BURST ? 1 : undefined);
  return { context: claimed.context, mails };
}

type Telling = { readonly to: AccountId; readonly site: string | null; readonly owed: readonly Notice[] };

/** Whether anything of it was taken. */
async function mailTo(
  ports: OwedPorts,
  { issue, policy, refinement, now }: BackgroundContext,
  { to, site, owed }: Telling,
): Promise<boolean> {
  const { id, key, summary, projectId } = issue;
  const { language, timeZone } = policy;
  const items = owed
    .map(({ what, question }) => ({
      issue: id,
      project: projectId,
      what: reasonOf[what],
      question,
      isBlocking: refinement.questions.some((one) => one.id === question && one.blocking),
    }))
    .filter((item) => linesFor(to, [item], refinement.questions).length > 0);
  const way = refinement.talks.talks.at(-1)?.at === now ? 'talk' : 'other';
  try {
    const taken = await ports.mail({ to, items, way }, (some) =>
      composeMail([{ key, summary, lines: linesFor(to, some, refinement.questions), hasList: false }], {
        language,
        today: dayIn(now, timeZone),
        site,
      }),
    );
    return taken > 0;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    console.warn('a person was not told:', error.code);
    return false;
  }
}

const reasonOf = { notice: 'owner', accepted: 'accepted' } as const;

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

type Clearing = { readonly owed: readonly OwedTask[]; readonly change: (row: Refinement) => Refinement };
type Cleared = { readonly context: BackgroundContext; readonly ours: readonly OwedTask[] };

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
