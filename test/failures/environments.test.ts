import { createClock } from '../../dev/clock.ts';
import { openKvs, type Kvs } from '../../dev/host/kvs/kvs.ts';
import { openDb } from '../../dev/jira/db.ts';
import { ownManifest } from '../own-manifest';
import { aRealApp, type RealApp } from '../real-app';
import { aUsedIssue } from './a-used-issue';
import { panelOf } from './typed';

let app: RealApp;
beforeAll(async () => {
  app = await aRealApp();
});
afterAll(() => app.running.stop());

/** The storage of another installation of the app on the same site. */
function anotherStorage(): Kvs {
  const faults = { conflictRate: 0, queryLagMs: [0, 0], expiryLateMs: [0, 0] } as const;
  const clock = createClock({ start: app.running.host.clock.now(), frozen: true });
  const entities = ownManifest.app.storage?.entities ?? [];
  return openKvs({ db: openDb(':memory:'), clock, random: () => 0.5, entities, faults });
}

/** Does the work as the other installation would, which shares Jira and no storage. */
async function asTheOther<T>({ handle }: Kvs, work: () => Promise<T>): Promise<T> {
  const { kvs } = app.running.host;
  const own = kvs.handle;
  kvs.handle = handle;
  try {
    return await work();
  } finally {
    kvs.handle = own;
  }
}

async function opened(issueKey: string) {
  const panel = panelOf(await app.ask({ as: 'ben', functionKey: 'openPanel', at: { issueKey } }));
  await app.settle();
  return { panel, properties: await app.properties(issueKey) };
}

test('two environments on one site: each keeps what was said to it, and neither drives the other round', async () => {
  const issue = await aUsedIssue(app);
  const before = await opened(issue);
  const writes: string[] = [];
  const { handle } = app.running.host.jira;
  app.running.host.jira.handle = (request, caller) => {
    if (request.method !== 'GET' && request.url.includes('/properties/')) writes.push(request.url);
    return handle(request, caller);
  };
  const other = anotherStorage();
  const there = await asTheOther(other, () => opened(issue));
  expect(there.panel.questions).toEqual([]);
  expect(there.properties['commonGroundReadiness']).not.toEqual(before.properties['commonGroundReadiness']);
  const first = writes.length;
  await app.settle();
  expect(writes).toHaveLength(first);
  const again = await opened(issue);
  expect(again.panel.questions).toEqual(before.panel.questions);
  expect(again.properties).toEqual(before.properties);
  expect(writes.length).toBeLessThanOrEqual(2 * first);
});
