import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { Db } from '../jira/db.ts';
import type { Outcome } from './functions.ts';
import { createGate } from './concurrency.ts';
import { modulesOf, type Manifest } from './manifest.ts';
import { within, type HostBehaviour } from './profile.ts';
import { createPushLimits } from './push-limits.ts';
import { concurrencyShape, type QueuedEvent } from './queued-event.ts';
import { openQueueStore, type QueueStore } from './queue-store.ts';
import { retryOf } from './retry.ts';

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

export type Consumer = { key: string; functionKey: string };
export type Queue = {
  /** One call of @forge/events: `publish`, `stats` or `cancel`. `cycle`: see `Invocation`. */
  handle(action: string, body: unknown, cycle: string): { status: number; body?: unknown };
  /** Waiting and running events. */
  pending(): QueuedEvent[];
  /** Stops all deliveries; unfinished events stay in the store and are delivered again after a restart. */
  stop(): void;
};
type QueueOptions = {
  db: Db;
  manifest: Manifest;
  clock: Clock;
  random: () => number;
  behaviour: HostBehaviour;
  deliver: (consumer: Consumer, event: QueuedEvent) => Promise<Outcome>;
};

/** Forge's asynchronous events: at least once, with delay, concurrency keys and retries; they survive a restart. */
export function createQueue(options: QueueOptions): Queue {
  const { manifest, clock, random, behaviour } = options;
  const store = openQueueStore(options.db);
  const gate = createGate<QueuedEvent>();
  const refusalOf = createPushLimits(options);
  let stopped = false;

  const arm = (event: QueuedEvent, due: number) => clock.after(due - clock.now(), () => start(event));
  const schedule = (event: QueuedEvent, due: number) => {
    store.save(event, due);
    arm(event, due);
  };
  async function start(event: QueuedEvent): Promise<void> {
    const { concurrency } = event;
    if (stopped || !store.has(event) || (concurrency && !gate.enter(concurrency.key, concurrency.limit, event))) return;
    await run(event).catch((error: unknown) => console.error('An event could not be delivered:', error));
    if (stopped) return;
    const next = concurrency && gate.leave(concurrency.key);
    if (next) clock.after(0, () => start(next));
  }
  async function run(event: QueuedEvent): Promise<void> {
    const outcome = await options.deliver(consumerOf(manifest, event.queueName), event);
    if (stopped) return;
    const retry = retryOf(outcome, event.retryContext);
    if (retry) return schedule({ ...event, retryContext: retry.context }, clock.now() + retry.afterMs);
    store.finish(event, outcome.success ? 'success' : 'failed');
    if (random() < behaviour.twice) await options.deliver(consumerOf(manifest, event.queueName), event);
  }
  const delayOf = ({ delayInSeconds = 0 }: QueuedEvent) => delayInSeconds * 1000 + within(behaviour.queueMs, random);
  function publish(body: unknown, cycle: string): { status: number } {
    const { jobId, events } = eventsIn(body, { manifest, cycle });
    const refusal = refusalOf(cycle, events.length);
    if (refusal !== null) return { status: refusal };
    store.addJob(jobId);
    for (const event of events) schedule(event, clock.now() + delayOf(event));
    return { status: 201 };
  }
  for (const { event, due } of store.waiting()) arm(event, due);

  return {
    handle: (action, body, cycle) => (action === 'publish' ? publish(body, cycle) : handleJob(store, action, body)),
    pending: () => store.waiting().map(({ event }) => event),
    stop: () => void (stopped = true),
  };
}

/** @throws when it is malformed, or the manifest has no consumer for it */
function eventsIn(
  body: unknown,
  { manifest, cycle }: { manifest: Manifest; cycle: string },
): { jobId: string; events: QueuedEvent[] } {
  const { queueName, jobId, payload } = pushShape.parse(body);
  consumerOf(manifest, queueName);
  return { jobId, events: payload.map((one) => ({ queueName, jobId, eventId: randomUUID(), cycle, ...one })) };
}

function handleJob(store: QueueStore, action: string, body: unknown): { status: number; body?: unknown } {
  const { jobId } = jobShape.parse(body);
  const stats = store.stats(jobId);
  if (!stats) return { status: 404 };
  if (action === 'stats') return { status: 200, body: stats };
  if (action !== 'cancel') return { status: 501, body: { message: `Queues have no ${action} here.` } };
  store.cancel(jobId);
  return { status: 204 };
}

function consumerOf(manifest: Manifest, queueName: string): Consumer {
  const found = modulesOf(manifest, 'consumer').find((declared) => declared['queue'] === queueName);
  if (found?.function === undefined) throw new Error(`The manifest has no consumer of the queue "${queueName}".`);
  return { key: found.key, functionKey: found.function };
}
