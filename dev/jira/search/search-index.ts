import type { Clock } from '../../clock.ts';
import { integer, nullable, text } from '../columns.ts';
import type { Db } from '../db.ts';
import type { IndexedProperty } from '../indexed-property.ts';
import type { SearchIndex } from '../site.ts';
import { indexIssue, type Searched } from './index-issue.ts';
import { createSearchTables } from './index-schema.ts';

type SearchIndexOptions = Searched & {
  clock: Clock;
  /** Milliseconds until the next write is in the index. */
  delay: () => number;
  random: () => number;
};

/**
 * The search index over the site's tables. Writes enter it in their order. A file whose manifest declared other
 * properties is indexed anew when opened.
 */
export function createSearchIndex(db: Db, { clock, delay, ...searched }: SearchIndexOptions): SearchIndex {
  createSearchTables(db);
  const queue: { due: number; issueId: number }[] = [];
  let timer: (() => void) | undefined;

  function changed(issueId: number): void {
    hideAtOnce(db, issueId);
    const ms = delay();
    if (ms <= 0 && queue.length === 0) return indexIssue(db, issueId, searched);
    db.run('insert or ignore into search_pending (issue_id) values (?)', issueId);
    queue.push({ due: Math.max(clock.now() + ms, queue.at(-1)?.due ?? 0), issueId });
    arm();
  }
  function arm(): void {
    const [first] = queue;
    if (timer || !first) return;
    timer = clock.after(first.due - clock.now(), () => {
      timer = undefined;
      see(queue.findIndex(({ due }) => due > clock.now()));
      arm();
    });
  }
  /** Indexes the first `count` writes; all when it is negative. */
  function see(count: number): void {
    const due = new Set(queue.splice(0, count < 0 ? queue.length : count).map(({ issueId }) => issueId));
    const waiting = new Set(queue.map(({ issueId }) => issueId));
    db.transaction(() => {
      for (const issueId of due) {
        indexIssue(db, issueId, searched);
        if (!waiting.has(issueId)) db.run('delete from search_pending where issue_id = ?', issueId);
      }
    });
  }
  const pending = () => pendingIssues(db);

  catchUpWithFile(db, searched);
  const reconcile = (issueIds: readonly number[]) => {
    const late = new Set(pending());
    db.transaction(() => issueIds.filter((id) => late.has(id)).forEach((id) => indexIssue(db, id, searched)));
  };
  return { indexed: searched.indexed, changed, pending, reconcile, catchUp: () => see(-1) };
}

function pendingIssues(db: Db): number[] {
  return db.all({ issue_id: integer }, 'select issue_id from search_pending').map(({ issue_id }) => issue_id);
}

/** Indexes what an earlier run left pending, and everything when the declared properties have changed. */
function catchUpWithFile(db: Db, searched: Searched): void {
  if (!remembers(db, searched.indexed)) rebuild(db, searched);
  db.transaction(() => {
    for (const issueId of pendingIssues(db)) indexIssue(db, issueId, searched);
    db.run('delete from search_pending');
  });
}

/** Security level and deletion take effect without delay. */
function hideAtOnce(db: Db, issueId: number): void {
  const truth = db.get({ security_level: nullable(text) }, 'select security_level from issues where id = ?', issueId);
  if (truth) db.run('update search_issues set security_level = ? where issue_id = ?', truth.security_level, issueId);
  else db.run('delete from search_issues where issue_id = ?', issueId);
}

function remembers(db: Db, indexed: readonly IndexedProperty[]): boolean {
  const known = db.get({ value: text }, "select value from search_meta where name = 'indexed'");
  return known?.value === JSON.stringify(indexed);
}

function rebuild(db: Db, searched: Searched): void {
  db.transaction(() => {
    for (const { id } of db.all({ id: integer }, 'select id from issues')) indexIssue(db, id, searched);
    db.run("insert or replace into search_meta values ('indexed', ?)", JSON.stringify(searched.indexed));
  });
}
