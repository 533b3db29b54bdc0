import type { Question } from '../../domain/question/question';
import { dayIn } from '../../domain/shared/day';
import type { AccountId } from '../../domain/shared/person';
import type { BackgroundContext } from '../core/issue-context';
import { composeMail, linesFor } from '../core/mail';
import type { Ports } from '../ports';

/** How many people get a mail, now or at the end of the hour, and about how many open questions of theirs. */
export type Reminded = { readonly mails: number; readonly questions: number };

/** Mails each owner of open questions on the issue about their own, unless they were told within a day. */
export async function remindOwners(
  ports: Pick<Ports, 'isGone' | 'mail' | 'siteAddress'>,
  { issue, policy, refinement, now }: BackgroundContext,
): Promise<Reminded> {
  const { id, key, summary, projectId } = issue;
  const setting = {
    language: policy.language,
    today: dayIn(now, policy.timeZone),
    site: await ports.siteAddress(),
  };
  let reminded: Reminded = { mails: 0, questions: 0 };
  for (const [to, questions] of openByOwner(refinement.questions)) {
    if (await ports.isGone(to)) continue;
    const items = questions.map((one) => ({ issue: id, project: projectId, what: 'owner' as const, question: one.id }));
    const taken = await ports.mail({ to, items, way: 'other' }, (some) =>
      composeMail([{ key, summary, lines: linesFor(to, some, refinement.questions), hasList: false }], setting),
    );
    if (taken > 0) reminded = { mails: reminded.mails + 1, questions: reminded.questions + taken };
  }
  return reminded;
}

/** The open questions of each owner. */
export function openByOwner<T extends Pick<Question, 'state' | 'owner'>>(
  questions: readonly T[],
): ReadonlyMap<AccountId, readonly T[]> {
  const byOwner = new Map<AccountId, readonly T[]>();
  for (const one of questions)
    if (one.state === 'open' && one.owner !== null) byOwner.set(one.owner, [...(byOwner.get(one.owner) ?? []), one]);
  return byOwner;
}
