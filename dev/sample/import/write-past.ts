import type { ImportedIssue as Row } from '../../jira/bulk.ts';
import { ESTIMATE, RANK, SPRINT } from '../../jira/default-fields.ts';
import type { ChangelogItem } from '../../jira/product-event.ts';
import { DONE_RESOLUTION } from '../../jira/site-defaults.ts';
import type { PlannedIssue } from './plan-import.ts';
import type { ImportedChange } from './read-changes.ts';
import type { Status, StatusBook } from './site-books.ts';

export type Books = {
  readonly statuses: StatusBook;
  readonly author: (author: string) => string;
  readonly sprint: (sourceId: string) => number;
  readonly field: (name: string) => string;
};

const iso = (time: number): string => new Date(time).toISOString();

/** Histories of an issue with the site's ids, and the column values that result from them. */
export function pastColumns(
  issue: PlannedIssue,
  books: Books,
): Pick<Row, 'histories' | 'updated' | 'status_category_changed' | 'resolution_id' | 'resolved_at'> {
  const last = issue.past.at(-1);
  const since = categorySince(issue, books.statuses);
  const isDone =
    issue.status === null ? issue.progress === 'done' : books.statuses.of(issue.status).category === 'done';
  return {
    histories: issue.past.map(({ at, author, changes }) => ({
      at: iso(at),
      by: books.author(author),
      items: changes.map((change) => toItem(change, books)),
    })),
    updated: iso(issue.facts.updated ?? last?.at ?? issue.facts.created),
    status_category_changed: iso(since ?? issue.facts.created),
    ...(isDone ? { resolution_id: DONE_RESOLUTION } : {}),
    ...(isDone && since !== null ? { resolved_at: iso(since) } : {}),
  };
}

/** Time of the last change of the status category; null when there is none. */
function categorySince({ past }: PlannedIssue, statuses: StatusBook): number | null {
  const crossing = past.findLast(({ changes }) =>
    changes.some(
      ({ what, fromString, toString }) =>
        what === 'status' && categoryOf(statuses, fromString) !== categoryOf(statuses, toString),
    ),
  );
  return crossing?.at ?? null;
}

const categoryOf = (statuses: StatusBook, name: string | null): Status['category'] | null =>
  name === null ? null : statuses.of(name).category;

function toItem(change: ImportedChange, books: Books): ChangelogItem {
  const { what, field, fieldtype, from, fromString, to, toString } = change;
  const names = { fromString, toString };
  switch (what) {
    case 'sprint':
      return { field: 'Sprint', fieldId: SPRINT, fieldtype: 'custom', ...names, ...sprintSides(change, books) };
    case 'status':
      return { field: 'status', fieldId: 'status', fieldtype: 'jira', ...names, ...statusSides(change, books) };
    case 'estimate':
      return { field: 'Story point estimate', fieldId: ESTIMATE, fieldtype: 'custom', ...names, from: null, to: null };
    case 'summary':
    case 'description':
      return { field: what, fieldId: what, fieldtype: 'jira', ...names, from: null, to: null };
    case 'rank':
      return { field: 'Rank', fieldId: RANK, fieldtype: 'custom', from: '', fromString: '', to: '', toString };
    case 'other':
      return { field, fieldId: books.field(field), fieldtype, from, to, ...names };
  }
}

/** Jira writes empty text where no sprint is left. */
function sprintSides({ from, to }: ImportedChange, { sprint }: Books): Pick<ChangelogItem, 'from' | 'to'> {
  const ids = (list: string | null) =>
    (list ?? '')
      .split(',')
      .flatMap((id) => (id.trim() === '' ? [] : [sprint(id.trim())]))
      .join(', ');
  return { from: ids(from), to: ids(to) };
}

function statusSides(
  { fromString, toString }: ImportedChange,
  { statuses }: Books,
): Pick<ChangelogItem, 'from' | 'to'> {
  const id = (name: string | null) => (name === null ? null : String(statuses.of(name).id));
  return { from: id(fromString), to: id(toString) };
}
