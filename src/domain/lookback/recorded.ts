import { isMaterialChange } from '../content/fingerprint';
import type { Instant } from '../shared/instant';
import type { SnapshotItem } from './snapshot';
import { isDone, justAfter, later, valueBefore, type Past } from './at';
import { isEdited, type Core, type Ground, type Scene } from './history';
import { GRACE, stretchesIn, wasMemberBefore, type Member, type Run } from './members';
import type { ClosedSprint, DoneStatuses, LookBackInput, RecordedMoment } from './past';

/** The snapshots of a sprint, as far as they belong to this start and this close. */
type Moments = { readonly start: RecordedMoment | null; readonly close: RecordedMoment | null };
export type BothMoments = { readonly start: RecordedMoment; readonly close: RecordedMoment };

/** Ignores a start after the close, and a close long before the last one, after which the sprint was opened again. */
export function momentsOf({ id, completed }: ClosedSprint, recorded: LookBackInput['recorded']): Moments {
  const { start = null, close = null } = recorded.find(({ sprintId }) => sprintId === id) ?? {};
  return {
    start: start !== null && start.at < completed ? start : null,
    close: close !== null && close.at >= later(completed, -GRACE) ? close : null,
  };
}

type Items = ReadonlyMap<string, SnapshotItem>;
type Recording = {
  readonly run: Run;
  readonly moments: BothMoments;
  readonly starting: Items;
  readonly closing: Items;
};

/** The core from the snapshots at start and close, for the issues that the viewer may see. */
export function recordedCoreOf({ input, pasts }: Ground, { run }: Scene, moments: BothMoments): Core {
  const { statuses } = input;
  const [starting, closing] = [itemsOf(moments.start), itemsOf(moments.close)];
  const recording = { run, moments, starting, closing };
  const planned = [...pasts.values()].filter((past) => wasPlanned(past, recording));
  const doneBefore = planned.filter((past) => wasDoneBefore(past, recording, statuses));
  const committed = planned.filter((past) => !doneBefore.includes(past));
  const isSameField = moments.start.estimateField === input.estimateField;
  return {
    basis: 'recorded',
    planned,
    committed,
    doneBefore,
    untold: [],
    finished: new Set(committed.filter((past) => wasFinished(past, recording, statuses)).map(({ issue }) => issue.id)),
    unknown: new Set(),
    estimateOf: (past) => {
      const item = starting.get(past.issue.id);
      const isSettled = item !== undefined && !(isSameField && isChangedWhileReading(past.estimate.changes, recording));
      return isSettled ? item.estimate : valueBefore(past.estimate, run.planned);
    },
    isEdited: (member) => wasEdited(member, recording, input),
  };
}

function itemsOf({ items }: RecordedMoment): Items {
  return new Map(items.map((item) => [item.id, item]));
}

/** The history decides on issues that moved before the snapshot was read or in the first hour. */
function wasPlanned(past: Past, recording: Recording): boolean {
  const { run, starting } = recording;
  const stretches = stretchesIn(past, run.sprintId, run.completed);
  const edges = stretches.flatMap(({ from, to }) => (to === null ? [{ at: from }] : [{ at: from }, { at: to }]));
  return isChangedWhileReading(edges, recording)
    ? wasMemberBefore(stretches, run.planned)
    : starting.has(past.issue.id);
}

function isChangedWhileReading(changes: readonly { readonly at: Instant }[], { run, moments }: Recording): boolean {
  const read = justAfter(moments.start.recorded);
  const settled = read > run.planned ? read : run.planned;
  return changes.some(({ at }) => at > run.start && at < settled);
}

/**
 * Whether it was done at the start; the history decides on issues that the snapshot does not hold, or that moved before
 * it was read.
 */
function wasDoneBefore(past: Past, { run, moments, starting }: Recording, statuses: DoneStatuses): boolean {
  const item = starting.get(past.issue.id);
  const isMoved = isMovedWithin(past, run.start, moments.start.recorded);
  if (item === undefined || isMoved) return isDone(valueBefore(past.status, justAfter(run.start)), statuses) === true;
  return item.done;
}

/** The history decides on issues that moved between the close and its snapshot, as far as it knows the status. */
function wasFinished(past: Past, { run, moments, closing }: Recording, statuses: DoneStatuses): boolean {
  const item = closing.get(past.issue.id);
  if (item === undefined) return false;
  const isMoved = isMovedWithin(past, run.completed, moments.close.recorded);
  return (isMoved ? isDone(valueBefore(past.status, justAfter(run.completed)), statuses) : null) ?? item.done;
}

/** Whether the status changed between a moment and its snapshot. */
const isMovedWithin = ({ status }: Past, moment: Instant, recorded: Instant): boolean =>
  status.changes.some(({ at }) => at > moment && at <= recorded);

/** Compares the fingerprints where they cover exactly this time, else the texts. */
function wasEdited(member: Member, recording: Recording, input: LookBackInput): boolean {
  const { id } = member.past.issue;
  const before = recording.starting.get(id)?.fingerprint ?? null;
  const after = recording.closing.get(id)?.fingerprint ?? null;
  if (before === null || after === null || !isToldByBoth(member, recording, input)) {
    return isEdited(member, recording.run, input);
  }
  return isMaterialChange(before, after, input.materialShare);
}

/** Whether the issue was in the sprint all the time, and without edits between a moment and its snapshot. */
function isToldByBoth({ past, stretches }: Member, { run, moments }: Recording, { texts }: LookBackInput): boolean {
  const { edits = [] } = texts?.get(past.issue.id) ?? {};
  const [first, ...others] = stretches;
  const isThroughout = first !== undefined && first.from <= run.start && first.to === null && others.length === 0;
  const isWaiting = ({ at }: { readonly at: Instant }) =>
    (at > run.start && at <= moments.start.recorded) || (at >= run.completed && at <= moments.close.recorded);
  return isThroughout && !edits.some(isWaiting);
}
