import type { Question } from '../../domain/question/question';
import { dayIn } from '../../domain/shared/day';
import type { AccountId } from '../../domain/shared/person';
import type { BackgroundContext } from '../core/issue-context';
import type { Ports } from '../ports';
import { noticeWords } from '../words/notice-words';

type RemindPorts = Pick<Ports, 'isGone' | 'notify'> & {
  /** Whether the person may get a mail about open questions on this issue; false for the rest of a day after it. */
  readonly mayRemind: (to: AccountId, issueId: string) => Promise<boolean>;
};

/** How many people got a mail, and how many open questions these own. */
export type Reminded = { readonly mails: number; readonly questions: number };

/** Sends each owner of open questions on the issue one mail about their own, at most once a day. */
export async function remindOwners(ports: RemindPorts, context: BackgroundContext): Promise<Reminded> {
  const { issue, policy, refinement } = context;
  const today = dayIn(context.now, policy.timeZone);
  const { reminderSubject, reminder } = noticeWords[policy.language];
  let reminded: Reminded = { mails: 0, questions: 0 };
  for (const [to, questions] of openByOwner(refinement.questions)) {
    if ((await ports.isGone(to)) || !(await ports.mayRemind(to, issue.id))) continue;
    const { key, summary } = issue;
    const text = reminder({ key, summary, questions, today });
    await ports.notify(issue.id, { to, subject: reminderSubject(key, questions.length), text });
    reminded = { mails: reminded.mails + 1, questions: reminded.questions + questions.length };
  }
  return reminded;
}

/** The open questions of each owner, by what is due first. */
export function openByOwner<T extends Pick<Question, 'state' | 'owner' | 'due'>>(
  questions: readonly T[],
): ReadonlyMap<AccountId, readonly T[]> {
  const byOwner = new Map<AccountId, readonly T[]>();
  const open = questions.filter(({ state }) => state === 'open').toSorted((a, b) => (dueOf(a) < dueOf(b) ? -1 : 1));
  for (const one of open) if (one.owner !== null) byOwner.set(one.owner, [...(byOwner.get(one.owner) ?? []), one]);
  return byOwner;
}

/** Without a due day a question comes last. */
const dueOf = ({ due }: Pick<Question, 'due'>): string => due ?? '9999';
