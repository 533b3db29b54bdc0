import { integer } from '../columns.ts';
import type { Db } from '../db.ts';

/**
 * The index tables. `search_issues` has a row per issue. `search_values` holds multiple or site-specific values
 * (labels, custom fields, declared properties), one `slot` each: numbers and instants in `num`, others in `str`, in
 * lower case where Jira ignores case.
 */
const TABLES = `
create table if not exists search_issues (
  issue_id integer primary key, key_prefix text not null, key_number integer not null, project_id integer not null, type_id integer not null,
  status_id integer not null, summary text not null, described integer not null, reporter text, assignee text, creator text not null,
  priority_id integer, resolution_id integer, resolved_at text, status_category_changed text, parent_id integer, rank text not null,
  due text, created text not null, updated text not null, security_level text
) strict;
create index if not exists search_issues_project on search_issues (project_id);
create index if not exists search_issues_project_rank on search_issues (project_id, rank);
create index if not exists search_issues_project_updated on search_issues (project_id, updated);
create index if not exists search_issues_project_created on search_issues (project_id, created);
create index if not exists search_issues_rank on search_issues (rank);
create index if not exists search_issues_updated on search_issues (updated);
create index if not exists search_issues_assignee on search_issues (assignee);
create index if not exists search_issues_parent on search_issues (parent_id);

create table if not exists search_slots (id integer primary key, name text not null unique) strict;
create table if not exists search_values (
  issue_id integer not null, slot integer not null, position integer not null, num real, str text, primary key (issue_id, slot, position)
) strict, without rowid;
create index if not exists search_values_num on search_values (slot, num) where num is not null;
create index if not exists search_values_str on search_values (slot, str) where str is not null;

create table if not exists search_sprints (
  issue_id integer not null, sprint_id integer not null, primary key (issue_id, sprint_id)
) strict, without rowid;
create index if not exists search_sprints_sprint on search_sprints (sprint_id, issue_id);

-- words by issue and slot: rowid = issue * 1024 + slot
create virtual table if not exists search_words using fts5(words, content='', contentless_delete=1, tokenize='porter unicode61');

-- writes that the index has not seen yet
create table if not exists search_pending (issue_id integer primary key) strict;
create table if not exists search_meta (name text primary key, value text not null) strict;
`;

/** Range of `search_words` row ids per issue; slot numbers are below it. */
export const SLOTS_PER_ISSUE = 1024;

export function createSearchTables(db: Db): void {
  db.transaction(() => db.exec(TABLES));
}

/** Names of slots; a custom field's slot has its id. */
export const LABELS = 'labels';
export const SUMMARY = 'summary';
export const DESCRIPTION = 'description';
export const COMMENT = 'comment';
export const VOTES = 'votes';
export const WATCHERS = 'watchers';
export const propertySlot = (key: string, path: string) => `property:${key}:${path}`;

/** The number of a slot, assigned once. */
export function slotOf(db: Db, name: string): number {
  const known = db.get({ id: integer }, 'select id from search_slots where name = ?', name);
  const id = known?.id ?? db.run('insert into search_slots (name) values (?)', name).id;
  if (id >= SLOTS_PER_ISSUE) throw new Error(`The search index holds at most ${SLOTS_PER_ISSUE - 1} kinds of values.`);
  return id;
}
