import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { Db } from '../jira/db.ts';
import type { Outcome } from './functions.ts';
import { modulesOf, type Manifest } from './manifest.ts';
import { within, type HostBehaviour } from './profile.ts';
import { retryOf, type RetryContext } from './retry.ts';

const concurrencyShape = z.object({ key: z.string(), limit: z.number().int().positive() });
const pushShape = z.object({
  queueName: z.string(),
  jobId: z.string(),
  payload: z.array(
    z.object({
      body: z.record(z.string(), z.unknown()),
      delayInSeconds: z.number().min(0).max(900).optional(),
      concurrency: concurrencyShape.optional(),
    }),
  ),
});
const jobShape = z.object({ queueName: z.string(), jobId: z.string() });

/** What a consumer gets; `AsyncEvent` of @forge/events. */
export type QueuedEvent = {
  queueName: string;
  jobId: string;
  eventId: string;
  body: Record<string, unknown>;
  delayInSeconds?: number | undefined;
  concurrency?: z.infer<typeof concurrencyShape> | undefined;
  retryContext?: RetryContext | undefined;
};
export type Consumer = { key: string; functionKey: string };
export type Queue = {
  /** One call of @forge/events: `publish`, `stats` or `cancel`. */
  handle(action: string, body: unknown): { status: number; body?: unknown };
  /** Events that wait or run. */
  pending(): QueuedEvent[];
  clear(): void;
};
export type QueueOptions = {
  db: Db;
  manifest: Manifest;
  clock: Clock;
  random: () => number;
  behaviour: HostBehaviour;
  deliver: (consumer: Consumer, event: QueuedEvent) => Promise<Outcome>;
};

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS queue_events (event_id TEXT PRIMARY KEY, job_id TEXT NOT NULL, event TEXT NOT NULL, due INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS queue_jobs (job_id TEXT PRIMARY KEY, success INTEGER NOT NULL, failed INTEGER NOT NULL) STRICT;`;

/** Forge's asynchronous events: at least once, with delay, concurrency keys and retries; they survive a restart. */
export function createQueue(options: QueueOptions): Queue {
  const { db, clock, random, behaviour } = options;
  const running = new Map<string, number>();
  const blocked: QueuedEvent[] = [];
  db.exec(SCHEMA);

  function schedule(event: QueuedEvent, due: number): void {
    const sql = 'INSERT OR REPLACE INTO queue_events VALUES (?, ?, ?, ?)';
    db.run(sql, event.eventId, event.jobId, JSON.stringify(event), due);
    arm(event, due);
  }
  const arm = (event: QueuedEvent, due: number) => clock.after(due - clock.now(), () => start(event));
  const exists = ({ eventId }: QueuedEvent) =>
    db.get('SELECT 1 FROM queue_events WHERE event_id = ?', eventId) !== undefined;

  async function start(event: QueuedEvent): Promise<void> {
    if (!exists(event)) return;
    const { concurrency } = event;
    if (concurrency && (running.get(concurrency.key) ?? 0) >= concurrency.limit) return void blocked.push(event);
    if (concurrency) running.set(concurrency.key, (running.get(concurrency.key) ?? 0) + 1);
    try {
      await run(event);
      if (random() < behaviour.twice) await options.deliver(consumerOf(options.manifest, event.queueName), event);
    } finally {
      if (concurrency) release(concurrency.key);
    }
  }
  function release(key: string): void {
    running.set(key, (running.get(key) ?? 1) - 1);
    const next = blocked.findIndex(({ concurrency }) => concurrency?.key === key);
    if (next >= 0) for (const event of blocked.splice(next, 1)) clock.after(0, () => start(event));
  }
  async function run(event: QueuedEvent): Promise<void> {
    const outcome = await options.deliver(consumerOf(options.manifest, event.queueName), event);
    const retry = retryOf(outcome, event.retryContext);
    if (retry) return schedule({ ...event, retryContext: retry.context }, clock.now() + retry.afterMs);
    db.run('DELETE FROM queue_events WHERE event_id = ?', event.eventId);
    const column = outcome.success ? 'success' : 'failed';
    db.run(`UPDATE queue_jobs SET ${column} = ${column} + 1 WHERE job_id = ?`, event.jobId);
  }
  function publish(body: unknown): { status: number; body?: unknown } {
    const { queueName, jobId, payload } = pushShape.parse(body);
    consumerOf(options.manifest, queueName);
    db.run('INSERT INTO queue_jobs VALUES (?, 0, 0)', jobId);
    for (const one of payload) {
      const delay = (one.delayInSeconds ?? 0) * 1000 + within(behaviour.queueMs, random);
      schedule({ queueName, jobId, eventId: randomUUID(), ...one }, clock.now() + delay);
    }
    return { status: 201 };
  }
  function stats(jobId: string): { status: number; body?: unknown } {
    const job = db.get<{ success: number; failed: number }>(
      'SELECT success, failed FROM queue_jobs WHERE job_id = ?',
      jobId,
    );
    if (!job) return { status: 404 };
    const waiting = db.get<{ n: number }>('SELECT count(*) AS n FROM queue_events WHERE job_id = ?', jobId);
    return { status: 200, body: { ...job, inProgress: waiting?.n ?? 0 } };
  }
  const stored = () =>
    db.all<{ event: string; due: number }>('SELECT event, due FROM queue_events ORDER BY due, event_id').map((row) => {
      // Written by `schedule` above.
      const event: QueuedEvent = JSON.parse(row.event);
      return { event, due: row.due };
    });
  for (const { event, due } of stored()) arm(event, due);

  return {
    handle(action, body) {
      if (action === 'publish') return publish(body);
      const { jobId } = jobShape.parse(body);
      if (action === 'stats') return stats(jobId);
      if (action !== 'cancel') return { status: 501, body: { message: `Queues have no ${action} here.` } };
      const known = stats(jobId).status === 200;
      db.run('DELETE FROM queue_events WHERE job_id = ?', jobId);
      return { status: known ? 204 : 404 };
    },
    pending: () => stored().map(({ event }) => event),
    clear: () => db.exec('DELETE FROM queue_events; DELETE FROM queue_jobs;'),
  };
}

function consumerOf(manifest: Manifest, queueName: string): Consumer {
  const found = modulesOf(manifest, 'consumer').find((declared) => declared['queue'] === queueName);
  if (found?.function === undefined) throw new Error(`The manifest has no consumer of the queue "${queueName}".`);
  return { key: found.key, functionKey: found.function };
}
