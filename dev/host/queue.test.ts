import { createClock } from '../clock.ts';
import { openDb } from '../jira/db.ts';
import type { Outcome } from './functions.ts';
import type { Manifest } from './manifest.ts';
import { behaviourOf } from './profile.ts';
import { createQueue } from './queue.ts';
import type { QueuedEvent } from './queued-event.ts';

const manifest: Manifest = {
  app: { id: 'app', runtime: { name: 'nodejs24.x' } },
  permissions: { scopes: [] },
  modules: { consumer: [{ key: 'worker', queue: 'work', function: 'run-work' }] },
  resources: [],
  folder: '.',
};
const done: Outcome = { success: true };

function aQueue(answer: (event: QueuedEvent) => Outcome = () => done, db = openDb(':memory:')) {
  const clock = createClock({ start: 0, frozen: true });
  const behaviour = behaviourOf('instant');
  const delivered: QueuedEvent[] = [];
  const deliver = (_consumer: unknown, event: QueuedEvent) => {
    delivered.push(event);
    return Promise.resolve(answer(event));
  };
  const queue = createQueue({ db, manifest, clock, random: () => 0, behaviour, deliver });
  const push = (payload: object[], more: object = {}, cycle = 'first') =>
    queue.handle('publish', { queueName: 'work', jobId: 'job', payload, ...more }, cycle);
  return { queue, push, clock, delivered, db, behaviour, words: () => delivered.map(({ body }) => body['word']) };
}
const event = (word: string, more: object = {}) => ({ body: { word }, ...more });
const retry = (retryAfter: number): Outcome => ({
  success: true,
  body: { _retry: true, retryOptions: { retryAfter, retryReason: 'FUNCTION_RETRY_REQUEST', retryData: { seen: 1 } } },
});

test('answers 201, the only status that the SDK accepts', () => {
  expect(aQueue().push([event('a')])).toEqual({ status: 201 });
});

test('delivers each event after its delay', async () => {
  const { push, clock, words } = aQueue();
  push([event('late', { delayInSeconds: 60 }), event('now')]);
  await clock.settle();
  expect(words()).toEqual(['now']);
  await clock.advance(60_000);
  expect(words()).toEqual(['now', 'late']);
});

test('refuses a queue without a consumer in the manifest', () => {
  expect(() => aQueue().push([event('a')], { queueName: 'other' })).toThrow('no consumer of the queue "other"');
});

test('runs at most the limit of a concurrency key at once', async () => {
  const clock = createClock({ start: 0, frozen: true });
  let running = 0;
  let most = 0;
  const finish: (() => void)[] = [];
  const deliver = async () => {
    most = Math.max(most, (running += 1));
    await new Promise<void>((resolve) => finish.push(resolve));
    running -= 1;
    return done;
  };
  const queue = createQueue({
    db: openDb(':memory:'),
    manifest,
    clock,
    random: () => 0.5,
    behaviour: behaviourOf('instant'),
    deliver,
  });
  const concurrency = { key: 'issue-1', limit: 2 };
  const payload = ['a', 'b', 'c', 'd', 'e'].map((word) => event(word, { concurrency }));
  queue.handle('publish', { queueName: 'work', jobId: 'job', payload }, 'first');
  const settled = clock.settle();
  for (let left = 5; left > 0; left -= 1) {
    while (finish.length === 0) await new Promise((resolve) => setImmediate(resolve));
    finish.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
    void clock.settle();
  }
  await settled;
  expect(most).toBe(2);
});

test('retries with the consumer’s context, at most four times', async () => {
  const { push, clock, delivered } = aQueue(() => retry(10));
  push([event('a')]);
  await clock.settle(60 * 60 * 1000);
  expect(delivered.map(({ retryContext }) => retryContext?.retryCount)).toEqual([undefined, 1, 2, 3, 4]);
  expect(delivered[1]?.retryContext).toEqual({
    retryCount: 1,
    retryReason: 'FUNCTION_RETRY_REQUEST',
    retryData: { seen: 1 },
  });
});

test.each([
  ['delivers again when the platform failed', 'FUNCTION_TIME_OUT', 5],
  ['does not deliver again when the app threw', 'TypeError', 1],
])('%s', async (_what, errorType, times) => {
  const { push, clock, delivered } = aQueue(() => ({ success: false, error: { errorType, errorMessage: '' } }));
  push([event('a')]);
  await clock.settle(24 * 60 * 60 * 1000);
  expect(delivered).toHaveLength(times);
});

test('delivers twice when configured', async () => {
  const { push, clock, words, behaviour } = aQueue();
  behaviour.twice = 1;
  push([event('a')]);
  await clock.settle();
  expect(words()).toEqual(['a', 'a']);
});

test('counts a job’s events', async () => {
  const { queue, push, clock } = aQueue(({ body }) =>
    body['word'] === 'bad' ? { success: false, error: { errorType: 'Error', errorMessage: '' } } : done,
  );
  push([event('good'), event('bad'), event('late', { delayInSeconds: 900 })]);
  await clock.settle();
  const stats = queue.handle('stats', { queueName: 'work', jobId: 'job' }, 'first');
  expect(stats).toEqual({ status: 200, body: { success: 1, failed: 1, inProgress: 1 } });
  expect(queue.handle('stats', { queueName: 'work', jobId: 'none' }, 'first').status).toBe(404);
});

test('does not deliver a cancelled event', async () => {
  const { queue, push, clock, words } = aQueue();
  push([event('a', { delayInSeconds: 5 })]);
  expect(queue.handle('cancel', { queueName: 'work', jobId: 'job' }, 'first').status).toBe(204);
  await clock.advance(10_000);
  expect(words()).toEqual([]);
});

test('delivers waiting events after a restart', async () => {
  const before = aQueue();
  before.push([event('a', { delayInSeconds: 5 })]);
  const after = aQueue(() => done, before.db);
  await after.clock.advance(5_000);
  expect(after.words()).toEqual(['a']);
});

test('an event that runs during the stop is delivered again, with no write meanwhile', async () => {
  const db = openDb(':memory:');
  const clock = createClock({ start: 0, frozen: true });
  let arrive = () => {};
  const deliver = async () => {
    await new Promise<void>((resolve) => (arrive = resolve));
    return done;
  };
  const behaviour = behaviourOf('instant');
  const queue = createQueue({ db, manifest, clock, random: () => 0, behaviour, deliver });
  queue.handle('publish', { queueName: 'work', jobId: 'job', payload: [event('a')] }, 'first');
  const advanced = clock.advance(0);
  await new Promise((resolve) => setImmediate(resolve));
  queue.stop();
  arrive();
  await advanced;
  const next = aQueue(undefined, db);
  await next.clock.settle();
  expect(next.words()).toEqual(['a']);
  expect(next.queue.pending()).toEqual([]);
});
