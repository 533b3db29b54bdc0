import { utf8Length } from '../shared/utf8-length';
import * as z from 'zod/mini';
import { account } from '../shared/account';
import type { Instant } from '../shared/instant';
import { amount, day, id, instant, list, record, text } from '../shared/schema';
import { type Question, questionCategories, questionKinds, TALLIED_QUESTIONS } from './question';

const category = z.nullable(z.enum(questionCategories));

/**
 * When it was asked, the day only for an anonymous question; the hours until it was closed, null while it is open; its
 * category.
 */
export const talliedQuestion = z.readonly(z.tuple([z.union([instant(), day()]), z.nullable(amount()), category]));
type TalliedQuestion = z.infer<typeof talliedQuestion>;

/** An open question, shortened for the report. */
const digestedQuestion = record({
  id: id(),
  kind: z.enum(questionKinds),
  category,
  blocking: z.boolean(),
  /** The one account in the properties: the report counts, names and filters by it. */
  owner: z.nullable(account()),
  due: z.nullable(day()),
  askedOn: day(),
  /** The first 80 characters; fewer when the property would grow too large. */
  text: text(),
});
export type DigestedQuestion = z.infer<typeof digestedQuestion>;

/** The property `commonGroundQuestions`: the open questions for the report, and the tally of all for the look back. */
export const digestSchema = record({
  open: list(digestedQuestion),
  /** Whether the answer to a blocking question waits for an OK. An earlier version of the app stored whose. */
  awaitsOk: z._default(z.boolean(), false),
  /** The latest questions that were not withdrawn, oldest first. */
  asked: list(talliedQuestion, TALLIED_QUESTIONS),
});
type QuestionDigest = z.infer<typeof digestSchema>;

/** Most bytes of the open questions as UTF-8 JSON; with the tally well below Jira's 32,768 characters per property. */
const DIGEST_BYTES = 24 * 1024;
const HOUR = 3_600_000;
const TEXT_LENGTHS = [80, 40, 20, 10, 0] as const;

/**
 * The open questions, oldest first, as long as fits into {@link DIGEST_BYTES}, and the tally of all. `archived`: of those that
 * the row no longer holds.
 */
export function digestQuestions(
  questions: readonly Question[],
  archived: readonly TalliedQuestion[] = [],
): QuestionDigest {
  return {
    open: digestOf(questions),
    awaitsOk: questions.some(({ state, blocking }) => state === 'answered' && blocking),
    asked: latestTally([...archived, ...tallyOf(questions)]),
  };
}

/** The latest, oldest first. */
export function latestTally(all: readonly TalliedQuestion[]): readonly TalliedQuestion[] {
  return all.toSorted(([one], [other]) => compare(one, other)).slice(-TALLIED_QUESTIONS);
}

export function tallyOf(questions: readonly Question[]): readonly TalliedQuestion[] {
  return questions
    .filter(({ state }) => state !== 'withdrawn')
    .sort(inOrder)
    .map((question) => {
      const { askedAt, askedBy, askedFor, closedAt, category } = question;
      const isAnonymous = askedBy === null && askedFor === null;
      return [isAnonymous ? askedAt.slice(0, 10) : askedAt, hoursTo(closedAt, askedAt), category];
    });
}

/** Hours to one decimal place. */
function hoursTo(closedAt: Instant | null, askedAt: Instant): number | null {
  if (closedAt === null) return null;
  return Math.max(0, Math.round((Date.parse(closedAt) - Date.parse(askedAt)) / (HOUR / 10)) / 10) || 0;
}

function digestOf(questions: readonly Question[]): readonly DigestedQuestion[] {
  const open = questions.filter(({ state }) => state === 'open').sort(inOrder);
  for (const length of TEXT_LENGTHS) {
    const digest = open.map((question) => shorten(question, length));
    if (utf8Length(JSON.stringify(digest)) <= DIGEST_BYTES) return digest;
  }
  return fitting(open.map((question) => shorten(question, 0)));
}

function shorten(
  { id, kind, category, blocking, owner, due, askedAt, text }: Question,
  length: number,
): DigestedQuestion {
  return {
    id,
    kind,
    category,
    blocking,
    owner,
    due,
    askedOn: askedAt.slice(0, 10),
    text: firstCharacters(text, length),
  };
}

/** By code point, so that no character is cut in half. */
function firstCharacters(text: string, length: number): string {
  return text.length <= length ? text : [...text.slice(0, 2 * length)].slice(0, length).join('');
}

/** The limit of open questions prevents this; if properties were overwritten with more, the oldest are kept. */
function fitting(digest: readonly DigestedQuestion[]): readonly DigestedQuestion[] {
  let bytes = 2;
  return digest.filter((entry) => (bytes += utf8Length(JSON.stringify(entry)) + 1) <= DIGEST_BYTES);
}

function inOrder(one: Question, other: Question): number {
  return compare(one.askedAt, other.askedAt) || compare(one.id, other.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
