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

/** A question, risk or assumption: something that the team does not know yet. */
export type Question = {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly text: string;
  readonly category: QuestionCategory | null;
  readonly blocking: boolean;
  /** null for an anonymous question. */
  readonly askedBy: AccountId | null;
  /** The person it was written down for; null when it is the writer's own. */
  readonly askedFor: AccountId | null;
  readonly askedAt: Instant;
  readonly owner: AccountId | null;
  readonly due: Day | null;
  readonly state: QuestionState;
  /** An open question keeps the refused answer. */
  readonly answer: string | null;
  readonly answeredBy: AccountId | null;
  readonly answeredAt: Instant | null;
  /** Whose answer this one replaced; null without another person's. */
  readonly answeredOver: AccountId | null;
  /** Who accepted the answer for an asker who was away; absent where the asker did, or where it has none. */
  readonly acceptedBy?: AccountId | undefined;
  /** Who sent the asker the one request to accept this answer, and when; absent before that. */
  readonly okAsked?: { readonly by: AccountId; readonly at: Instant } | undefined;
  /** When it was closed; null while it is open. */
  readonly closedAt: Instant | null;
  /** Why it was opened again; null where it was not. */
  readonly reopenedBecause: string | null;
  /** The ballot round whose low vote it gives the reason of; null for other questions. */
  readonly fromRound: number | null;
  /** Id of the Jira comment that it was made from; null for other questions. */
  readonly fromComment: string | null;
  /**
   * Id of the hint in the description that it was made from, see `found-questions`; kept when the question is reworded.
   */
  readonly fromHint?: string | undefined;
  /** Owners that were told by Jira's notification; each is told once. */
  readonly told: readonly AccountId[];
  readonly version: number;
};

/** The parts of a question that an answer refers to: if one of them changed, the answer is a conflict. */
export type Answerable = Pick<Question, 'text' | 'kind' | 'state' | 'answer'>;

/** Longest text of a question or an answer, in characters. */
export const QUESTION_TEXT_LIMIT = 1000;
/** Most open and answered questions per issue. */
export const OPEN_QUESTION_LIMIT = 100;
/** Most told owners that a question keeps; the earliest are dropped. */
export const TOLD_LIMIT = 200;
/** Most questions of an issue that the look back counts: the latest. */
export const TALLIED_QUESTIONS = 50;
