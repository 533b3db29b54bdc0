import { isUnsettled } from './question-count';
import type { Question } from './question';

/** Closed questions that keep a property of their own; more than that fold into one, the oldest first. */
export const CLOSED_AT_MOST = 20;
/** Folded at once: Jira takes a hundred writes to one issue in half a minute, and people write too. */
const FOLD_AT_ONCE = 15;
/** Characters of the archive as JSON: under Jira's 32,768 for one property. What does not fit stays as it is. */
const ARCHIVE_CHARACTERS = 32_000;

/** What an issue's questions are kept in. */
export type Kept = {
  /** One property each. */
  readonly own: readonly Question[];
  /** Together in one property; only what is closed or withdrawn, since that hardly ever changes again. */
  readonly archived: readonly Question[];
};

/** All questions, in the order they were asked. Where one is kept twice, its own property is the truth. */
export function allQuestions({ own, archived }: Kept): readonly Question[] {
  const ids = new Set(own.map(({ id }) => id));
  return [...own, ...archived.filter(({ id }) => !ids.has(id))].sort(inOrder);
}

/** Whether there is anything to fold that the archive has room for. */
export function needsFolding(kept: Kept): boolean {
  return fold(kept).done.length > 0;
}

/**
 * The archive with the oldest closed questions in it, and the ids of those that then need no property of their own.
 * The archive is written first and the properties are removed after it, so that whatever ends this early loses nothing;
 * done again it goes on from there.
 */
export function fold({ own, archived }: Kept): {
  readonly archive: readonly Question[];
  readonly done: readonly string[];
} {
  const closed = own.filter((question) => !isUnsettled(question)).sort(inOrder);
  const surplus = closed.slice(0, Math.max(0, closed.length - CLOSED_AT_MOST)).slice(0, FOLD_AT_ONCE);
  let archive = archived;
  const done: string[] = [];
  for (const question of surplus) {
    const next = [...archive.filter(({ id }) => id !== question.id), question].sort(inOrder);
    if (JSON.stringify(next).length > ARCHIVE_CHARACTERS) break;
    archive = next;
    done.push(question.id);
  }
  return { archive, done };
}

/** Whether two questions say the same. */
export function sameQuestion(one: Question, other: Question): boolean {
  return one.id === other.id && one.version === other.version && JSON.stringify(one) === JSON.stringify(other);
}

function inOrder(one: Question, other: Question): number {
  const [a, b] = [one.askedAt + one.id, other.askedAt + other.id];
  return a < b ? -1 : a > b ? 1 : 0;
}
