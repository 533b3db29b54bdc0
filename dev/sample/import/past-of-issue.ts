import type { ChangedField, ImportedChange } from './read-changes.ts';

/** One history entry: the changes of one person at one time. `at` is in milliseconds since the epoch. */
export type PastEntry = { readonly at: number; readonly author: string; readonly changes: readonly ImportedChange[] };

/** An issue's state at a moment by its history. Undefined: the field never changed, so the history does not tell it. */
export type PastOfIssue = {
  /** Oldest first, up to the moment. */
  readonly entries: readonly PastEntry[];
  /** Time of the first change, even of one after the moment; null without any. */
  readonly first: number | null;
  /** Name of the status. */
  readonly status: string | undefined;
  /** Source ids of all sprints that the field held. */
  readonly sprints: readonly string[] | undefined;
  /** The sprints that the field held before its first change. */
  readonly sprintsBefore: readonly string[] | undefined;
  readonly points: number | null | undefined;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  /** By name; null where the field is empty. */
  readonly names: Readonly<Partial<Record<NamedField, string | null>>>;
};

const NAMED = { priority: 'priority', issuetype: 'type', reporter: 'reporter', assignee: 'assignee' } as const;
type NamedField = (typeof NAMED)[keyof typeof NAMED];

/**
 * Reads the history of one issue.
 * @param changes of this issue, in any order; those at the same time keep the order of the file
 * @param now milliseconds since the epoch; of later changes only the old value is used
 */
export function pastOfIssue(changes: readonly ImportedChange[], now: number): PastOfIssue {
  const sorted = changes.toSorted((a, b) => a.at - b.at);
  const of = (what: ChangedField) => sorted.filter((change) => change.what === what);
  const points = valueAt(of('estimate'), now, textOf);
  const [firstMove] = of('sprint');
  return {
    entries: entriesOf(sorted.filter(({ at }) => at <= now)),
    first: sorted[0]?.at ?? null,
    status: valueAt(of('status'), now, textOf) ?? undefined,
    sprints: idsIn(valueAt(of('sprint'), now, idOf)),
    sprintsBefore: idsIn(firstMove?.from ?? (firstMove ? null : undefined)),
    points: points === undefined || points === null ? points : Number(points),
    summary: valueAt(of('summary'), now, textOf) ?? undefined,
    description: textOrEmpty(valueAt(of('description'), now, textOf)),
    names: Object.fromEntries(
      Object.entries(NAMED).flatMap(([name, fact]) => {
        const changes = sorted.filter(({ what, field }) => what === 'other' && field.toLowerCase() === name);
        const value = valueAt(changes, now, textOf);
        return value === undefined ? [] : [[fact, value]];
      }),
    ),
  };
}

type Sides = (change: ImportedChange) => { before: string | null; after: string | null };
const textOf: Sides = (change) => ({ before: change.fromString, after: change.toString });
const idOf: Sides = ({ from, to }) => ({ before: from, after: to });

/** The new value of the last change until `now`, else the old value of the first one after it. */
function valueAt(changes: readonly ImportedChange[], now: number, sides: Sides): string | null | undefined {
  const last = changes.findLast(({ at }) => at <= now);
  if (last) return sides(last).after;
  return changes[0] && sides(changes[0]).before;
}

function idsIn(list: string | null | undefined): string[] | undefined {
  return list === undefined ? undefined : (list ?? '').split(',').flatMap((id) => id.trim() || []);
}

const textOrEmpty = (text: string | null | undefined) => (text === undefined ? undefined : (text ?? ''));

function entriesOf(sorted: readonly ImportedChange[]): PastEntry[] {
  const entries: { at: number; author: string; changes: ImportedChange[] }[] = [];
  for (const change of sorted) {
    const last = entries.at(-1);
    if (last?.at === change.at && last.author === change.author) last.changes.push(change);
    else entries.push({ at: change.at, author: change.author, changes: [change] });
  }
  return entries;
}
