import { integer, text } from '../jira/columns.ts';
import type { Db } from '../jira/db.ts';
import type { QueuedEvent } from './queued-event.ts';

type JobStats = { success: number; failed: number; inProgress: number };
/** Waiting and running events, and the state of their jobs; kept over restarts. */
export type QueueStore = {
  addJob(jobId: string): void;
  save(event: QueuedEvent, due: number): void;
  has(event: QueuedEvent): boolean;
  finish(event: QueuedEvent, how: 'success' | 'failed'): void;
  cancel(jobId: string): void;
  stats(jobId: string): JobStats | undefined;
  waiting(): { event: QueuedEvent; due: number }[];
};

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS queue_events (event_id TEXT PRIMARY KEY, job_id TEXT NOT NULL, event TEXT NOT NULL, due INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS queue_jobs (job_id TEXT PRIMARY KEY, success INTEGER NOT NULL, failed INTEGER NOT NULL) STRICT;`;

export function openQueueStore(db: Db): QueueStore {
  db.exec(SCHEMA);
  return {
    addJob: (jobId) => void db.run('INSERT INTO queue_jobs VALUES (?, 0, 0)', jobId),
    save(event, due) {
      const sql = 'INSERT OR REPLACE INTO queue_events VALUES (?, ?, ?, ?)';
      db.run(sql, event.eventId, event.jobId, JSON.stringify(event), due);
    },
    has: ({ eventId }) => db.has('SELECT 1 FROM queue_events WHERE event_id = ?', eventId),
    finish({ eventId, jobId }, how) {
      db.run('DELETE FROM queue_events WHERE event_id = ?', eventId);
      db.run(`UPDATE queue_jobs SET ${how} = ${how} + 1 WHERE job_id = ?`, jobId);
    },
    cancel: (jobId) => void db.run('DELETE FROM queue_events WHERE job_id = ?', jobId),
    stats(jobId) {
      const sql = `SELECT success, failed, (SELECT count(*) FROM queue_events WHERE job_id = queue_jobs.job_id) AS inProgress
        FROM queue_jobs WHERE job_id = ?`;
      const found = db.get({ success: integer, failed: integer, inProgress: integer }, sql, jobId);
      return found && { ...found };
    },
    waiting: () =>
      db.all({ event: text, due: integer }, 'SELECT event, due FROM queue_events ORDER BY due, event_id').map((row) => {
        // Written by `save` above.
        const event: QueuedEvent = JSON.parse(row.event);
        return { event, due: row.due };
      }),
  };
}
