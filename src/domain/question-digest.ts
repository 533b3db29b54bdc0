import type { AccountId, Day } from './issue';
import type { Question, QuestionCategory, QuestionKind } from './question';
import { utf8Length } from './utf8-length';

/** An open question, shortened for the report. The property `commonGroundQuestions` holds a list of these. */
export type DigestedQuestion = {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly category: QuestionCategory | null;
  readonly blocking: boolean;
  readonly owner: AccountId | null;
  readonly due: Day | null;
  readonly askedOn: Day;
  /** The first 80 characters, fewer when the property would grow too large. */
  readonly text: string;
};

/** Most bytes of the digest as UTF-8 JSON: well under Jira's 32,768 characters for one property. */
export const DIGEST_BYTES = 24 * 1024;
const TEXT_LENGTHS = [80, 40, 20, 10, 0] as const;

/** The open questions, oldest first, as long as fits into {@link DIGEST_BYTES}. The same questions give the same digest. */
export function digestQuestions(questions: readonly Question[]): readonly DigestedQuestion[] {
  const open = questions
    .filter(({ state }) => state === 'open')
    .sort((a, b) => compare(a.askedAt, b.askedAt) || compare(a.id, b.id));
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

/** By code point, so that no half of a character is left at the end. */
function firstCharacters(text: string, length: number): string {
  return text.length <= length ? text : [...text.slice(0, 2 * length)].slice(0, length).join('');
}

/** The limit of open questions makes this unreachable in practice; whoever wrote more into Jira gets the oldest. */
function fitting(digest: readonly DigestedQuestion[]): readonly DigestedQuestion[] {
  let bytes = 2;
  return digest.filter((entry) => (bytes += utf8Length(JSON.stringify(entry)) + 1) <= DIGEST_BYTES);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
