import { integer, text } from '../jira/columns.ts';
import type { Db } from '../jira/db.ts';

/** Jira hides an issue panel until somebody adds it to the issue, or an administrator pins it for the project. */
export type Panels = {
  added(issueId: string): { moduleKey: string; isNew: boolean }[];
  pinned(projectId: string): string[];
  add(moduleKey: string, issueId: string): void;
  remove(moduleKey: string, issueId: string): void;
  pin(moduleKey: string, projectId: string): void;
  unpin(moduleKey: string, projectId: string): void;
  clear(): void;
};

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS panels_added (issue_id TEXT, module_key TEXT, is_new INTEGER, PRIMARY KEY (issue_id, module_key)) STRICT;
  CREATE TABLE IF NOT EXISTS panels_pinned (project_id TEXT, module_key TEXT, PRIMARY KEY (project_id, module_key)) STRICT;`;

export function openPanels(db: Db): Panels {
  db.exec(SCHEMA);
  return {
    /** `isNew` is true once: Jira says `isNewToIssue` the first time that the panel is shown. */
    added(issueId) {
      const rows = db.all(
        { module_key: text, is_new: integer },
        'SELECT * FROM panels_added WHERE issue_id = ?',
        issueId,
      );
      db.run('UPDATE panels_added SET is_new = 0 WHERE issue_id = ?', issueId);
      return rows.map(({ module_key, is_new }) => ({ moduleKey: module_key, isNew: is_new === 1 }));
    },
    pinned: (projectId) =>
      db
        .all({ module_key: text }, 'SELECT module_key FROM panels_pinned WHERE project_id = ?', projectId)
        .map(({ module_key }) => module_key),
    add: (moduleKey, issueId) => void db.run('INSERT OR IGNORE INTO panels_added VALUES (?, ?, 1)', issueId, moduleKey),
    remove: (moduleKey, issueId) =>
      void db.run('DELETE FROM panels_added WHERE issue_id = ? AND module_key = ?', issueId, moduleKey),
    pin: (moduleKey, projectId) =>
      void db.run('INSERT OR IGNORE INTO panels_pinned VALUES (?, ?)', projectId, moduleKey),
    unpin: (moduleKey, projectId) =>
      void db.run('DELETE FROM panels_pinned WHERE project_id = ? AND module_key = ?', projectId, moduleKey),
    clear: () => db.exec('DELETE FROM panels_added; DELETE FROM panels_pinned;'),
  };
}
