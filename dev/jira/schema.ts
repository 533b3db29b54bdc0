import type { Db } from './db.ts';

/**
 * The tables of the site's data. Times are ISO 8601 UTC with milliseconds (`2026-03-02T09:00:00.000Z`), so that text
 * order is time order; dates are `YYYY-MM-DD`; columns marked as JSON hold JSON text.
 */
const TABLES = `
create table if not exists users (
  account_id text primary key, account_type text not null default 'atlassian', email text not null default '',
  api_token text not null default '', display_name text not null, active integer not null default 1,
  locale text not null default 'en_US', time_zone text not null default 'UTC', site_admin integer not null default 0
) strict;
-- what somebody does in the team, for whoever chooses whom to act as; Jira knows nothing of it
create table if not exists user_roles (account_id text primary key, role text not null) strict, without rowid;
-- a global permission that everybody has whose groups it was not taken from
create table if not exists withheld (account_id text not null, permission text not null, primary key (account_id, permission)) strict, without rowid;
create unique index if not exists users_email on users (email) where email <> '';

-- style: classic (company-managed) | next-gen (team-managed)
create table if not exists projects (
  id integer primary key autoincrement, key text not null unique, name text not null, style text not null default 'classic',
  type_key text not null default 'software', lead text not null default '', next_number integer not null default 1
) strict;
create table if not exists grants (
  project_id integer not null, account_id text not null, permission text not null,
  primary key (project_id, account_id, permission)
) strict, without rowid;
create index if not exists grants_account on grants (account_id, permission, project_id);

-- level: 1 epic, 0 standard, -1 sub-task
create table if not exists issue_types (
  id integer primary key, name text not null, description text not null default '', level integer not null default 0, avatar_id integer not null default 10300
) strict;
-- category_key: new | indeterminate | done
create table if not exists statuses (
  id integer primary key, name text not null, description text not null default '', category_key text not null
) strict;
create table if not exists project_issue_types (project_id integer not null, type_id integer not null, position integer not null, primary key (project_id, type_id)) strict;
-- types of a team-managed project are its own; no other project has them
create table if not exists scoped_types (type_id integer primary key, project_id integer not null) strict;
create table if not exists project_statuses (project_id integer not null, status_id integer not null, position integer not null, primary key (project_id, status_id)) strict;
-- validators of apps on the transitions to a status, in the workflow of a project
create table if not exists transition_validators (
  project_id integer not null, status_id integer not null, module_key text not null, primary key (project_id, status_id, module_key)
) strict;
create table if not exists priorities (
  id integer primary key, name text not null, description text not null default '', color text not null default '#999999', position integer not null
) strict;
create table if not exists resolutions (id integer primary key, name text not null, description text not null default '') strict;
-- what may be chosen in a field: components and versions of a project, or options of a custom field in every project (project_id is null)
create table if not exists field_options (id integer primary key autoincrement, field_id text not null, project_id integer, name text not null) strict;
create index if not exists field_options_field on field_options (field_id, project_id);
-- fields that the screen of the transition to a status requires, in the workflow of a project
create table if not exists required_fields (
  project_id integer not null, status_id integer not null, field_id text not null, primary key (project_id, status_id, field_id)
) strict, without rowid;

-- at most one row: the name of Flagged's option where it is not Impediment
create table if not exists flag_option (value text not null);
-- schema and clause_names: JSON; schema is null for the few fields without one
create table if not exists fields (
  id text primary key, name text not null, untranslated_name text not null, custom integer not null,
  orderable integer not null default 1, navigable integer not null default 1, searchable integer not null default 1,
  schema text, clause_names text not null default '[]'
) strict;

-- description: ADF as JSON, or null; labels: JSON array; custom: JSON {"customfield_10016": 5}, also of components and fixVersions, without Sprint and Rank;
-- security_level: null, or JSON array of the account ids who may see the issue
create table if not exists issues (
  id integer primary key autoincrement, key text not null unique, project_id integer not null, type_id integer not null,
  status_id integer not null, summary text not null, description text, reporter text, assignee text, creator text not null,
  priority_id integer, resolution_id integer, resolved_at text, status_category_changed text, parent_id integer,
  rank text not null, due text, labels text not null default '[]', custom text not null default '{}', security_level text,
  created text not null, updated text not null
) strict;
create index if not exists issues_project_rank on issues (project_id, rank);
create index if not exists issues_rank on issues (rank);
create index if not exists issues_parent on issues (parent_id) where parent_id is not null;
create index if not exists issues_updated on issues (updated);

-- every sprint that the issue is in, or was in when that sprint closed, in the order they were joined (rowid)
create table if not exists issue_sprints (issue_id integer not null, sprint_id integer not null, unique (issue_id, sprint_id)) strict;
create index if not exists issue_sprints_sprint on issue_sprints (sprint_id, issue_id);

create table if not exists link_types (id integer primary key, name text not null, inward text not null, outward text not null) strict;
-- source "outward" target: with Blocks, the source blocks the target
create table if not exists issue_links (
  id integer primary key autoincrement, type_id integer not null, source_id integer not null, target_id integer not null,
  unique (type_id, source_id, target_id)
) strict;
create index if not exists issue_links_source on issue_links (source_id);
create index if not exists issue_links_target on issue_links (target_id);

-- link: JSON as it was sent
create table if not exists attachments (
  id integer primary key autoincrement, issue_id integer not null, filename text not null, mime_type text not null,
  size integer not null, author text not null, created text not null, content blob not null
) strict;
create index if not exists attachments_issue on attachments (issue_id);

-- body: ADF as JSON; visibility: null or JSON {"type","value"}
create table if not exists comments (
  id integer primary key autoincrement, issue_id integer not null, author text not null, update_author text not null,
  body text not null, jsd_public integer not null default 1, visibility text, created text not null, updated text not null
) strict;
create index if not exists comments_issue on comments (issue_id, id);
create table if not exists comment_properties (comment_id integer not null, key text not null, value text not null, primary key (comment_id, key)) strict, without rowid;

create table if not exists issue_properties (issue_id integer not null, key text not null, value text not null, primary key (issue_id, key)) strict;
create table if not exists project_properties (project_id integer not null, key text not null, value text not null, primary key (project_id, key)) strict;

create table if not exists changelog (id integer primary key autoincrement, issue_id integer not null, author text not null, created text not null) strict;
create index if not exists changelog_issue on changelog (issue_id, id);
create table if not exists changelog_items (
  history_id integer not null, field text not null, field_id text not null, field_type text not null,
  from_value text, from_string text, to_value text, to_string text
) strict;
create index if not exists changelog_items_history on changelog_items (history_id);

-- type: scrum | kanban | simple; columns: JSON [{"name","statuses":["10001"]}]
create table if not exists boards (
  id integer primary key autoincrement, name text not null, type text not null, project_id integer not null, filter_id integer not null default 0,
  filter_jql text not null, sub_query text not null default '', estimation_field_id text, columns text not null default '[]'
) strict;
create table if not exists board_properties (board_id integer not null, key text not null, value text not null, primary key (board_id, key)) strict;
-- state: future | active | closed
create table if not exists sprints (
  id integer primary key autoincrement, board_id integer not null, name text not null, state text not null default 'future', goal text not null default '',
  start_date text, end_date text, complete_date text, created_date text not null, position integer not null default 0
) strict;
create index if not exists sprints_board on sprints (board_id, state);

create table if not exists votes (issue_id integer not null, account_id text not null, primary key (issue_id, account_id)) strict, without rowid;
create table if not exists watchers (issue_id integer not null, account_id text not null, primary key (issue_id, account_id)) strict, without rowid;

-- what POST /issue/{}/notify would have mailed; recipients: JSON array of account ids
create table if not exists notifications (
  id integer primary key autoincrement, issue_id integer not null, author text not null, subject text not null,
  text_body text not null, html_body text not null, recipients text not null, created text not null
) strict;
-- status: ENQUEUED | RUNNING | COMPLETE | FAILED | DEAD (the site was closed meanwhile); result: JSON; issues: JSON array of the ids it works on
create table if not exists tasks (
  id integer primary key autoincrement, description text not null, status text not null, progress integer not null, message text not null default '',
  result text, issues text not null default '[]', submitted_by text not null, submitted integer not null, started integer, finished integer
) strict;
`;

/** First ids as in Jira: issues, projects and histories from 10000, boards and sprints from 1. */
const FIRST_IDS = [
  'issues',
  'projects',
  'comments',
  'attachments',
  'changelog',
  'issue_links',
  'tasks',
  'field_options',
];

/** Creates what is missing; existing tables stay as they are. */
export function createSchema(db: Db): void {
  db.transaction(() => {
    db.exec(TABLES);
    for (const table of FIRST_IDS) {
      if (db.has('select 1 from sqlite_sequence where name = ?', table)) continue;
      db.run('insert into sqlite_sequence (name, seq) values (?, 9999)', table);
    }
  });
}
