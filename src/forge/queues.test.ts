import type { AsyncEvent } from '@forge/events';
import { installApp } from '../../test/forge-app';
import { assessConsumer, backfillConsumer } from './consumers';
import { expectLog } from '../../test/logged';

const eventOf = (queueName: string, body: AsyncEvent['body'], retryCount: number): AsyncEvent => {
  const retryContext = { retryCount, retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED', retryData: null };
  return { queueName, jobId: 'job', eventId: 'event', body, ...(retryCount === 0 ? {} : { retryContext }) };
};

test.each([
  ['backfill', backfillConsumer, { work: 'erase-everywhere', account: 'ben' }],
  ['backfill', backfillConsumer, { work: 'erase', accounts: ['ben'] }],
  ['assess', assessConsumer, { issues: ['10041'], erase: 'ben' }],
] as const)('%s keeps what another version has queued until that one is back', async (queue, consumer, body) => {
  expectLog('Another version of the app has queued this work.');
  const app = installApp();
  for (const retries of [0, 1, 2])
    expect(await consumer(eventOf(queue, body, retries))).toMatchObject({ retryOptions: { retryAfter: 900 } });
  expect(app.queued).toEqual([]);
  expect(await consumer(eventOf(queue, body, 3))).toBeUndefined();
  expect(app.queued).toEqual([{ queueName: queue, body }]);
  expect([app.asked, app.lookedUp]).toEqual([[], []]);
});

test('where the queue does not take it back, Forge delivers it again', async () => {
  expectLog('background A queue took no event.', 'queue backfill refused an event Error');
  const app = installApp();
  app.refuses = 1;
  const outcome = await backfillConsumer(eventOf('backfill', { work: 'erase-everywhere' }, 3));
  expect(outcome).toMatchObject({ _retry: true });
});

test('of a piece with a name that it knows a version does what it knows', async () => {
  const app = installApp();
  expect(await backfillConsumer(eventOf('backfill', { work: 'flags', projectId: '1', more: 1 }, 0))).toBeUndefined();
  expect(app.queued).toEqual([]);
});
