import type { FigureId } from '../../src/domain/lookback/figures';
import {
  isDoneStatus,
  isKnownStatus,
  type SimulatedIssue,
  type SimulatedSprint,
  type Step,
  type World,
} from './look-back-world';

/** The figures of a sprint, counted minute by minute. */
type Recount = Readonly<Record<ListName, readonly string[]>> & {
  readonly carriedOver: readonly string[] | null;
  readonly filledLate: boolean;
  readonly isScopeTold: boolean;
  readonly times: Readonly<Record<string, number>>;
  readonly estimate: { readonly committed: number; readonly finished: number } | null;
  readonly comments: readonly string[];
  readonly questions: readonly string[];
  readonly started: readonly string[];
};
/** Every figure but those that are made of others, or counted by comments and questions. */
type ListName = Exclude<FigureId, 'carriedOver' | 'changed' | 'resolvedAs' | 'started' | 'asked' | 'asking'>;

/** Counts by the written rules alone, without the domain's code, in a world whose every minute is known. Slow. */
export function recount(world: World, sprint: SimulatedSprint): Recount {
  const told = world.issues.filter(({ isSubtask }) => !isSubtask).map((issue) => tellOf(issue, sprint, world));
  const idsWhere = (is: (one: Told) => boolean) => told.filter(is).map(({ id }) => id);
  const committed = told.filter((one) => one.committed);
  const estimated = committed.filter(({ estimate }) => estimate !== null);
  const sum = (ones: readonly Told[]) => ones.reduce((all, { estimate }) => all + (estimate ?? 0), 0);
  const ever = told.filter((one) => one.planned || one.added);
  const early = ever.filter((one) => one.addedOnFirstDay && !one.planned).length;
  const there = told.filter((one) => one.isMember || one.isLate);
  const repeated = told.filter((one) => one.times >= 4);
  return {
    committed: idsWhere((one) => one.committed),
    doneBefore: idsWhere((one) => one.doneBefore),
    untold: [...idsWhere((one) => one.untold), ...idsWhere((one) => one.isLate)].toSorted(),
    again: idsWhere((one) => one.committed && one.times >= 4),
    times: Object.fromEntries(repeated.map(({ id, times }) => [id, times])),
    finished: idsWhere((one) => one.finished),
    finishedLate: idsWhere((one) => one.finishedLate),
    unfinished: idsWhere((one) => one.committed && !one.finished && !one.unknown),
    unknown: idsWhere((one) => one.unknown),
    added: idsWhere((one) => one.added),
    removed: idsWhere((one) => one.removed),
    reestimated: idsWhere((one) => one.reestimated),
    reachedDone: idsWhere((one) => one.reached.length > 0),
    cameBack: idsWhere((one) => one.cameBack),
    edited: idsWhere((one) => one.edited),
    carriedOver: hasNext(world, sprint) ? idsWhere((one) => one.carriedOver) : null,
    filledLate: early >= 3 && early * 3 > ever.length,
    isScopeTold: there.length === 0 || there.some((one) => one.isMember && one.tellsScope),
    estimate:
      committed.length === 0 || estimated.length < committed.length / 2
        ? null
        : {
            committed: sum(committed.filter((one) => !one.unknown)),
            finished: sum(committed.filter((one) => one.finished)),
          },
    comments: told.flatMap(({ comments }) => comments),
    questions: told.flatMap(({ questions }) => questions),
    started: idsWhere((one) => one.started),
  };
}

/** Minutes of a week; `from` is inclusive, `to` exclusive. */
type MinutesOfWeek = { readonly from: number; readonly to: number };

/** The figures of a week on a board without sprints. */
export function recountWeek({ issues: all, now }: World, { from, to }: MinutesOfWeek) {
  const issues = all.filter(({ isSubtask }) => !isSubtask);
  const within = (minutes: readonly number[]) => minutes.filter((minute) => minute >= from && minute < to);
  const idsWhere = (is: (issue: SimulatedIssue) => boolean) => issues.filter(is).map(({ id }) => id);
  return {
    reachedDone: idsWhere((issue) => within(doneMinutesOf(issue)).length > 0),
    cameBack: idsWhere((issue) => within(doneMinutesOf(issue)).some((minute) => comesBackAfter(issue, minute, now))),
    edited: idsWhere((issue) => {
      const began = issue.steps.find(({ status }) => status !== issue.steps[0]?.status)?.minute ?? Infinity;
      const begin = Math.max(from - 1, began);
      const [before, after] = [stateAt(issue, begin), stateAt(issue, to - 1)];
      return begin < to && before !== null && after !== null && isMaterial(before, after);
    }),
    comments: issues.flatMap(({ id, comments }) => within(comments).map((minute) => `${id} ${minute}`)),
    questions: issues.flatMap(({ id, questions }) => within(questions).map((minute) => `${id} ${minute}`)),
  };
}

