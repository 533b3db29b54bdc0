import type { Instant } from '../../../src/domain/shared/instant';
import { type Question, questionStates } from '../../../src/domain/question/question';
import { isBlocking, isUnsettled } from '../../../src/domain/question/question-count';

/** Which questions stand in the list and which are folded away, by id and in order. */
export type Placement = { readonly shown: readonly string[]; readonly folded: readonly string[] };

/** Without a talk the list stays this short, unless more must be answered first. */
const SHOWN = 3;

const rank = (question: Question): number =>
  questionStates.indexOf(question.state) - (isBlocking(question) ? questionStates.length : 0);

/** Of two from the same instant, always the same one first: what is read in another order has not moved. */
const byAsking = (a: Question, b: Question): number => a.askedAt.localeCompare(b.askedAt) || a.id.localeCompare(b.id);

/**
 * Must-be-answered first, then open, then waiting, each in the order of asking; what is over is always folded.
 * @param since what was asked then or later stands in the list however long that is; all of it where it is null
 */
export function place(questions: readonly Question[], since: Instant | null): Placement {
  const ordered = questions.toSorted((a, b) => rank(a) - rank(b) || byAsking(a, b));
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

/**
 * How many questions have come since `held` was drawn; where none has, how many have gone or moved. The viewer's own, which they
 * saw while nobody else did, are no news to them.
 */
export function newsSince(held: Placement, now: Placement, mine: readonly Pick<Question, 'id'>[] = []): number {
  const before = new Map([
    ...held.shown.map((id) => [id, 'shown'] as const),
    ...held.folded.map((id) => [id, 'folded'] as const),
  ]);
  const all = [...now.shown.map((id) => [id, 'shown'] as const), ...now.folded.map((id) => [id, 'folded'] as const)];
  const after = all.filter(([id]) => before.has(id) || !mine.some((one) => one.id === id));
  const come = after.filter(([id]) => !before.has(id)).length;
  return come > 0 ? come : after.filter(([id, where]) => before.get(id) !== where).length;
}
