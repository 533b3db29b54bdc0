import type { AccountId } from '../shared/person';
import type { Day, Instant } from '../shared/instant';

export const questionKinds = ['question', 'risk', 'assumption'] as const;
export type QuestionKind = (typeof questionKinds)[number];

export const questionCategories = [
  'scope',
  'users',
  'design',
  'data',
  'dependency',
  'non-functional',
  'done-when',
] as const;
export type QuestionCategory = (typeof questionCategories)[number];

export const questionStates = ['open', 'answered', 'closed', 'withdrawn'] as const;
export type QuestionState = (typeof questionStates)[number];

/** One thing the team does not know yet: the value of the property `commonGroundQuestion_<id>`. */
export type Question = {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly text: string;
  readonly category: QuestionCategory | null;
  readonly blocking: boolean;
  /** null for an anonymous doubt. */
  readonly askedBy: AccountId | null;
  /** Whose question it is when somebody else wrote it down; null when it is the writer's own. */
  readonly askedFor: AccountId | null;
  readonly askedAt: Instant;
  readonly owner: AccountId | null;
  readonly due: Day | null;
  readonly state: QuestionState;
  /** Of an open question: the one that was not enough. */
  readonly answer: string | null;
  readonly answeredBy: AccountId | null;
  readonly answeredAt: Instant | null;
  /** Whose answer this one has taken the place of; null where it is nobody else's. */
  readonly answeredOver: AccountId | null;
  /** When it was closed; null while it is not. */
  readonly closedAt: Instant | null;
  /** Why it was opened again, when it was. */
  readonly reopenedBecause: string | null;
  /** The ballot round whose low vote it is the reason of; null for any other question. */
  readonly fromRound: number | null;
  /** The comment in Jira that it was made from. */
  readonly fromComment: string | null;
  /** What the description says that it was made from, see `found-questions`: its own words may change. */
  readonly fromHint?: string | undefined;
  /** Owners whom Jira's notification has told so; each is told once. */
  readonly told: readonly AccountId[];
  readonly version: number;
};

/** What an answer depends on: to another text, or over another answer, it would be another one. */
export type Answerable = Pick<Question, 'text' | 'kind' | 'state' | 'answer'>;

/** Longest text of a question or an answer, in characters. */
export const QUESTION_TEXT_LIMIT = 1000;
/** Most questions that are not closed, per issue. */
export const OPEN_QUESTION_LIMIT = 100;
/** Most people of whom a question remembers that they were told of it; the earliest are forgotten. */
export const TOLD_LIMIT = 200;
/** Most questions of an issue that the look back counts: the latest. */
export const TALLIED_QUESTIONS = 50;
