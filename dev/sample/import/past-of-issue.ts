import type { ChangedField, ImportedChange } from './read-changes.ts';

/** One entry of an issue's history: what one person changed at one time. `at` is in milliseconds since the epoch. */
export type PastEntry = { readonly at: number; readonly author: string; readonly changes: readonly ImportedChange[] };

/** What a history says of an issue at a moment. What is undefined was never changed, so the history does not know it. */
export type PastOfIssue = {
  /** Oldest first, none after the moment. */
  readonly entries: readonly PastEntry[];
  /** The time of the first change, also of one after the moment; null without any. */
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
};

/**
 * Reads the history of one issue.
 * @param changes of this issue, in any order; those of one time keep the order of the file
 * @param now milliseconds since the epoch; later changes have not happened yet, and say only what was before them
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
  };
}

type Sides = (change: ImportedChange) => { before: string | null; after: string | null };
const textOf: Sides = (change) => ({ before: change.fromString, after: change.toString });
const idOf: Sides = ({ from, to }) => ({ before: from, after: to });

/** What the last change until then set, else what the first one after it replaced. */
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
