import { everyNode } from '../../../dev/sample/edge/every-node.ts';
import { bullets, doc, h, p } from '../../../dev/sample/adf.ts';
import { ESTIMATE } from '../../../dev/jira/default-fields.ts';
import { aBoard, aSprintOf } from '../../../test/a-sprint';
import { askApp } from '../../../test/call-panel';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import { stopTheClock } from '../../../test/stop-the-clock';
import { drain, later } from '../../../test/walking';
import type { ReportSetup } from '../../contract';
import type { BacklogItem } from '../../domain/backlog/backlog-item';
import { judgeInPage } from '../../jira/search/judge-in-page';
import { type Look, readHorizon } from '../../jira/search/report-reading';
import type { JiraRequest } from '../../jira/request';
import { startFirstLook } from '../settings/known-project';

stopTheClock('2026-11-24T09:00:00.000Z');

/** What the report of the person is set up with. */
const openReport = (app: ForgeApp, as: string) => askApp<ReportSetup>(app, as, 'openReport');

/** Reads the items as the report does; the rights are those of the person. */
async function readItems(app: ForgeApp, accountId: string): Promise<readonly BacklogItem[]> {
  const setup = await openReport(app, accountId);
  const request: JiraRequest = async (path, init = {}) => {
    const sent: unknown = init.body === undefined ? undefined : JSON.parse(init.body);
    const { status, body } = await app.rest(init.method ?? 'GET', path, sent, accountId);
    return new Response(JSON.stringify(body), { status });
  };
  const { judging } = setup;
  const look: Look | null = judging && {
    reads: judging.reads,
    judge: (bodies) => judgeInPage(request, bodies, judging),
  };
  const { inSprints, inBacklog } = await readHorizon(request, { ...setup, look });
  return [...inSprints, ...inBacklog];
}

/** A story with a why and criteria, one with every node, an empty one, a bug, a started one, and two of which one blocks the other. */
async function aBacklog(app: ForgeApp): Promise<void> {
  const described = await app.anIssue('Warn about allergens', {
    description: doc(h('Why'), p('Parents ask.'), h('Acceptance criteria'), bullets('Every dish shows them')),
    [ESTIMATE]: 5,
  });
  await app.anIssue('Every node', { description: everyNode });
  await app.anIssue('Empty');
  await app.anIssue('Basket forgets a child', { issuetype: { name: 'Bug' }, description: doc(p('Who looks at it?')) });
  const started = await app.anIssue('Started');
  await app.rest('POST', `/rest/api/3/issue/${started}/transitions`, { transition: { id: '21' } });
  const [blocked, blocker] = [await app.anIssue('Blocked'), await app.anIssue('Blocker')];
  const link = { type: { name: 'Blocks' }, inwardIssue: { id: blocker }, outwardIssue: { id: blocked } };
  await app.rest('POST', '/rest/api/3/issueLink', link);
  await aSprintOf(app, [described, blocked], aBoard(app));
  await later(app, 60_000);
}

const judgements = (items: readonly BacklogItem[]) => new Map(items.map(({ id, readiness }) => [id, readiness]));

test.each(['vic', 'ben'])('what the page of %s judges on the first opening is what the look stores', async (who) => {
  const app = installApp();
  await aBacklog(app);
  const here = judgements(await readItems(app, who));
  expect([...here.values()].map((readiness) => readiness?.state)).not.toContain(undefined);
  await startFirstLook(String(app.projectId));
  await drain(app);
  const stored = await readItems(app, who);
  expect((await openReport(app, who)).judging).toBeNull();
  for (const { id, readiness } of stored) {
    const { reason: _reason, language: _language, ...judged } = Object(readiness);
    expect(judged).toEqual(here.get(id));
  }
  expect(stored).toHaveLength(here.size);
});

test('opening the report of a project in which nobody has acted writes nothing', async () => {
  const app = installApp();
  await aBacklog(app);
  app.queued.length = 0;
  app.asked.length = 0;
  await readItems(app, 'vic');
  expect(app.asked.filter((one) => one.startsWith('PUT') || one.startsWith('DELETE'))).toEqual([]);
  expect(app.queued.filter(({ body }) => body['work'] === 'walks')).toEqual([]);
  const { body } = await app.rest('POST', '/rest/api/3/search/jql', {
    jql: 'commonGroundState IS NOT EMPTY',
    fields: ['id'],
  });
  expect(Object(body).issues).toEqual([]);
});