type Told = ReturnType<typeof tellOf>;

/** The issue's state at the end of a minute; null before it was created. */
export function stateAt({ steps }: SimulatedIssue, minute: number): Step | null {
  let state: Step | null = null;
  for (const step of steps) {
    if (step.minute > minute) break;
    state = step;
  }
  return state;
}

function tellOf(issue: SimulatedIssue, sprint: SimulatedSprint, world: World) {
  const { id, start, end, completed } = sprint;
  const minutes = Array.from({ length: completed - start }, (_, index) => start + index);
  const membership = membershipOf(issue, id, minutes);
  const isInDuring = (minute: number) => membership[Math.min(minute, completed - 1) - start] ?? false;
  const hourOver = Math.min(start + 60, completed - 1);
  const afterHour = minutes.filter((minute) => minute > hourOver);
  const planned = isInDuring(hourOver);
  const created = issue.steps[0]?.minute ?? Infinity;
  const wasDone = isDoneStatus((stateAt(issue, start) ?? issue.steps[0])?.status ?? 'todo');
  const isUntold = !hasMoved(issue, Infinity) && isDoneStatus(issue.steps.at(-1)?.status ?? 'todo');
  const committed = planned && !wasDone && !isUntold;
  const isInAtClose = isInDuring(completed - 1);
  const status = stateAt(issue, completed)?.status ?? 'gone';
  const entries = afterHour.filter((minute) => isInDuring(minute) && !isInDuring(minute - 1));
  const finished = committed && isInAtClose && isDoneStatus(status);
  const unknown = committed && isInAtClose && !isKnownStatus(status);
  const doneMinutes = doneMinutesOf(issue);
  const reached = doneMinutes.filter((minute) => minute >= start && minute <= completed && isInDuring(minute));
  const isMember = membership.some(Boolean);
  const isLate = created >= completed && issue.steps[0]?.sprints.includes(id) === true;
  const during = (moments: readonly number[]) =>
    moments.filter((minute) => minute >= start && minute <= completed && isInDuring(minute));
  return {
    id: issue.id,
    planned,
    committed,
    finished,
    unknown,
    reached,
    isMember,
    isLate,
    doneBefore: planned && wasDone && !isUntold,
    untold: isUntold && (planned || entries.length > 0),
    tellsScope: created > start || issue.steps.some(({ sprints }) => sprints.join() !== issue.steps[0]?.sprints.join()),
    times: isMember ? timesOf(issue, { sprint, world }) : 0,
    finishedLate: finished && (doneMinutes.findLast((minute) => minute <= completed) ?? -Infinity) > end,
    added: entries.length > 0,
    addedOnFirstDay: entries.some((minute) => minute <= start + 24 * 60),
    removed: afterHour.some((minute) => !isInDuring(minute) && isInDuring(minute - 1)),
    estimate: stateAt(issue, hourOver)?.estimate ?? null,
    reestimated: issue.steps.some(({ minute, estimate }) => {
      const before = stateAt(issue, minute - 1);
      return (
        minute > start && minute < completed && isInDuring(minute) && before !== null && before.estimate !== estimate
      );
    }),
    cameBack: reached.some((minute) => comesBackAfter(issue, minute, world.now)),
    carriedOver: committed && !finished && !unknown && isCarriedOver(issue, sprint, world),
    edited: isEditedIn(issue, minutes, isInDuring),
    comments: during(issue.comments).map((minute) => `${issue.id} ${minute}`),
    questions: during(issue.questions).map((minute) => `${issue.id} ${minute}`),
    started: isMember && (hasMoved(issue, completed) || isDoneStatus(status)),
  };
}

