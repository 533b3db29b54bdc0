import { createClock } from '../clock.ts';
import { APP_ACCOUNT_ID } from '../jira/caller.ts';
import { openSite } from '../jira/open-site.ts';
import type { Invocation, Outcome } from './functions.ts';
import type { Manifest } from './manifest.ts';
import { startTriggers } from './triggers.ts';
import { allowLog } from '../../test/logged';

const UPDATED = 'avi:jira:updated:issue';

function aStage(filter: object = { ignoreSelf: true }, answer: Outcome = { success: true }) {
  const clock = createClock({ start: 0, frozen: true });
  const site = openSite({
    file: ':memory:',
    clock,
    baseUrl: 'http://localhost',
    random: () => 0.5,
    indexed: [],
    appScopes: [],
  });
  const invoked: Invocation[] = [];
  const manifest: Manifest = {
    app: { id: 'app', runtime: { name: 'nodejs24.x' } },
    permissions: { scopes: [] },
    modules: { trigger: [{ key: 'on-issue', function: 'run', events: [UPDATED], filter }] },
    resources: [],
    folder: '.',
  };
  const functions = {
    counts: new Map(),
    invoke(invocation: Invocation) {
      invoked.push(invocation);
      return Promise.resolve(answer);
    },
  };
  startTriggers({ manifest, site, clock, random: () => 0.5, functions });
  return { site, clock, invoked };
}

test('passes a declared event to the function, without a person', async () => {
  const { site, clock, invoked } = aStage();
  site.emit({ eventType: UPDATED, atlassianId: 'ana', issue: { id: '1' } });
  await clock.settle();
  expect(invoked).toEqual([
    {
      functionKey: 'run',
      module: { type: 'trigger', key: 'on-issue' },
      body: { eventType: UPDATED, atlassianId: 'ana', issue: { id: '1' } },
    },
  ]);
});

test.each([
  ['an undeclared event', { eventType: 'avi:jira:viewed:issue' }],
  ['the app’s own change', { eventType: UPDATED, atlassianId: APP_ACCOUNT_ID }],
  ['an event of more than 200 KB', { eventType: UPDATED, issue: { text: 'x'.repeat(200 * 1024) } }],
])('holds back %s', async (_what, event) => {
  allowLog('is larger than 200 KB');
  const { site, clock, invoked } = aStage();
  site.emit(event);
  await clock.settle();
  expect(invoked).toEqual([]);
});

test('passes on the app’s own changes when it does not ignore itself', async () => {
  const { site, clock, invoked } = aStage({});
  site.emit({ eventType: UPDATED, atlassianId: APP_ACCOUNT_ID });
  await clock.settle();
  expect(invoked).toHaveLength(1);
});

test('delivers late and twice when the site’s limits say so', async () => {
  const { site, clock, invoked } = aStage();
  Object.assign(site.limits, { eventDelayMs: [60_000, 60_000], eventTwice: 1 });
  site.emit({ eventType: UPDATED });
  await clock.advance(59_000);
  expect(invoked).toHaveLength(0);
  await clock.advance(1_000);
  expect(invoked).toHaveLength(2);
});

test('delivers again when the function asks for it', async () => {
  const { site, clock, invoked } = aStage(
    { ignoreSelf: true },
    { success: true, body: { _retry: true, retryOptions: { retryAfter: 5 } } },
  );
  site.emit({ eventType: UPDATED });
  await clock.settle(60_000);
  expect(invoked).toHaveLength(5);
  expect(invoked[1]?.body).toMatchObject({ retryContext: { retryCount: 1 } });
});

test('does not start with an unsupported filter', () => {
  expect(() => aStage({ expression: 'event.issue != null' })).toThrow('expression');
});
