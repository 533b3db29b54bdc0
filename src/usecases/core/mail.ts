import type { MailItem } from '../../domain/mail/mailbox';
import type { Notice } from '../../domain/mail/notice';
import type { Policy } from '../../domain/policy/policy';
import { askerOf, type Question } from '../../domain/question/question';
import type { Day } from '../../domain/shared/instant';
import type { AccountId } from '../../domain/shared/person';
import { type MailKind, type MailLine, mailWords } from '../words/mail-words';

/** What a mail tells of one issue. `hasList`: also that a list begins with it. */
export type MailPart = {
  readonly key: string;
  readonly summary: string;
  readonly lines: readonly MailLine[];
  readonly hasList: boolean;
};

type Setting = {
  readonly language: Policy['language'];
  readonly today: Day;
  /** Of the site; null where it is not known. */
  readonly site: string | null;
  /** How much else of a sender waits. */
  readonly rest?: readonly { readonly count: number; readonly name: string | null }[];
};

/**
 * The mail on the first issue: its questions by their kinds, of the others key and counts, since the reader may not see
 * each of them. Null where nothing is to be told.
 */
export function composeMail(
  parts: readonly MailPart[],
  { language, today, site, rest = [] }: Setting,
): Omit<Notice, 'to'> | null {
  const words = mailWords[language];
  const [first, ...others] = parts.filter((part) => kindsOf(part).length > 0);
  if (first === undefined) return null;
  const kinds = [first, ...others].flatMap(kindsOf);
  const [only, ...more] = kinds;
  const isOne = only !== undefined && more.length === 0;
  const { key, summary, lines, hasList } = first;
  return {
    subject: isOne ? words.subjects[only](key) : words.subject(key, kinds, others.length > 0),
    text: [
      `${key} ${summary}`,
      ...lines.flatMap((line) => words.line(line, today)),
      ...(hasList ? [words.list] : []),
      ...others.map((other) => words.other(other.key, kindsOf(other))),
      ...rest.map(({ count, name }) => words.more(count, name)),
      words.off(site === null ? null : `${site}/browse/${key}`),
    ].join('\n'),
  };
}

function kindsOf({ lines, hasList }: MailPart): readonly MailKind[] {
  const kinds = lines.map(({ kind }) => kind);
  return hasList ? [...kinds, 'list'] : kinds;
}

/**
 * What these items tell their reader of the issue as it is now, what must be answered first before the others. What no
 * longer waits for them is left out.
 */
export function linesFor(
  to: AccountId,
  items: readonly Pick<MailItem, 'what' | 'question'>[],
  questions: readonly Question[],
): readonly MailLine[] {
  return items
    .flatMap(({ what, question: id }) => {
      const question = questions.find((one) => one.id === id);
      return question === undefined || !isTheirs(question, what, to) ? [] : [lineOf(question, what)];
    })
    .toSorted((one, other) => (urgencyOf(one) < urgencyOf(other) ? -1 : 1));
}

function isTheirs(question: Question, what: MailItem['what'], to: AccountId): boolean {
  switch (what) {
    case 'owner':
      return question.owner === to && question.state === 'open';
    case 'accepted':
      return question.state === 'closed' && askerOf(question) === to;
    case 'list':
      return false;
  }
}

function lineOf(question: Question, what: MailItem['what']): MailLine {
  const { kind, text, due, answer, blocking } = question;
  return what === 'accepted' ? { kind: what, text, answer: answer ?? '' } : { kind, text, due, isBlocking: blocking };
}

/** A text that sorts: what must be answered first, then by the day, then what has none. */
export const urgencyOf = (line: MailLine | undefined): string =>
  line === undefined || line.kind === 'accepted' ? '9999' : `${line.isBlocking ? '' : '9'}${line.due ?? '9998'}`;
