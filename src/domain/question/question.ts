import * as z from 'zod/mini';
import { account } from '../shared/account';
import type { AccountId } from '../shared/person';
import { count, day, id, instant, list, record, text } from '../shared/schema';

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

/** Most told owners that a question keeps; the earliest are dropped. */
export const TOLD_LIMIT = 200;

/** A question, risk or assumption: something that the team does not know yet. */
export const questionSchema = record({
  id: id(),
  kind: z.enum(questionKinds),
  text: text(),
  category: z.nullable(z.enum(questionCategories)),
  blocking: z.boolean(),
  /** null for an anonymous question. */
  askedBy: z.nullable(account()),
  /** The person it was written down for; null when it is the writer's own. */
  askedFor: z.nullable(account()),
  askedAt: instant(),
  owner: z.nullable(account()),
  due: z.nullable(day()),
  state: z.enum(questionStates),
  /** An open question keeps the refused answer. */
  answer: z.nullable(text()),
  answeredBy: z.nullable(account()),
  answeredAt: z.nullable(instant()),
  /** Whose answer this one replaced; null without another person's. */
  answeredOver: z.nullable(account()),
  /** Who closed it; absent where the asker did. */
  acceptedBy: z.optional(account()),
  /** When it was closed; null while it is open. */
  closedAt: z.nullable(instant()),
  /** Why it was opened again; null where it was not. */
  reopenedBecause: z.nullable(text()),
  /** The ballot round whose low vote it gives the reason of; null for other questions. */
  fromRound: z.nullable(count()),
  /** Id of the Jira comment that it was made from; null for other questions. */
  fromComment: z.nullable(id()),
  /**
   * Id of the hint in the description that it was made from, see `found-questions`; kept when the question is reworded.
   */
  fromHint: z.optional(id()),
  /** Owners that were told by Jira's notification; each is told once. */
  told: list(account(), TOLD_LIMIT),
  version: count(),
});
export type Question = z.infer<typeof questionSchema>;

/** The parts of a question that an answer refers to: if one of them changed, the answer is a conflict. */
export type Answerable = Pick<Question, 'text' | 'kind' | 'state' | 'answer'>;

/** Longest text of a question or an answer, in characters. */
export const QUESTION_TEXT_LIMIT = 1000;
/** Most open and answered questions per issue. */
export const OPEN_QUESTION_LIMIT = 100;
/** Most anonymous questions of one person on one issue, until they are shown or taken back. */
export const ANONYMOUS_LIMIT = 3;
/** Longest anonymous question, in characters. */
export const ANONYMOUS_TEXT_LIMIT = 300;
/** Most characters of one person's private questions. Room is counted per person, never by what others wrote. */
export const PRIVATE_CHARACTERS = 1500;
/** Most questions of an issue that the look back counts: the latest. */
export const TALLIED_QUESTIONS = 50;

/** How many characters of private questions the person with these may still write. */
export function privateRoom(own: readonly Pick<Question, 'text'>[]): number {
  return Math.max(0, PRIVATE_CHARACTERS - own.reduce((sum, { text: words }) => sum + words.length, 0));
}

/** The person whose question it is; null for an anonymous one. */
export function askerOf({ askedBy, askedFor }: Pick<Question, 'askedBy' | 'askedFor'>): AccountId | null {
  return askedFor ?? askedBy;
}
