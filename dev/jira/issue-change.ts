import { emitUpdated } from './issue-event.ts';
import { issueById, type IssueRow } from './issue-row.ts';
import { storedObject, type Json } from './json.ts';
import type { ChangelogItem } from './product-event.ts';
import type { Site } from './site.ts';

export type IssueColumns = Partial<Omit<IssueRow, 'id' | 'custom' | 'created' | 'updated'>>;

type IssueChange = {
  issueId: number;
  columns?: IssueColumns;
  /** New values of custom fields by field id; null clears. Not for Sprint and Rank. */
  custom?: Readonly<Record<string, Json>>;
  /** The new list of sprints in the Sprint field, in order. */
  sprints?: readonly number[];
  /** The items of the history entry. */
  items: readonly ChangelogItem[];
  /** True when `updated` stays, such as for ranking. */
  keepsUpdated?: boolean;
  /** What an app may leave out where it writes its own field; default: neither. */
  without?: { readonly history: boolean; readonly events: boolean };
};

/**
 * The only way to change an issue: tables, history, search index and `avi:jira:updated:issue`, all or nothing. Callers
 * check permissions.
 */
export function changeIssue(site: Site, by: string, change: IssueChange): void {
  site.write(() => {
    const { issueId, columns, custom, sprints, items, without } = change;
    const touched = change.keepsUpdated ? {} : { updated: site.timestamp() };
    update(site, issueId, { ...columns, ...(custom && { custom: merged(site, issueId, custom) }), ...touched });
    if (sprints) replaceSprints(site, issueId, sprints);
    if (items.length > 0 && without?.history !== true) recordHistory(site, by, { issueId, items });
    site.changed(issueId);
    if (items.length > 0 && without?.events !== true) emitUpdated(site, issueId, { by, items });
  });
}

/** Writes one entry of an issue's history. Returns its id. */
export function recordHistory(
  site: Site,
  by: string,
  entry: { issueId: number; items: readonly ChangelogItem[]; at?: string },
): number {
  const at = entry.at ?? site.timestamp();
  const { id } = site.db.run(
    'insert into changelog (issue_id, author, created) values (?, ?, ?)',
    entry.issueId,
    by,
    at,
  );
  for (const item of entry.items) {
    site.db.run(
      'insert into changelog_items values (?, ?, ?, ?, ?, ?, ?, ?)',
      ...[id, item.field, item.fieldId, item.fieldtype],
      ...[item.from, item.fromString, item.to, item.toString],
    );
  }
  return id;
}

function update(site: Site, issueId: number, columns: IssueColumns & { custom?: string; updated?: string }): void {
  const entries = Object.entries(columns);
  if (entries.length === 0) return;
  const set = entries.map(([column]) => `${column} = ?`).join(', ');
  site.db.run(`update issues set ${set} where id = ?`, ...entries.map(([, value]) => value), issueId);
}

function merged(site: Site, issueId: number, custom: Readonly<Record<string, Json>>): string {
  const values = { ...storedObject(issueById(site, issueId).custom), ...custom };
  return JSON.stringify(Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)));
}

function replaceSprints(site: Site, issueId: number, sprints: readonly number[]): void {
  site.db.run('delete from issue_sprints where issue_id = ?', issueId);
  for (const sprint of sprints)
    site.db.run('insert into issue_sprints (issue_id, sprint_id) values (?, ?)', issueId, sprint);
}
