import { DAY } from '../day.ts';
import { ImportError, type ImportedMembership, type SprintState } from './read-csv.ts';

export type PlannedSprint = {
  readonly sourceId: string;
  readonly name: string;
  readonly state: SprintState;
  /** Milliseconds since the epoch, moved; null for a planned sprint without dates. */
  readonly start: number | null;
  readonly end: number | null;
  /** The time of closing. */
  readonly completed: number | null;
};
type SprintPlan = {
  readonly sprints: readonly PlannedSprint[];
  /** Milliseconds by which every time of the files moves. */
  readonly shift: number;
};

const WEEK = 7 * DAY;

/**
 * Moves the sprints of a file to the present by one distance, whole weeks, so that a Wednesday stays one: the active sprint
 * has run for three to ten days, or longer where a change would otherwise be in the future. Without an active sprint the
 * last known time is within the last week.
 * @param latest the last change of the history, milliseconds since the epoch; null without a history
 * @throws ImportError naming a row whose sprint lacks dates that its state needs
 */
export function planSprints(
  memberships: readonly ImportedMembership[],
  { now, latest }: { now: number; latest: number | null },
): SprintPlan {
  const byId = new Map(memberships.map((membership) => [membership.sprintId, membership]));
  const told = latest !== null && memberships.some(({ state }) => state !== null);
  const rows = [...byId.values()];
  // Without a history, a sprint counts as closed at its planned end.
  const known = latest === null ? rows.map((row) => ({ ...row, complete: null })) : rows;
  const sprints = (told ? known.map(asTold) : guessed(known)).sort(byStart);
  const active = sprints.findLast(({ state }) => state === 'active');
  const distance = told
    ? shiftOf(sprints, { now, latest })
    : active
      ? now - 3 * DAY - (active.start ?? 0)
      : latest === null
        ? 0
        : now - latest;
  const shift = Math.floor(distance / WEEK) * WEEK;
  const moved = (time: number | null) => (time === null ? null : time + shift);
  return {
    sprints: sprints.map((sprint) => ({
      ...sprint,
      start: moved(sprint.start),
      end: moved(sprint.end),
      completed: sprint.completed === null ? null : Math.min(sprint.completed + shift, now),
    })),
    shift,
  };
}

const byStart = (a: PlannedSprint, b: PlannedSprint) =>
  (a.start ?? Infinity) - (b.start ?? Infinity) || a.sourceId.localeCompare(b.sourceId);

const time = (text: string | null) => (text === null ? null : Date.parse(text));

/** Makes the last sprint but one active, the last one next, and closes earlier ones. */
function guessed(rows: readonly ImportedMembership[]): PlannedSprint[] {
  const dated = rows
    .filter(({ start, end }) => start !== null && end !== null)
    .map((row) => plain(row, 'closed'))
    .sort(byStart);
  const active = dated.at(-2) ?? dated.at(-1);
  return dated.map((sprint, at) => {
    const state = sprint === active ? 'active' : at === dated.length - 1 ? 'future' : 'closed';
    return { ...sprint, state, completed: state === 'closed' ? sprint.completed : null };
  });
}

function asTold(row: ImportedMembership): PlannedSprint {
  const { state, start, end, sprintName } = row;
  if (state === null) throw badRow(row, 'has no sprint.state, though other sprints have one');
  if (state !== 'future' && (start === null || end === null)) {
    throw badRow(row, `is ${state} and needs sprint.startDate and sprint.endDate like 2026-01-31T09:00:00.000Z`);
  }
  const sprint = plain(row, state);
  if (sprintName === '') throw badRow(row, 'has no sprint.name');
  return sprint;
}

function badRow({ row, sprintId, sprintName }: ImportedMembership, problem: string): ImportError {
  return new ImportError(`Row ${row} of the sprint file: the sprint "${sprintName || sprintId}" ${problem}.`);
}

function plain({ sprintId, sprintName, start, end, complete }: ImportedMembership, state: SprintState): PlannedSprint {
  const completed = state === 'closed' ? time(complete ?? end) : null;
  return { sourceId: sprintId, name: sprintName, state, start: time(start), end: time(end), completed };
}

function shiftOf(sprints: readonly PlannedSprint[], { now, latest }: { now: number; latest: number | null }): number {
  const active = sprints.findLast(({ state }) => state === 'active');
  const ends = [latest, ...sprints.map(({ completed }) => completed)].filter((end) => end !== null);
  const last = now - ends.reduce((a, b) => Math.max(a, b), -Infinity);
  return active ? Math.min(now - 3 * DAY - (active.start ?? 0), last) : last;
}
