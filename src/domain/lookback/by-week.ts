import { dayIn, daysAfter } from '../shared/day';
import type { Day, Instant } from '../shared/instant';
import { later, type Past } from './at';
import { beganAt } from './asked';
import { isEditedBetween } from './edits';
import { figuresOfWeek, type WeekFigures } from './figures';
import { groundOf, type Ground } from './history';
import type { LookBackInput } from './past';

/** How many weeks beside the running one; in an IANA time zone. */
type Weeks = { readonly weeks: number; readonly timeZone: string };
/** From (inclusive) to (exclusive). */
type Week = { readonly monday: Day; readonly from: Instant; readonly to: Instant };

/**
 * The figures of the last weeks on a board without sprints, and of the running one, which is last. An issue counts in every week in
 * which it became done. Counts only `input.issues`; `input.sprints` is not used.
 */
export function lookBackByWeek(input: LookBackInput, { weeks, timeZone }: Weeks): readonly WeekFigures[] {
  const ground = groundOf(input);
  return weeksUntil(input.now, weeks, timeZone).map((week) => figuresOf(ground, week));
}

function figuresOf({ input, pasts }: Ground, { monday, from, to }: Week): WeekFigures {
  const isWithin = ({ at }: { readonly at: Instant }) => at >= from && at < to;
  const all = [...pasts.values()];
  const reached = all.map((past) => ({ past, reached: past.turns.filter((turn) => turn.done && isWithin(turn)) }));
  const isRecorded = input.recordedSince !== null && input.recordedSince <= from;
  return figuresOfWeek(monday, to, {
    done: reached.filter((one) => one.reached.length > 0),
    edited: input.texts === null ? null : all.filter(isEditedIn({ from, to }, input)),
    comments: input.asking?.filter((one) => pasts.has(one.issueId) && isWithin(one)) ?? null,
    questions: isRecorded
      ? all.flatMap(({ issue: { id: issueId } }) =>
          (input.questions.get(issueId) ?? []).filter(isWithin).map(({ hours }) => ({ issueId, hours })),
        )
      : null,
    now: input.now,
  });
}

/** Whether the content changed materially in the week and after work began. */
function isEditedIn({ from, to }: Omit<Week, 'monday'>, { texts, materialShare }: LookBackInput) {
  return (past: Past): boolean => {
    const [history, began] = [texts?.get(past.issue.id), beganAt(past)];
    if (history === undefined || began === null || began >= to) return false;
    const after = began >= from ? began : later(from, -1);
    return isEditedBetween(history, { after, until: to }, materialShare);
  };
}

function weeksUntil(now: Instant, weeks: number, timeZone: string): readonly Week[] {
  const today = dayIn(now, timeZone);
  const sinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const monday = daysAfter(today, -sinceMonday);
  const mondays = Array.from({ length: weeks + 2 }, (_, index) => daysAfter(monday, 7 * (index - weeks)));
  const starts = mondays.map((day) => startOf(day, timeZone));
  return mondays
    .slice(0, -1)
    .map((day, index) => ({ monday: day, from: starts[index] ?? '', to: starts[index + 1] ?? '' }));
}

const QUARTER = 15 * 60_000;
/** A day begins between 14 hours before and 12 hours after midnight in UTC. */
const [EARLIEST, LATEST] = [-14 * 4, 12 * 4];

/**
 * The first moment of a day in a time zone: midnight, or the next moment where clocks skip it. Offsets of zones are
 * multiples of 15 minutes.
 */
function startOf(day: Day, timeZone: string): Instant {
  const quarter = (count: number) => new Date(Date.parse(`${day}T00:00:00Z`) + count * QUARTER).toISOString();
  let [before, first] = [EARLIEST - 1, LATEST];
  while (first - before > 1) {
    const middle = Math.floor((before + first) / 2);
    if (dayIn(quarter(middle), timeZone) < day) before = middle;
    else first = middle;
  }
  return quarter(first);
}
