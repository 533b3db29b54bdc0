import { z } from 'zod';
import { integer, nullable, oneOf, text, type RowOf } from '../../jira/columns.ts';
import type { Db } from '../../jira/db.ts';

export const ruleShape = z.object({
  name: z.string().min(1),
  enabled: z.boolean(),
  /** When it runs by itself, over the issues that `jql` finds as the actor; `null`: only by hand. */
  trigger: z.object({ every: z.enum(['fiveMinute', 'hour', 'day', 'week']).nullable(), jql: z.string().min(1) }),
  /** One of the app's actions; texts may hold smart values such as `{{issue.key}}`. */
  action: z.object({
    actionKey: z.string(),
    inputs: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  }),
  /** Whose rights hold. */
  actor: z.string(),
});
export type RuleContent = z.infer<typeof ruleShape>;
export type Rule = RuleContent & { id: string };

const auditColumns = {
  at: integer,
  ruleId: text,
  /** `error`: the rule stopped there. */
  outcome: oneOf('success', 'error', 'nothing to do'),
  issueKey: nullable(text),
  message: text,
};
export type AuditEntry = RowOf<typeof auditColumns>;

export type Rules = {
  all(): Rule[];
  find(id: string): Rule | undefined;
  save(rule: Rule): void;
  record(entry: AuditEntry): void;
  /** Newest first, at most 200. */
  audit(): AuditEntry[];
  clear(): void;
};

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS rules (id TEXT PRIMARY KEY, content TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS rule_audit (id INTEGER PRIMARY KEY, at INTEGER, rule_id TEXT, outcome TEXT, issue_key TEXT, message TEXT) STRICT;`;

export function openRules(db: Db): Rules {
  db.exec(SCHEMA);
  const toRule = ({ id, content }: { id: string; content: string }): Rule => ({
    id,
    ...ruleShape.parse(JSON.parse(content)),
  });
  return {
    all: () => db.all({ id: text, content: text }, 'SELECT * FROM rules ORDER BY id').map(toRule),
    find(id) {
      const row = db.get({ id: text, content: text }, 'SELECT * FROM rules WHERE id = ?', id);
      return row && toRule(row);
    },
    save({ id, ...content }) {
      db.run('INSERT OR REPLACE INTO rules VALUES (?, ?)', id, JSON.stringify(content));
    },
    record({ at, ruleId, outcome, issueKey, message }) {
      const sql = 'INSERT INTO rule_audit (at, rule_id, outcome, issue_key, message) VALUES (?, ?, ?, ?, ?)';
      db.run(sql, at, ruleId, outcome, issueKey, message);
    },
    audit: () =>
      db.all(
        auditColumns,
        'SELECT at, rule_id AS ruleId, outcome, issue_key AS issueKey, message FROM rule_audit ORDER BY id DESC LIMIT 200',
      ),
    clear: () => db.exec('DELETE FROM rules; DELETE FROM rule_audit;'),
  };
}
