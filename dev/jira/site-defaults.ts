import { APP_ACCOUNT_ID } from './caller.ts';
import type { Db } from './db.ts';
import { FIELDS, OPTIONS } from './default-fields.ts';
import { addOptions } from './field-options.ts';

const ISSUE_TYPES = [
  {
    id: 10000,
    name: 'Epic',
    level: 1,
    avatar: 10307,
    description: 'Epics track collections of related bugs, stories, and tasks.',
  },
  {
    id: 10001,
    name: 'Story',
    level: 0,
    avatar: 10315,
    description: 'Stories track functionality or features expressed as user goals.',
  },
  { id: 10002, name: 'Task', level: 0, avatar: 10318, description: 'Tasks track small, distinct pieces of work.' },
  { id: 10003, name: 'Bug', level: 0, avatar: 10303, description: 'Bugs track problems or errors.' },
  {
    id: 10004,
    name: 'Sub-task',
    level: -1,
    avatar: 10316,
    description: 'Sub-tasks track small pieces of work that are part of a larger task.',
  },
] as const;

const STATUSES = [
  { id: 10000, name: 'To Do', category: 'new' },
  { id: 10001, name: 'In Progress', category: 'indeterminate' },
  { id: 10002, name: 'In Review', category: 'indeterminate' },
  { id: 10003, name: 'Done', category: 'done' },
] as const;

const PRIORITIES = [
  { id: 1, name: 'Highest', color: '#d04437', description: 'This problem will block progress.' },
  { id: 2, name: 'High', color: '#f15c75', description: 'Serious problem that could block progress.' },
  { id: 3, name: 'Medium', color: '#f79232', description: 'Has the potential to affect progress.' },
  { id: 4, name: 'Low', color: '#707070', description: 'Minor problem or easily worked around.' },
  { id: 5, name: 'Lowest', color: '#999999', description: 'Trivial problem with little or no impact on progress.' },
] as const;

const RESOLUTIONS = [
  { id: 10000, name: 'Done', description: 'Work has been completed on this issue.' },
  { id: 10001, name: "Won't Do", description: "This issue won't be actioned." },
  { id: 10002, name: 'Duplicate', description: 'The problem is a duplicate of an existing issue.' },
] as const;

const LINK_TYPES = [
  { id: 10000, name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  { id: 10001, name: 'Relates', inward: 'relates to', outward: 'relates to' },
  { id: 10002, name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
] as const;

export const DEFAULT_PRIORITY = 3;
export const DONE_RESOLUTION = 10000;

/** Gives a new site the defaults of every Jira site; a site with issue types stays as it is. */
export function installDefaults(db: Db): void {
  if (db.has('select 1 from issue_types limit 1')) return;
  db.transaction(() => {
    for (const { id, name, level, avatar, description } of ISSUE_TYPES) {
      db.run('insert into issue_types values (?, ?, ?, ?, ?)', id, name, description, level, avatar);
    }
    for (const { id, name, category } of STATUSES)
      db.run('insert into statuses values (?, ?, ?, ?)', id, name, '', category);
    for (const { id, name, color, description } of PRIORITIES) {
      db.run('insert into priorities values (?, ?, ?, ?, ?)', id, name, description, color, id);
    }
    for (const { id, name, description } of RESOLUTIONS)
      db.run('insert into resolutions values (?, ?, ?)', id, name, description);
    for (const { id, name, inward, outward } of LINK_TYPES)
      db.run('insert into link_types values (?, ?, ?, ?)', id, name, inward, outward);
    installFields(db);
    db.run(
      "insert into users (account_id, account_type, display_name) values (?, 'app', 'Common Ground')",
      APP_ACCOUNT_ID,
    );
  });
}

function installFields(db: Db): void {
  for (const { id, name, untranslated, custom, orderable, schema, clauses } of FIELDS) {
    db.run(
      'insert into fields (id, name, untranslated_name, custom, orderable, schema, clause_names) values (?, ?, ?, ?, ?, ?, ?)',
      ...[id, name, untranslated, custom, orderable],
      ...[schema ? JSON.stringify(schema) : null, JSON.stringify(clauses)],
    );
  }
  for (const [fieldId, names] of Object.entries(OPTIONS)) addOptions(db, { fieldId, projectId: null }, names);
}
