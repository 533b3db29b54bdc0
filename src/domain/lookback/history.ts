import type { Instant } from '../shared/instant';
import { justAfter, later, isDone, pastOf, valueBefore, type Past } from './at';
import { askedIn, askingIn } from './asked';
import { isEditedBetween } from './edits';
import type { Basis, Ids, SprintFigures } from './figures';
import {
  addedOf,
  idsOf,
  isAtClose,
  isFilledLate,
  isMember,
  membersOf,
  plannedOf,
  removedOf,
  type Member,
  type Run,
} from './members';
import { carriedInto, nextOf } from './next-sprints';
import type { ClosedSprint, LookBackInput } from './past';
import { cameBack, isDoneAfter, isReworkOpen, reachedIn } from './rework';
import { isAgain, sprintsUntil } from './again';
import { isCreatedLate, isDoneUntold, isScopeTold, itemsIn } from './untold';

/** The issues with their changes in order, without sub-tasks: by id, and by every sprint that they were ever in. */
export type Ground = {
  readonly input: LookBackInput;
  readonly pasts: ReadonlyMap<string, Past>;
  readonly bySprint: ReadonlyMap<number, readonly Past[]>;
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
  return { input, pasts, bySprint };
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
  const known = planned.filter(({ past }) => !isDoneUntold(past, statuses));
  const wasDone = ({ past }: Member, bound: Instant) => isDone(valueBefore(past.status, bound), statuses);
  const [started, closed] = [justAfter(run.start), justAfter(run.completed)];
  const committed = known.filter((member) => wasDone(member, started) !== true);
  const endedAs = (done: boolean | null) =>
    new Set(idsOf(committed.filter((member) => isAtClose(member) && wasDone(member, closed) === done)));
  return {
    basis: 'reconstructed',
    planned: pastsOf(planned),
    committed: pastsOf(committed),
    doneBefore: pastsOf(known.filter((member) => wasDone(member, started) === true)),
    untold: [...pastsOf(itemsIn(members, run)).filter((past) => isDoneUntold(past, statuses)), ...late],
    finished: endedAs(true),
    unknown: endedAs(null),
    estimateOf: ({ estimate }) => valueBefore(estimate, run.planned),
    isEdited: (member) => isEdited(member, run, input),
  };
}

const pastsOf = (members: readonly Member[]): readonly Past[] => members.map(({ past }) => past);
const issueIds = (pasts: readonly Past[]): Ids => pasts.map(({ issue }) => issue.id);

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

/** All figures of a sprint around its core. */
export function figuresOf(ground: Ground, scene: Scene, core: Core): SprintFigures {
  const { sprint, run, members, late } = scene;
  const { input } = ground;
  const committed = issueIds(core.committed);
  const byId = new Map(members.map((member) => [member.past.issue.id, member]));
  const reached = members.map((member) => ({ ...member, reached: reachedIn(member, run) }));
  const done = reached.filter((one) => one.reached.length > 0);
  const times = timesOf(ground, scene);
  return {
    sprint,
    basis: core.basis,
    start: run.start,
    filledLate: isFilledLate(members, run, new Set(issueIds(core.planned))),
    committed,
    doneBefore: issueIds(core.doneBefore),
    untold: issueIds(core.untold),
    isScopeTold: isScopeTold(members, late, run),
    finished: committed.filter((id) => core.finished.has(id)),
    finishedLate: finishedLate(core, sprint, run),
    unknown: committed.filter((id) => core.unknown.has(id)),
    estimate: estimatesOf(core),
    added: idsOf(addedOf(members, run)),
    removed: idsOf(removedOf(members, run)),
    reestimated: idsOf(members.filter((member) => isReestimated(member, run))),
    reachedDone: idsOf(done),
    cameBack: idsOf(done.filter((one) => cameBack(one.past, one.reached, input.now))),
    reworkSoFar: isReworkOpen(run.completed, input.now),
    carriedOver: carriedOver(ground, scene, core),
    again: committed.filter((id) => times[id] !== undefined),
    times,
    edited: input.texts === null ? null : idsOf(members.filter(core.isEdited)),
    asking: askingIn(input.asking, byId, run),
    asked: askedIn(input, byId, run),
  };
}

function timesOf({ input }: Ground, { members, run }: Scene): Readonly<Record<string, number>> {
  const commitments = members.map((member) => [member.past.issue.id, sprintsUntil(member, run, input)] as const);
  return Object.fromEntries(commitments.filter(([, times]) => isAgain(times)));
}

/** Where the close is guessed from the planned end, nothing was finished after it. */
function finishedLate({ committed, finished }: Core, { end }: ClosedSprint, { completed }: Run): Ids {
  if (end === null) return [];
  const late = committed.filter((past) => finished.has(past.issue.id) && isDoneAfter(past, end, completed));
  return late.map(({ issue }) => issue.id);
}

/** Sums without the unknown; null where under half of the committed had an estimate. */
function estimatesOf({ committed, finished, unknown, estimateOf }: Core): SprintFigures['estimate'] {
  const sums = { committed: 0, finished: 0 };
  let estimated = 0;
  for (const past of committed) {
    const estimate = estimateOf(past);
    if (estimate === null) continue;
    estimated += 1;
    if (!unknown.has(past.issue.id)) sums.committed += estimate;
    if (finished.has(past.issue.id)) sums.finished += estimate;
  }
  return committed.length === 0 || 2 * estimated < committed.length ? null : sums;
}

function isReestimated({ past, stretches }: Member, { start, completed }: Run): boolean {
  return past.estimate.changes.some(
    ({ at, from, to }) => from !== to && at > start && at < completed && isMember(stretches, at),
  );
}

function carriedOver({ input }: Ground, { sprint, run }: Scene, { committed, finished, unknown }: Core): Ids | null {
  const next = nextOf(sprint, input);
  if (next === null) return null;
  const unfinished = committed.filter(({ issue }) => !finished.has(issue.id) && !unknown.has(issue.id));
  return carriedInto(next, unfinished, run.completed);
}
