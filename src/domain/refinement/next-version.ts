import type { AccountId } from '../shared/person';
import { latestTally, tallyOf } from '../question/question-digest';
import type { Question, QuestionState } from '../question/question';
import { publicPart } from './public-row';
import type { Archive, Refinement } from './refinement';
import { sameValue } from '../shared/same-value';
import type { Talk } from '../talk/talk';

/** How many of the latest closed questions, withdrawn questions and talks the row keeps. */
const KEPT_QUESTIONS = 10;
const KEPT_TALKS = 3;
/** Most that move at once: one transaction takes 25 writes. The others move with the next change. */
const MOVED_AT_ONCE = 7;

/** What leaves the row for rows of its own, oldest first. */
export type Moved = { readonly questions: readonly Question[]; readonly talks: readonly Talk[] };

/** A row as it is to be stored, over which one, and what leaves it for rows of its own in the same transaction. */
export type Next = { readonly before: Refinement; readonly row: Refinement; readonly moved: Moved };

/**
 * `row` as what is to be stored over `stored`: `shown` grows where others see a difference. Only then something moves out of
 * the row, so that no hidden act is told by it.
 */
export function nextVersion(stored: Refinement, row: Refinement): Next {
  const isSeen = !sameValue(publicPart(stored), publicPart(row));
  const moved = isSeen ? movedFrom(row) : { questions: [], talks: [] };
  const next = { version: stored.version + 1, shown: stored.shown + (isSeen ? 1 : 0) };
  return { before: stored, row: { ...without(row, moved), ...next }, moved };
}

function movedFrom(row: Refinement): Moved {
  const old = [...beyond(row, 'closed'), ...beyond(row, 'withdrawn')];
  return {
    questions: old.toSorted((a, b) => compare(overAt(a), overAt(b))).slice(0, MOVED_AT_ONCE),
    talks: row.talks.talks.slice(0, -KEPT_TALKS).slice(0, 1),
  };
}

/** A reason that was heard counts with its round's result, and stays as long as that. */
function beyond({ questions, confidence }: Refinement, state: QuestionState): readonly Question[] {
  const over = questions.filter((one) => one.state === state).toSorted((a, b) => compare(overAt(b), overAt(a)));
  return over.slice(KEPT_QUESTIONS).filter(({ fromRound }) => fromRound === null || fromRound !== confidence?.round);
}

/** By the answer: whether something was answered since the last talk is told by what was answered last. */
const overAt = ({ answeredAt, askedAt }: Question): string => answeredAt ?? askedAt;
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function without(row: Refinement, { questions, talks }: Moved): Refinement {
  if (questions.length + talks.length === 0) return row;
  const { talks: record } = row;
  const spoke = talks.flatMap(({ participants }) => participants);
  return {
    ...row,
    questions: row.questions.filter((one) => !questions.includes(one)),
    archive: withQuestions(row.archive, questions),
    talks: {
      ...record,
      talks: record.talks.filter((one) => !talks.includes(one)),
      folded: record.folded + talks.length,
      spoke: union(record.spoke, spoke),
    },
  };
}

function withQuestions(archive: Archive, moved: readonly Question[]): Archive {
  const askers = moved.flatMap(({ askedBy, askedFor }) => [askedBy ?? [], askedFor ?? []].flat());
  const remaining = moved.filter(({ state }) => state !== 'withdrawn');
  const origins = remaining.flatMap(({ fromComment, fromHint }) => fromComment ?? fromHint ?? []);
  return {
    questions: archive.questions + moved.length,
    asked: latestTally([...archive.asked, ...tallyOf(moved)]),
    askers: union(archive.askers, askers),
    origins: union(archive.origins, origins).slice(-ORIGINS),
  };
}

/** Most comments and hints that are remembered to have become questions. */
const ORIGINS = 100;

const union = (some: readonly AccountId[], more: readonly AccountId[]): readonly AccountId[] => [
  ...new Set([...some, ...more]),
];
