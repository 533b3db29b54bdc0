import type { Policy } from '../../domain/policy/policy';
import type { Question } from '../../domain/question/question';
import type { Notice } from '../../domain/shared/notice';
import type { AccountId } from '../../domain/shared/person';
import { daysAfter } from '../../domain/shared/day';
import type { Day } from '../../domain/shared/instant';
import { noticeWords } from '../words/notice-words';
import { openByOwner } from './remind-owners';

/** An issue with its public questions. */
export type AskedIssue = {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly language: Policy['language'];
  /** Today in the time zone of its project. */
  readonly today: Day;
  readonly questions: readonly Question[];
};

/** A mail, and the issue that it is sent on. */
type WeeklyMail = { readonly issueId: string; readonly notice: Notice };

/** Days ahead: the next mail comes in a week. */
const AHEAD = 6;

type Due = Pick<Question, 'text' | 'blocking'> & { readonly due: Day };
type DueOn = { readonly issue: AskedIssue; readonly questions: readonly Due[] };

/**
 * One mail for each owner of open questions that are overdue or due within a week, on the most urgent issue: what is due
 * first, blocking before others. It has the words of that issue's questions alone; of others it has key and number. Mails
 * come in the order of the owners' ids.
 */
export function weeklyMails(issues: readonly AskedIssue[]): readonly WeeklyMail[] {
  const owned = new Map<AccountId, readonly DueOn[]>();
  for (const issue of issues)
    for (const [owner, questions] of openByOwner(dueOf(issue)))
      owned.set(owner, [...(owned.get(owner) ?? []), { issue, questions }]);
  return [...owned]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([to, all]) => {
      const [first, ...others] = all.toSorted(byUrgency);
      return first === undefined ? [] : [{ issueId: first.issue.id, notice: noticeFor(to, first, others) }];
    });
}

function dueOf({ questions, today }: AskedIssue) {
  const until = daysAfter(today, AHEAD);
  return questions.flatMap((one) => (one.due === null || one.due > until ? [] : [{ ...one, due: one.due }]));
}

function byUrgency(one: DueOn, other: DueOn): number {
  return compare(urgencyOf(one), urgencyOf(other));
}

/** A text that sorts: day, whether it blocks, key. */
function urgencyOf({ issue, questions: [first] }: DueOn): string {
  return `${first?.due ?? ''} ${first?.blocking === true ? 0 : 1} ${issue.key}`;
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function noticeFor(to: AccountId, { issue, questions }: DueOn, others: readonly DueOn[]): Notice {
  const { key, summary, language, today } = issue;
  const words = noticeWords[language];
  const count = questions.length + others.reduce((sum, one) => sum + one.questions.length, 0);
  const more = others.flatMap((one) => {
    const [first] = one.questions;
    return first === undefined ? [] : [{ key: one.issue.key, questions: one.questions.length, due: first.due, today }];
  });
  const text = [words.reminder({ key, summary, questions, today }), words.others(more), words.weeklyOff];
  return { to, subject: words.weeklySubject(key, count), text: text.filter((part) => part !== '').join('\n') };
}
