import { keptSize, lastSettled } from '../../domain/ballot/size';
import { readContent } from '../../domain/content/read-content';
import type { Question, QuestionKind } from '../../domain/question/question';
import { publicPart } from '../../domain/refinement/public-row';
import type { Standing } from '../../domain/shared/standing';
import { dayIn } from '../../domain/shared/day';
import type { Day } from '../../domain/shared/instant';
import { quotedNote } from '../words/quoted-note';
import type { BackgroundContext } from '../core/issue-context';
import { judge } from '../core/judge';
import { summaryOf } from '../core/project';
import { handOffWords } from '../words/hand-off-words';

/** A question that waits for an answer. `proposed`: an answer that its asker has not accepted. */
type OpenQuestion = {
  readonly kind: QuestionKind;
  readonly question: string;
  readonly isFirst: boolean;
  readonly proposed: string | null;
};

/** What people wrote, word by word. */
type Quoted = {
  readonly summary: string;
  readonly sentence: string | null;
  readonly why: string | null;
  readonly who: string | null;
  readonly doneWhen: readonly string[];
  readonly inScope: readonly string[];
  readonly outOfScope: readonly string[];
  readonly steps: readonly string[];
  readonly expected: readonly string[];
  readonly openQuestions: readonly OpenQuestion[];
  readonly decisions: readonly { readonly question: string; readonly answer: string }[];
  readonly nextSteps: readonly string[];
  readonly exception: string | null;
};

/**
 * What was agreed about an item, for who builds it, a person or an agent: no names, and nothing that is hidden. `text` says the same
 * to be read; each line of it that people wrote begins with "> ".
 */
export type HandOff = {
  readonly note: string;
  readonly issueKey: string;
  readonly link: string | null;
  readonly standing: Standing;
  /** Why it stands so, in one sentence of the project's language. */
  readonly reason: string;
  readonly agreedOn: Day | null;
  /** A number or a card's label; `any` where the team said that it does not matter; null without one. */
  readonly size: string | null;
  readonly quoted: Quoted;
  readonly text: string;
};

/** `address`: where people open the site; null while it is not known. */
export function toHandOff(context: BackgroundContext, address: string | null): HandOff {
  const { issue, refinement, policy } = context;
  const row = publicPart(refinement);
  const summary = summaryOf(context, judge(context));
  const { content } = readContent(issue);
  const last = row.talks.talks.findLast(({ agreed }) => agreed !== '');
  const sentence = last?.reworded?.text ?? last?.agreed ?? null;
  const settled = lastSettled(row.size);
  const isAny = settled !== null && settled.label === null;
  const size = issue.estimate?.value?.toString() ?? keptSize(row.size) ?? (isAny ? 'any' : null);
  const facts = {
    issueKey: issue.key,
    link: address === null ? null : `${address}/browse/${issue.key}`,
    standing: summary.standing,
    reason: summary.reason,
    agreedOn: summary.agreedAt === null ? null : dayIn(summary.agreedAt, policy.timeZone),
    size,
    quoted: {
      summary: issue.summary,
      sentence,
      why: content.why,
      who: content.who,
      doneWhen: content.acceptanceCriteria,
      inScope: content.inScope,
      outOfScope: content.outOfScope,
      steps: content.steps,
      expected: content.expected,
      openQuestions: row.questions.filter(isOpen).map(toOpen),
      decisions: row.questions.flatMap(toDecision),
      nextSteps: row.talks.talks.at(-1)?.nextSteps ?? [],
      exception: row.talks.exception?.reason ?? null,
    },
  };
  const { language } = policy;
  return { note: quotedNote[language], ...facts, text: textOf(facts, language) };
}

const isOpen = ({ state }: Question): boolean => state === 'open' || state === 'answered';

const toOpen = ({ kind, text, blocking, state, answer }: Question): OpenQuestion => ({
  kind,
  question: text,
  isFirst: blocking,
  proposed: state === 'answered' ? answer : null,
});

function toDecision({ state, text, answer }: Question): Quoted['decisions'] {
  return state === 'closed' && answer !== null ? [{ question: text, answer }] : [];
}

function textOf(facts: Omit<HandOff, 'note' | 'text'>, language: keyof typeof handOffWords): string {
  const words = handOffWords[language];
  const { quoted, size, agreedOn } = facts;
  const list = (title: string, texts: readonly (string | null)[]): readonly string[] => {
    const lines = texts.flatMap((text) => (text === null ? [] : [quotedLines(text)]));
    return lines.length === 0 ? [] : ['', `${title}:`, ...lines];
  };
  const open = quoted.openQuestions.flatMap(({ question, isFirst, proposed }) => [
    `${quotedLines(question)}${isFirst ? `\n  (${words.first})` : ''}`,
    ...(proposed === null ? [] : [`  (${words.proposed})\n${quotedLines(proposed)}`]),
  ]);
  const decided = quoted.decisions.flatMap(({ question, answer }) => [
    quotedLines(question),
    quotedLines(`→ ${answer}`),
  ]);
  return [
    quotedNote[language],
    '',
    `${words.summary}: ${facts.issueKey}${facts.link === null ? '' : ` ${facts.link}`}`,
    quotedLines(quoted.summary),
    `${words.state}: ${facts.standing}. ${facts.reason.split(BREAK).join(' ')}`,
    ...(agreedOn === null ? [] : [words.agreedOn(agreedOn)]),
    words.size(size === 'any' ? words.anySize : size),
    ...(quoted.sentence === null ? ['', words.nothing] : list(words.sentence, [quoted.sentence])),
    ...list(words.exception, [quoted.exception]),
    ...list(words.why, [quoted.why]),
    ...list(words.who, [quoted.who]),
    ...list(words.doneWhen, quoted.doneWhen),
    ...list(words.inScope, quoted.inScope),
    ...list(words.outOfScope, quoted.outOfScope),
    ...list(words.steps, quoted.steps),
    ...list(words.expected, quoted.expected),
    ...(open.length === 0 ? [] : ['', `${words.openQuestions}:`, ...open]),
    ...(decided.length === 0 ? [] : ['', `${words.decisions}:`, ...decided]),
    ...list(words.nextSteps, quoted.nextSteps),
  ].join('\n');
}

/** Every way to begin a line, so that no part of a text stands at the head of one. */
const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;

/** A text of people, each of its lines behind "> ". */
const quotedLines = (text: string): string =>
  text
    .split(BREAK)
    .map((line) => `> ${line}`)
    .join('\n');
