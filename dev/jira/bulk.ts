import { LexoRank } from 'lexorank';
import { text } from './columns.ts';
import { recordHistory } from './issue-change.ts';
import type { IssueRow } from './issue-row.ts';
import type { Json } from './json.ts';
import type { ChangelogItem } from './product-event.ts';
import { lastRank } from './rank.ts';
import type { Site } from './site.ts';

/** An issue for import; omitted values are empty. Times are ISO 8601 UTC with milliseconds. */
export type ImportedIssue = Pick<IssueRow, 'project_id' | 'type_id' | 'status_id' | 'summary' | 'creator' | 'created'> &
  Partial<Omit<IssueRow, 'id' | 'custom' | 'labels'>> & {
    labels?: readonly string[];
    /** Custom fields by id, without Sprint and Rank. */
    custom?: Readonly<Record<string, Json>>;
    /** All sprints of the Sprint field, with closed ones. */
    sprints?: readonly number[];
    /** The history, oldest first. */
    histories?: readonly { at: string; by: string; items: readonly ChangelogItem[] }[];
    /** Account ids. */
    voters?: readonly string[];
    watchers?: readonly string[];
    /** Property values by key. */
    properties?: Readonly<Record<string, Json>>;
  };

const COLUMNS = [
  ...([
    'key',
    'project_id',
    'type_id',
    'status_id',
    'summary',
    'description',
    'reporter',
    'assignee',
    'creator',
    'priority_id',
  ] as const),
  ...([
    'resolution_id',
    'resolved_at',
    'status_category_changed',
    'parent_id',
    'due',
    'security_level',
    'created',
    'updated',
  ] as const),
];
const INSERT = `insert into issues (rank, labels, custom, ${COLUMNS.join(', ')}) values (?, ?, ?${', ?'.repeat(COLUMNS.length)})`;

/**
 * Imports many issues in one transaction, without permissions, events or limits. They are ranked last in their order,
 * unless they have a rank. Returns their ids.
 */
export function insertIssues(site: Site, issues: readonly ImportedIssue[]): number[] {
  return site.write(() => {
    let rank = LexoRank.parse(lastRank(site));
    return issues.map((issue) => {
      const id = insertIssue(site, issue, rank.format());
      rank = rank.genNext();
      return id;
    });
  });
}

function insertIssue(site: Site, issue: ImportedIssue, rank: string): number {
  const row = {
    updated: issue.created,
    status_category_changed: issue.created,
    ...issue,
    key: issue.key ?? nextKey(site, issue.project_id),
  };
  const { id } = site.db.run(
    INSERT,
    ...[issue.rank ?? rank, JSON.stringify(issue.labels ?? []), JSON.stringify(issue.custom ?? {})],
    ...COLUMNS.map((column) => row[column] ?? null),
  );
  if (issue.key !== undefined) passNumber(site, issue.project_id, issue.key);
  for (const sprint of issue.sprints ?? [])
    site.db.run('insert into issue_sprints (issue_id, sprint_id) values (?, ?)', id, sprint);
  for (const account of issue.voters ?? [])
    site.db.run('insert into votes (issue_id, account_id) values (?, ?)', id, account);
  for (const account of issue.watchers ?? [])
    site.db.run('insert into watchers (issue_id, account_id) values (?, ?)', id, account);
  for (const { at, by, items } of issue.histories ?? []) recordHistory(site, by, { issueId: id, items, at });
  for (const [key, value] of Object.entries(issue.properties ?? {})) {
    site.db.run('insert into issue_properties (issue_id, key, value) values (?, ?, ?)', id, key, JSON.stringify(value));
  }
  site.changed(id);
  return id;
}

/** The next free key of a project. */
function nextKey(site: Site, projectId: number): string {
  site.db.run('update projects set next_number = next_number + 1 where id = ?', projectId);
  const sql = "select key || '-' || (next_number - 1) as key from projects where id = ?";
  const row = site.db.get({ key: text }, sql, projectId);
  if (!row) throw new Error(`There is no project ${projectId}.`);
  return row.key;
}

/** Keeps `nextKey` from handing out an imported key again. */
function passNumber(site: Site, projectId: number, key: string): void {
  const number = Number(key.split('-').at(-1));
  site.db.run('update projects set next_number = max(next_number, ?) where id = ?', number + 1, projectId);
}
