import type { NewQuestion } from '../contract';
import { dayIn, daysAfter } from '../domain/day';
import type { Day } from '../domain/issue';
import { OPEN_QUESTION_LIMIT, QUESTION_TEXT_LIMIT } from '../domain/question';
import type { Draft } from '../domain/question-change';
import { isUnsettled } from '../domain/question-count';
import { AppError } from '../failure';
import type { Situation } from './situation';
import { meaningful } from './texts';

/**
 * A question with its defaults, whether or not there is room for one more: the reporter owns it, if they are still there, and it
 * is due the day before the sprint starts.
 */
export function toDraft(input: NewQuestion, situation: Situation): Draft {
  const { issue } = situation;
  const text = meaningful(input.text, QUESTION_TEXT_LIMIT);
  const { kind, blocking, category, askedFor = null } = input;
  return {
    kind,
    text,
    blocking,
    category,
    owner: input.owner ?? (issue.reporterIsGone ? null : issue.reporter),
    due: input.due ?? dayBeforeSprint(situation),
    askedFor,
  };
}

/**
 * Fails with `limit-reached` where no other question may be open. Doubts that nobody has seen are not counted: whoever is refused
 * would learn of them.
 */
export function checkOpenQuestions({ records, outbox }: Pick<Situation, 'records' | 'outbox'>): void {
  const open = records.questions.filter(isUnsettled).length + (outbox?.hidden.length ?? 0);
  if (open < OPEN_QUESTION_LIMIT) return;
  throw new AppError('limit-reached', 'Too many questions are not closed.', { limit: OPEN_QUESTION_LIMIT, open });
}

/** Null when there is no start ahead of us. */
function dayBeforeSprint({ issue: { sprint }, policy: { timeZone }, now }: Situation): Day | null {
  if (sprint === null || sprint.state !== 'future' || sprint.startDate === null) return null;
  const day = daysAfter(dayIn(sprint.startDate, timeZone), -1);
  return day < dayIn(now, timeZone) ? null : day;
}
