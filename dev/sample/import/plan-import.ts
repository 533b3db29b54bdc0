import {
  DRAWN_FIELDS,
  drawFacts,
  type Drawn,
  type DrawnField,
  type FactsInFiles,
  type IssueFacts,
} from './draw-values.ts';
import { pastOfIssue, type PastEntry, type PastOfIssue } from './past-of-issue.ts';
import { DAY } from '../day.ts';
import { planSprints, type PlannedSprint } from './plan-sprints.ts';
import type { ImportedChange } from './read-changes.ts';
import type { ImportedIssue, ImportedMembership } from './read-csv.ts';

export type PlannedIssue = Omit<ImportedIssue, 'created' | 'facts'> & {
  /** Where no file names a status: done without a history, or not started. */
  readonly progress: 'done' | 'new';
  /** Name of the status in the history, else in the issue file; null where neither says one. */
  readonly status: string | null;
  /** Source ids in the order in which it was in them. */
  readonly sprints: readonly string[];
  /** What the files say, else drawn; times are moved. */
  readonly facts: IssueFacts;
  /** Oldest first; times are moved. */
  readonly past: readonly PastEntry[];
};
export type ImportPlan = {
  readonly sprints: readonly PlannedSprint[];
  readonly issues: readonly PlannedIssue[];
  /** Changes that are not imported: those of unknown issues, and those after now. */
  readonly leftOut: { readonly ofOthers: number; readonly later: number };
  readonly drawn: Drawn;
};
type ImportedFiles = {
  readonly issues: readonly ImportedIssue[];
  readonly memberships: readonly ImportedMembership[];
  readonly changes?: readonly ImportedChange[];
  /** Of what no file says; 1 where it is left out. */
  readonly seed?: number;
};

/**
 * Turns the history of a finished project into a present backlog. With changes and an active sprint in the sprint file,
 * its states are used; else the last sprint but one is active, the last is next and earlier ones are closed. All times
 * move by the same distance, whole weeks. An issue's status is what its changes or the issue file say. Where no file tells
 * of a status, an issue whose last sprint is closed is done, without a history: as a finished project left it; all others
 * are not started. What no file says of an issue is drawn by the seed.
 * @param now milliseconds since the epoch; later changes are dropped
 * @throws ImportError naming a sprint that cannot be planned
 */
export function planImport({ issues, memberships, changes = [], seed = 1 }: ImportedFiles, now: number): ImportPlan {
  const byKey = groupedByKey(changes);
  const keys = new Set(issues.map(({ key }) => key));
  const mine = changes.filter(({ key }) => keys.has(key));
  const ours = membershipsOf(memberships, { keys, changes: mine });
  const latest = mine.length === 0 ? null : mine.reduce((last, { at }) => Math.max(last, at), -Infinity);
  const { sprints, shift } = planSprints(ours, { now, latest });
  const order = new Map(sprints.map((sprint, at) => [sprint.sourceId, { ...sprint, at }]));
  const held = new Map<string, Set<string>>();
  for (const { key, sprintId } of ours) held.set(key, (held.get(key) ?? new Set()).add(sprintId));
  const isGuessed = changes.length === 0 && issues.every(({ status }) => status === null);
  const hasHistory = changes.length > 0;
  const ordered = issues.map(({ key }) => key).sort(byNumber);
  const places = new Map(ordered.map((key, at) => [key, at]));
  const fields = new Set<DrawnField>();
  const planned = issues.map((issue) => {
    const past = pastOfIssue(byKey.get(issue.key) ?? [], now - shift);
    const known = { past, shift, now, order, held: [...(held.get(issue.key) ?? [])], isGuessed, hasHistory };
    const said = factsOf(issue, known);
    for (const field of DRAWN_FIELDS) if (said[field] === undefined) fields.add(field);
    const facts = drawFacts(said, { seed, now, keys: ordered, at: places.get(issue.key) ?? 0 });
    return { ...planIssue(issue, known), facts };
  });
  const kept = planned.flatMap(({ past }) => past).reduce((count, entry) => count + entry.changes.length, 0);
  const leftOut = { ofOthers: changes.length - mine.length, later: mine.length - kept };
  return { sprints, issues: planned, leftOut, drawn: { fields: DRAWN_FIELDS.filter((one) => fields.has(one)), seed } };
}

