import type { Instant } from '../../../src/domain/shared/instant';
import { type Question, questionStates } from '../../../src/domain/question/question';
import { isBlocking, isUnsettled } from '../../../src/domain/question/question-count';

/** Ids of the shown and the folded questions, in order. */
export type Placement = { readonly shown: readonly string[]; readonly folded: readonly string[] };

/** Most questions shown outside a talk, unless more are blocking. */
const SHOWN = 3;

const rank = (question: Question): number =>
  questionStates.indexOf(question.state) - (isBlocking(question) ? questionStates.length : 0);

/** In a talk an answer moves nothing: who answers has the same list as those whose page still shows the question open. */
const rankInTalk = (question: Question): number =>
  isUnsettled(question) ? (isBlocking(question) ? 0 : 1) : 2 + questionStates.indexOf(question.state);

/** Breaks ties by id, so that another order of reading moves nothing. */
const byAsking = (a: Question, b: Question): number => a.askedAt.localeCompare(b.askedAt) || a.id.localeCompare(b.id);

/**
 * Blocking first, then open, then waiting for an OK, each by time; settled ones are always folded. In a talk those that
 * wait for an OK stay among the open ones.
 * @param since questions asked then or later are always shown; null shows all open ones
 */
export function place(questions: readonly Question[], since: Instant | null): Placement {
  const weigh = since === null ? rankInTalk : rank;
  const ordered = questions.toSorted((a, b) => weigh(a) - weigh(b) || byAsking(a, b));
  const live = ordered.filter(isUnsettled);
  const blocking = live.filter(isBlocking).length;
  const shown = live.filter(
    (one, index) => index < Math.max(SHOWN, blocking) || since === null || one.askedAt >= since,
  );
  return {
    shown: shown.map(({ id }) => id),
    folded: ordered.filter((one) => !shown.includes(one)).map(({ id }) => id),
  };
}

/** How many questions came since `held` was drawn; that others were closed or moved is no news. */
export function newsSince(drawn: Placement, now: Placement): number {
  const before = new Set([...drawn.shown, ...drawn.folded]);
  return [...now.shown, ...now.folded].filter((id) => !before.has(id)).length;
}

/** What came since `held` at the end of its list, so that nothing that is shown moves or folds away. */
export function appended(drawn: Placement, now: Placement): Placement {
  const ids = new Set([...now.shown, ...now.folded]);
  const shown = [...drawn.shown.filter((id) => ids.has(id)), ...now.shown.filter((id) => !drawn.shown.includes(id))];
  return { shown, folded: now.folded.filter((id) => !shown.includes(id)) };
}
