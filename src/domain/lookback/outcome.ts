import { isMaterialChange } from '../content/fingerprint';
import type { Standing } from '../shared/standing';
import { isAgreed } from '../refinement/standing';
import type { ClosedSprint, LookBackInput, RecordedMoment } from './past';
import { momentsOf } from './recorded';
import type { SnapshotItem } from './snapshot';

const HOUR = 60 * 60_000;

/** Whole hours from a moment to its snapshot, from one on: what was true at the moment is not in it then. Else null. */
export function hoursLate({ at, recorded }: Pick<RecordedMoment, 'at' | 'recorded'>): number | null {
  const milliseconds = Date.parse(recorded) - Date.parse(at);
  return milliseconds > HOUR ? Math.floor(milliseconds / HOUR) : null;
}

/** What the team had said of an item when its sprint started. */
export const groups = ['agreed', 'not-agreed', 'as-is'] as const;
export type Group = (typeof groups)[number];

/** null where the app had not assessed the item: it counts nowhere. */
export const groupOf: Readonly<Record<Standing, Group | null>> = {
  agreed: 'agreed',
  'agreed-incomplete': 'agreed',
  'agreed-in-the-way': 'agreed',
  'agreed-then-changed': 'not-agreed',
  'agreed-then-asked': 'not-agreed',
  'on-paper': 'not-agreed',
  'not-agreed': 'not-agreed',
  draft: 'not-agreed',
  exception: 'as-is',
  'exception-changed': 'as-is',
  unknown: null,
};

/** What became of an item in the first sprint that started with it. */
export type Outcome = {
  readonly id: string;
  readonly group: Group;
  readonly isUnfinished: boolean;
  /** Its content changed materially from start to close. */
  readonly isChanged: boolean;
  /** Its estimate was another one at the close. */
  readonly isReestimated: boolean;
  /** The item as the start snapshot has it. */
  readonly start: SnapshotItem;
};

export const isTrouble = ({ isUnfinished, isChanged }: Pick<Outcome, 'isUnfinished' | 'isChanged'>): boolean =>
  isUnfinished || isChanged;

/** A closed sprint that was recorded, as far as snapshots tell it. */
export type SprintOutcomes = {
  readonly sprint: ClosedSprint;
  /** Hours of the later of its two snapshots; from one on its items count nowhere. null: in time, or not there. */
  readonly hoursLate: number | null;
  /** Which snapshot does not exist; its items count nowhere. */
  readonly lacks: 'start' | 'close' | null;
  /** Items of the start snapshot that were not done then, and how many of them were agreed. */
  readonly started: number;
  readonly agreed: number;
  readonly outcomes: readonly Outcome[];
};

type Input = Pick<LookBackInput, 'sprints' | 'recorded' | 'materialShare'>;
type Recorded = {
  readonly sprint: ClosedSprint;
  readonly start: RecordedMoment | null;
  readonly close: RecordedMoment | null;
};

/**
 * What became of each item, from start and close snapshots alone, by sprint in the given order. An item counts once, in
 * the first sprint that started with it. Where that sprint cannot tell what became of it, it counts nowhere. Pure.
 */
export function outcomesOf({ sprints, recorded, materialShare }: Input): readonly SprintOutcomes[] {
  const all = sprints
    .map((sprint) => toRecorded(sprint, recorded))
    .filter(({ start, close }) => start !== null || close !== null);
  const countedIds = new Set<string>();
  const bySprint = new Map<number, SprintOutcomes>();
  for (const one of all.toSorted(byStart)) {
    const items = startedIn(one).filter(({ id }) => !countedIds.has(id));
    for (const { id } of items) countedIds.add(id);
    bySprint.set(one.sprint.id, { ...factsOf(one), outcomes: outcomesIn(one, items, materialShare) });
  }
  return all.flatMap(({ sprint }) => bySprint.get(sprint.id) ?? []);
}

function toRecorded(sprint: ClosedSprint, recorded: Input['recorded']): Recorded {
  const { start, close } = momentsOf(sprint, recorded);
  return { sprint, start, close };
}

const startOf = ({ sprint, start }: Recorded): string => start?.at ?? sprint.start ?? sprint.completed;
const byStart = (one: Recorded, other: Recorded): number => Date.parse(startOf(one)) - Date.parse(startOf(other));

/** Without a start snapshot, what the close has may have been there at the start. */
const startedIn = ({ start, close }: Recorded): readonly SnapshotItem[] =>
  (start ?? close)?.items.filter(({ done }) => start === null || !done) ?? [];

function factsOf({ sprint, start, close }: Recorded): Omit<SprintOutcomes, 'outcomes'> {
  const open = start?.items.filter(({ done }) => !done) ?? [];
  const late = [start, close].flatMap((moment) => (moment === null ? [] : [hoursLate(moment) ?? 0]));
  return {
    sprint,
    hoursLate: Math.max(0, ...late) || null,
    lacks: start === null ? 'start' : close === null ? 'close' : null,
    started: open.length,
    agreed: open.filter(isAgreed).length,
  };
}

function outcomesIn(one: Recorded, items: readonly SnapshotItem[], share: number): readonly Outcome[] {
  const { start, close } = one;
  const isLate = factsOf(one).hoursLate !== null;
  if (start === null || close === null || isLate) return [];
  const closing = new Map(close.items.map((item) => [item.id, item]));
  return items.flatMap((item) => outcomeOf(item, closing.get(item.id) ?? null, share) ?? []);
}

/** Fingerprints are missing where the app had not assessed the item: then a finished item counts nowhere. */
function outcomeOf(start: SnapshotItem, close: SnapshotItem | null, share: number): Outcome | null {
  const group = groupOf[start.standing];
  if (group === null) return null;
  const isUnfinished = close?.done !== true;
  const [before, after] = [start.fingerprint, close?.fingerprint ?? null];
  const isKnown = before !== null && after !== null;
  if (!isKnown && !isUnfinished) return null;
  const isChanged = isKnown && isMaterialChange(before, after, share);
  const isReestimated = close !== null && close.estimate !== start.estimate;
  return { id: start.id, group, isUnfinished, isChanged, isReestimated, start };
}