function groupedByKey(changes: readonly ImportedChange[]): ReadonlyMap<string, readonly ImportedChange[]> {
  const groups = new Map<string, ImportedChange[]>();
  for (const change of changes) {
    const group = groups.get(change.key);
    if (group) group.push(change);
    else groups.set(change.key, [change]);
  }
  return groups;
}

/** Rows of sprints that an issue of the file is or was in, and rows that only name a sprint. */
function membershipsOf(
  memberships: readonly ImportedMembership[],
  { keys, changes }: { keys: ReadonlySet<string>; changes: readonly ImportedChange[] },
): ImportedMembership[] {
  const moves = changes.filter(({ what }) => what === 'sprint');
  const named = new Set(moves.flatMap(({ from, to }) => `${from ?? ''},${to ?? ''}`.split(',').map((id) => id.trim())));
  return memberships.filter(
    ({ key, sprintId }) => keys.has(key) || named.has(sprintId) || (key === '' && sprintId !== ''),
  );
}

type Known = {
  past: PastOfIssue;
  shift: number;
  now: number;
  order: ReadonlyMap<string, PlannedSprint & { at: number }>;
  /** Sprints from the sprint file. */
  held: readonly string[];
  /** No file tells of a status. */
  isGuessed: boolean;
  /** There is a file of changes, so an issue without one was not changed. */
  hasHistory: boolean;
};

function planIssue({ key, ...issue }: ImportedIssue, of: Known): Omit<PlannedIssue, 'facts'> {
  const { past, shift, order, isGuessed } = of;
  const sprints = past.sprints?.filter((id) => order.has(id)) ?? sortedIn(order, of.held);
  return {
    key,
    summary: past.summary?.slice(0, 255) || issue.summary,
    description: past.description ?? issue.description,
    points: past.points === undefined ? issue.points : past.points,
    status: past.status ?? issue.status,
    sprints,
    progress: isGuessed && order.get(sprints.at(-1) ?? '')?.state === 'closed' ? 'done' : 'new',
    past: past.entries.map((entry) => ({ ...entry, at: entry.at + shift })),
  };
}

const sortedIn = (order: Known['order'], ids: readonly string[]): string[] =>
  ids.filter((id) => order.has(id)).toSorted((a, b) => (order.get(a)?.at ?? 0) - (order.get(b)?.at ?? 0));

/** What the files say of an issue: its history, else its own columns. */
function factsOf({ created, facts }: ImportedIssue, of: Known): FactsInFiles {
  const { past, shift, now, order, held, hasHistory } = of;
  const [firstHeld] = sortedIn(order, past.sprintsBefore ?? held);
  const start = order.get(firstHeld ?? '')?.start ?? null;
  const guess = start === null ? null : start - 14 * DAY;
  const known = [past.first === null ? null : past.first + shift, created === null ? guess : created + shift];
  const earliest = known.filter((time) => time !== null).reduce((a, b) => Math.min(a, b), Infinity);
  const { updated, ...others } = facts;
  return {
    ...others,
    ...past.names,
    ...(earliest === Infinity ? {} : { created: Math.min(earliest, now) }),
    ...(typeof updated === 'number'
      ? { updated: Math.min(updated + shift, now) }
      : hasHistory
        ? { updated: null }
        : {}),
  };
}

/** By project, then by number. */
function byNumber(one: string, other: string): number {
  const [[a = '', m = ''], [b = '', n = '']] = [one.split('-'), other.split('-')];
  return a.localeCompare(b) || Number(m) - Number(n);
}