/** In how many sprints it has been after their start, up to and with this one. */
function timesOf(issue: SimulatedIssue, { sprint, world }: { sprint: SimulatedSprint; world: World }): number {
  const earlier = world.sprints.filter(({ start }) => start < sprint.start);
  const wasIn = ({ id, start, completed }: SimulatedSprint): boolean => {
    const until = Math.min(completed, sprint.completed);
    const minutes = Array.from({ length: Math.max(0, until - start) }, (_, index) => start + index);
    return membershipOf(issue, id, minutes).includes(true);
  };
  return 1 + earlier.filter(wasIn).length;
}

/** Whether it is in the sprint at each minute. */
function membershipOf({ steps }: SimulatedIssue, sprintId: number, minutes: readonly number[]): readonly boolean[] {
  let next = 0;
  let isIn = false;
  return minutes.map((minute) => {
    for (; (steps[next]?.minute ?? Infinity) <= minute; next += 1)
      isIn = steps[next]?.sprints.includes(sprintId) ?? false;
    return isIn;
  });
}

function hasMoved({ steps }: SimulatedIssue, until: number): boolean {
  return steps.some((step) => step.minute <= until && step.status !== steps[0]?.status);
}

/** Minutes at which it became done. A status that no longer exists is skipped. */
function doneMinutesOf({ steps }: SimulatedIssue): readonly number[] {
  const known = steps.filter(({ status }) => isKnownStatus(status));
  return known
    .filter(({ status }, index) => isDoneStatus(status) && !isDoneStatus(known[index - 1]?.status ?? 'todo'))
    .filter((step) => step !== steps[0])
    .map(({ minute }) => minute);
}

/** It leaves done within 30 days of `minute` and stays open for over an hour. */
function comesBackAfter({ steps }: SimulatedIssue, minute: number, now: number): boolean {
  let leftAt: number | null = null;
  for (const step of steps.filter((one) => one.minute >= minute && isKnownStatus(one.status))) {
    if (!isDoneStatus(step.status)) leftAt ??= step.minute;
    else if (leftAt !== null && step.minute - leftAt > 60 && leftAt <= minute + 30 * 24 * 60) return true;
    else leftAt = null;
  }
  return leftAt !== null && now - leftAt > 60 && leftAt <= minute + 30 * 24 * 60;
}

function nextSprints({ sprints, next, now }: World, { id, wave, completed }: SimulatedSprint) {
  const waves = sprints.some((one) => one.wave === wave + 1);
  const parallel = sprints.filter((one) => one.wave === wave && one.id !== id && one.completed > completed);
  const after = sprints.filter((one) => one.wave === wave + 1);
  const planned = waves || next === null ? [] : [{ id: next, completed: now + 1 }];
  return { hasNext: waves || next !== null, all: [...parallel, ...after, ...planned] };
}

function hasNext(world: World, sprint: SimulatedSprint): boolean {
  return nextSprints(world, sprint).hasNext;
}

function isCarriedOver(issue: SimulatedIssue, sprint: SimulatedSprint, world: World): boolean {
  return nextSprints(world, sprint).all.some(({ id, completed }) => {
    const moments = [sprint.completed - 1, ...issue.steps.map(({ minute }) => minute)];
    return moments.some(
      (minute) =>
        minute >= sprint.completed - 1 && minute < completed && stateAt(issue, minute)?.sprints.includes(id) === true,
    );
  });
}

/** For each uninterrupted stay in the sprint, compares the texts at its end with those at its start. */
function isEditedIn(issue: SimulatedIssue, minutes: readonly number[], isIn: (minute: number) => boolean): boolean {
  const [first = 0] = minutes;
  let begin: number | null = isIn(first) ? first : null;
  return minutes.some((minute) => {
    if (isIn(minute)) begin ??= Math.max(minute - 1, issue.steps[0]?.minute ?? minute);
    const isLast = begin !== null && isIn(minute) && (!isIn(minute + 1) || minute === minutes.at(-1));
    if (!isLast || begin === null) return false;
    const [before, after] = [stateAt(issue, begin), stateAt(issue, minute)];
    begin = null;
    return before !== null && after !== null && isMaterial(before, after);
  });
}

/** Only the first two variants of a text mean the same. */
function isMaterial(before: Step, after: Step): boolean {
  const differs = (one: number, other: number) => Math.max(one, 1) !== Math.max(other, 1);
  return differs(before.summary, after.summary) || differs(before.description, after.description);
}
