import { type Question, TOLD_LIMIT } from '../../domain/question/question';
import { ownerToTell } from '../../domain/question/question-change';
import type { OwedTask, Refinement } from '../../domain/refinement/refinement';
import type { AccountId } from '../../domain/shared/person';
import { runningOf } from '../../domain/talk/running-talk';
import type { IssueContext } from './issue-context';

/**
 * The question with its new owner among the told ones, and the owed notice; `owed` is null where the owner is not told.
 */
export function withOwnerTold(
  question: Question,
  { call, refinement }: Pick<IssueContext, 'call' | 'refinement'>,
): { readonly question: Question; readonly owed: OwedTask | null } {
  const to = ownerToTell(question, call.me, runningOf(refinement.talk));
  if (to === null) return { question, owed: null };
  return {
    question: { ...question, told: [...question.told, to].slice(-TOLD_LIMIT) },
    owed: { what: 'notice', question: question.id, to },
  };
}

/** The row that owes this owner a notice, and has them among those told about the question. */
export function toldTo(row: Refinement, question: Question, to: AccountId): Refinement {
  const accounts = question.told.includes(to) ? question.told : [...question.told, to].slice(-TOLD_LIMIT);
  const questions = row.questions.map((one) => (one.id === question.id ? { ...question, told: accounts } : one));
  return owing({ ...row, questions }, { what: 'notice', question: question.id, to });
}

/** The row with this added to what it owes. */
export function owing(row: Refinement, owed: OwedTask | null): Refinement {
  return owed === null ? row : { ...row, owed: [...row.owed, owed] };
}
