import type { Day, Instant } from '../shared/instant';
import type { Question } from './question';

/** Not settled: open, or answered and not yet accepted. */
export function isUnsettled({ state }: Pick<Question, 'state'>): boolean {
  return state === 'open' || state === 'answered';
}

/**
 * Whether it keeps the issue from being ready. An answer alone does not end that, since the asker may refuse it: it
 * blocks until it is closed, withdrawn or unmarked.
 */
export function isBlocking(question: Pick<Question, 'state' | 'blocking'>): boolean {
  return question.blocking && isUnsettled(question);
}

/** Whether it has an answer from after this moment, accepted or not. A refused answer does not count. */
export function isAnsweredAfter({ state, answeredAt }: Pick<Question, 'state' | 'answeredAt'>, at: Instant): boolean {
  return (state === 'answered' || state === 'closed') && answeredAt !== null && answeredAt > at;
}

/** Open and due before today. */
export function isOverdue({ state, due }: Pick<Question, 'state' | 'due'>, today: Day): boolean {
  return state === 'open' && due !== null && due < today;
}

/** The earliest due day of the open questions. */
export function nextDue(questions: readonly Question[]): Day | null {
  const days = questions.flatMap(({ state, due }) => (state === 'open' && due !== null ? [due] : []));
  return days.reduce<Day | null>((earliest, day) => (earliest === null || day < earliest ? day : earliest), null);
}
