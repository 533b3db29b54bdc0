import { accountsOn } from '../beans/people-of-issue.ts';
import { integer, nullable, text } from '../columns.ts';
import type { Db } from '../db.ts';
import type { IndexedProperty } from '../indexed-property.ts';
import { issueColumns, type IssueRow } from '../issue-row.ts';
import { stored, storedList, storedObject, type Json } from '../json.ts';
import { plainText } from '../adf.ts';
import {
  COMMENT,
  DESCRIPTION,
  LABELS,
  propertySlot,
  slotOf,
  SLOTS_PER_ISSUE,
  SUMMARY,
  VOTES,
  WATCHERS,
} from './index-schema.ts';
import { fieldValues, kindOfField, propertyValues, type IndexedValue } from './index-values.ts';

const COLUMNS =
  'issue_id, key_prefix, key_number, project_id, type_id, status_id, summary, described, reporter, assignee, creator, priority_id, resolution_id, ' +
  'resolved_at, status_category_changed, parent_id, rank, due, created, updated, security_level';
const INSERT = `insert or replace into search_issues (${COLUMNS}) values (${COLUMNS.split(',')
  .map(() => '?')
  .join(', ')})`;

/** FTS5 looks a single row id up, but reads all its rows for a range; its table of sizes has an index of them. */
const FORGET_WORDS =
  'delete from search_words where rowid in (select id from search_words_docsize where id >= ? and id < ?)';

/** The searchable properties, and how many properties of an issue Jira indexes. */
export type Searched = { indexed: readonly IndexedProperty[]; propertiesPerIssue: () => number };

/** Updates the index for one issue; a deleted issue is removed. */
export function indexIssue(db: Db, issueId: number, searched: Searched): void {
  forget(db, issueId);
  const issue = db.get(issueColumns, 'select * from issues where id = ?', issueId);
  if (!issue) return;
  indexRow(db, issue);
  indexSprints(db, issueId);
  const write = writer(db, issueId);
  write(SUMMARY, [{ words: issue.summary }]);
  write(LABELS, fieldValues('string', storedList(issue.labels)));
  if (issue.description !== null) write(DESCRIPTION, [{ words: plainText(stored(issue.description)) }]);
  write(COMMENT, commentWords(db, issueId));
  for (const table of [VOTES, WATCHERS] as const) write(table, [{ num: accountsOn({ db }, table, issueId).length }]);
  for (const [id, value] of Object.entries(storedObject(issue.custom))) write(id, customValues(db, id, value));
  writeProperties(db, { ...searched, issueId, write });
}

const IS_SUBTASK = 'type_id in (select id from issue_types where level < 0)';

/** A sub-task has no sprints of its own and is in those of its parent. */
function indexSprints(db: Db, issueId: number): void {
  const parent = db.get(
    { parent_id: integer },
    `select parent_id from issues where id = ? and parent_id is not null and ${IS_SUBTASK}`,
    issueId,
  );
  copySprints(db, { from: parent?.parent_id ?? issueId, to: issueId });
  const children = db.all({ id: integer }, `select id from issues where parent_id = ? and ${IS_SUBTASK}`, issueId);
  for (const { id } of children) copySprints(db, { from: issueId, to: id });
}

function copySprints(db: Db, { from, to }: { from: number; to: number }): void {
  db.run('delete from search_sprints where issue_id = ?', to);
  db.run(
    'insert into search_sprints (issue_id, sprint_id) select ?, sprint_id from issue_sprints where issue_id = ?',
    to,
    from,
  );
}

/** Deletes all index rows of an issue. */
function forget(db: Db, issueId: number): void {
  for (const table of ['search_issues', 'search_values', 'search_sprints']) {
    db.run(`delete from ${table} where issue_id = ?`, issueId);
  }
  const first = issueId * SLOTS_PER_ISSUE;
  db.run(FORGET_WORDS, first, first + SLOTS_PER_ISSUE);
}

function indexRow(db: Db, issue: IssueRow): void {
  const dash = issue.key.lastIndexOf('-');
  const described = issue.description !== null && plainText(stored(issue.description)).trim() !== '' ? 1 : 0;
  db.run(
    INSERT,
    ...[
      issue.id,
      issue.key.slice(0, dash),
      Number(issue.key.slice(dash + 1)),
      issue.project_id,
      issue.type_id,
      issue.status_id,
    ],
    ...[
      issue.summary.toLowerCase(),
      described,
      issue.reporter,
      issue.assignee,
      issue.creator,
      issue.priority_id,
      issue.resolution_id,
    ],
    ...[
      issue.resolved_at,
      issue.status_category_changed,
      issue.parent_id,
      issue.rank,
      issue.due,
      issue.created,
      issue.updated,
    ],
    issue.security_level,
  );
}

type Write = (slotName: string, values: readonly IndexedValue[]) => void;

/** A text also adds an empty string to `search_values`, which marks the slot as filled. */
function writer(db: Db, issueId: number): Write {
  return (slotName, values) => {
    if (values.length === 0) return;
    const slot = slotOf(db, slotName);
    const all = values.flatMap((value) => ('words' in value ? [value.words] : [])).join('\n');
    if (all !== '')
      db.run('insert into search_words (rowid, words) values (?, ?)', issueId * SLOTS_PER_ISSUE + slot, all);
    values.forEach((value, position) => {
      const num = 'num' in value ? value.num : null;
      const str = 'num' in value ? null : 'str' in value ? value.str : '';
      db.run(
        'insert into search_values (issue_id, slot, position, num, str) values (?, ?, ?, ?, ?)',
        issueId,
        slot,
        position,
        num,
        str,
      );
    });
  };
}

function commentWords(db: Db, issueId: number): IndexedValue[] {
  const bodies = db.all({ body: text }, 'select body from comments where issue_id = ?', issueId);
  return bodies.map(({ body }) => ({ words: plainText(stored(body)) }));
}

function customValues(db: Db, fieldId: string, value: Json | undefined): IndexedValue[] {
  const field = db.get({ schema: nullable(text) }, 'select schema from fields where id = ?', fieldId);
  const kind = kindOfField(field?.schema ? stored(field.schema) : undefined);
  return kind ? fieldValues(kind, value) : [];
}

function writeProperties(
  db: Db,
  { issueId, indexed, propertiesPerIssue, write }: Searched & { issueId: number; write: Write },
): void {
  const last = lastSearched(db, issueId, propertiesPerIssue());
  for (const key of new Set(indexed.map(({ propertyKey }) => propertyKey))) {
    const row = db.get(
      { value: text },
      'select value from issue_properties where issue_id = ? and key = ? and rowid <= ?',
      ...[issueId, key, last],
    );
    if (!row) continue;
    const value = stored(row.value);
    const declared = indexed.filter(({ propertyKey }) => propertyKey === key);
    for (const property of declared) write(propertySlot(key, property.path), propertyValues(property, value));
  }
}

/** The last indexed property: later ones are stored but not searched. Row ids are in order of insertion. */
function lastSearched(db: Db, issueId: number, limit: number): number {
  const sql = 'select rowid as id from issue_properties where issue_id = ? order by rowid limit 1 offset ?';
  const many = 'select count(*) as n from issue_properties where issue_id = ?';
  if ((db.get({ n: integer }, many, issueId)?.n ?? 0) <= limit) return Number.MAX_SAFE_INTEGER;
  return db.get({ id: integer }, sql, issueId, limit - 1)?.id ?? 0;
}
