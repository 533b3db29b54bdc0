import type { Instant } from '../shared/instant';
import { isDone, justAfter, later, pastOf, valueBefore, type Past } from './at';
import { isEditedBetween } from './edits';
import { idsOf, isAtClose, membersOf, plannedOf, type Member, type Run } from './members';
import type { Basis, ClosedSprint, LookBackInput, PastIssue } from './past';
import { isCreatedLate, isDoneUntold, itemsIn } from './untold';

/** The issues with their changes in order, without sub-tasks: by id, and by every sprint that they were ever in. */
export type Ground = {
  readonly input: LookBackInput;
  readonly pasts: ReadonlyMap<string, Past>;
  readonly bySprint: ReadonlyMap<number, readonly Past[]>;
  /** The most frequent resolution of all issues; null without any. */
  readonly usual: string | null;
};

export function groundOf(input: LookBackInput): Ground {
  const items = input.issues.filter(({ type }) => !type.subtask);
  const pasts = new Map(items.map((issue) => [issue.id, pastOf(issue, input.statuses)]));
  const bySprint = new Map<number, Past[]>();
  for (const past of pasts.values()) {
    for (const id of sprintsOf(past)) {
      const others = bySprint.get(id);
      if (others === undefined) bySprint.set(id, [past]);
      else others.push(past);
    }
  }
  return { input, pasts, bySprint, usual: usualOf(input.issues) };
}

/**
 * The most frequent resolution of these issues; null without any. Of equally frequent ones the first in the alphabet, so
 * that the order of reading does not matter.
 */
function usualOf(issues: readonly Pick<PastIssue, 'resolution'>[]): string | null {
  const counts = new Map<string, number>();
  for (const { resolution } of issues)
    if (resolution !== null) counts.set(resolution, (counts.get(resolution) ?? 0) + 1);
  const sorted = [...counts].sort(([one, n], [other, m]) => m - n || (one < other ? -1 : 1));
  return sorted[0]?.[0] ?? null;
}

function sprintsOf({ sprints }: Past): ReadonlySet<number> {
  const ids = new Set(sprints.now);
  for (const { from, to } of sprints.changes) {
    for (const id of from) ids.add(id);
    for (const id of to) ids.add(id);
  }
  return ids;
}

/** One sprint with its period, and its members. `late`: items in it that were created only after its close. */
export type Scene = {
  readonly sprint: ClosedSprint;
  readonly run: Run;
  readonly members: readonly Member[];
  readonly late: readonly Past[];
};

export function sceneOf({ bySprint }: Ground, sprint: ClosedSprint, run: Run): Scene {
  const pasts = bySprint.get(run.sprintId) ?? [];
  const late = pasts.filter((past) => isCreatedLate(past, run.sprintId, run.completed));
  return { sprint, run, members: membersOf(pasts, run), late };
}

/** The part of the figures that is recorded or taken from the history. */
export type Core = {
  readonly basis: Basis;
  /** In the sprint at the end of planning. */
  readonly planned: readonly Past[];
  /** Of the planned: not done already at the start. The others of them are in `doneBefore` or `untold`. */
  readonly committed: readonly Past[];
  readonly doneBefore: readonly Past[];
  readonly untold: readonly Past[];
  readonly finished: ReadonlySet<string>;
  readonly unknown: ReadonlySet<string>;
  readonly estimateOf: (past: Past) => number | null;
  readonly isEdited: (member: Member) => boolean;
};

/** The core from Jira's history alone. */
export function coreOf({ input }: Ground, { run, members, late }: Scene): Core {
  const { statuses } = input;
  const planned = plannedOf(members, run);
  const tellable = planned.filter(({ past }) => !isDoneUntold(past, statuses));
  const wasDone = ({ past }: Member, bound: Instant) => isDone(valueBefore(past.status, bound), statuses);
  const [started, closed] = [justAfter(run.start), justAfter(run.completed)];
  const committed = tellable.filter((member) => wasDone(member, started) !== true);
  const endedAs = (done: boolean | null) =>
    new Set(idsOf(committed.filter((member) => isAtClose(member) && wasDone(member, closed) === done)));
  return {
    basis: 'reconstructed',
    planned: pastsOf(planned),
    committed: pastsOf(committed),
    doneBefore: pastsOf(tellable.filter((member) => wasDone(member, started) === true)),
    untold: [...pastsOf(itemsIn(members, run)).filter((past) => isDoneUntold(past, statuses)), ...late],
    finished: endedAs(true),
    unknown: endedAs(null),
    estimateOf: ({ estimate }) => valueBefore(estimate, run.planned),
    isEdited: (member) => isEdited(member, run, input),
  };
}

const pastsOf = (members: readonly Member[]): readonly Past[] => members.map(({ past }) => past);

/**
 * Whether the issue was edited materially during one of its stretches in the sprint; edits outside them do not count.
 */
export function isEdited({ past, stretches }: Member, run: Run, { texts, materialShare }: LookBackInput): boolean {
  const history = texts?.get(past.issue.id);
  if (history === undefined) return false;
  return stretches.some(({ from, to }) => {
    const after = from > run.start ? later(from, -1) : run.start;
    return isEditedBetween(history, { after, until: to ?? run.completed }, materialShare);
  });
}
