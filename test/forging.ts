import { z } from 'zod';
import { assessConsumer, backfillConsumer } from '../src/forge/consumers';
import { dailySweep } from '../src/forge/daily-sweep';
import { dropRow } from '../src/forge/stores/rows';
import { onIssue } from '../src/forge/triggers';
import { faceNames } from '../src/domain/face';
import { propertyKeys } from '../src/jira/property-keys';
import { callPanel } from './call-panel';
import { type ForgeApp } from './forge-app';

/** The six properties of an issue, by their keys. */
export const faceKeys = faceNames.map((name) => propertyKeys[name]);
export type Properties = Readonly<Record<string, unknown>>;

/** Everything that was queued, and what that queues, until nothing is left; Jira works off its bulk writes after it. */
export async function drain(app: ForgeApp): Promise<void> {
  for (let event = app.queued.shift(); event !== undefined; event = app.queued.shift()) {
    const consumer = event.queueName === 'assess' ? assessConsumer : backfillConsumer;
    await consumer({ ...event, jobId: 'job', eventId: 'event' });
  }
  await app.site.clock.advance(60_000);
}

const at = (issue: string, key: string) => `/rest/api/3/issue/${issue}/properties/${key}`;

/** Overwrites a property as Ben, an editor like any other, with his own token. */
export async function forge(app: ForgeApp, issue: string, key: string, value: unknown): Promise<number> {
  return (await app.rest('PUT', at(issue, key), value, 'ben')).status;
}

export async function remove(app: ForgeApp, issue: string, key: string): Promise<void> {
  await app.rest('DELETE', at(issue, key), undefined, 'ben');
}

const read = z.object({ properties: z.record(z.string(), z.unknown()) });

/** Our properties of the issue as they are stored. */
export async function propertiesOf(app: ForgeApp, issue: string): Promise<Properties> {
  const { body } = await app.rest('GET', `/rest/api/3/issue/${issue}?fields=summary&properties=*all`);
  const { properties } = read.parse(body);
  return Object.fromEntries(Object.entries(properties).filter(([key]) => faceKeys.some((one) => one === key)));
}

/** How the face of an issue is put right. */
export const repairs = {
  'the next opening': async (app: ForgeApp, issue: string) => {
    await callPanel(app, 'vic', { name: 'openPanel', issue });
    await drain(app);
  },
  'the next event': async (app: ForgeApp, issue: string) => {
    const fields = { project: { id: String(app.projectId) } };
    await onIssue({ issue: { id: issue, fields }, changelog: { items: [{ field: 'description' }] } });
    await drain(app);
  },
  'the next sweep': async (app: ForgeApp) => {
    // A day has passed: background work may spend points again.
    await dropRow({ entity: 'spending', key: 'hour' });
    await dailySweep();
    await drain(app);
  },
} as const;

const created = z.object({ id: z.number() });

/** The issue in a sprint that is planned. */
export async function plan(app: ForgeApp, issue: string): Promise<void> {
  const sql = "insert into boards (name, type, project_id, filter_jql) values ('Board', 'scrum', ?, 'project = TIF')";
  const { id } = app.site.db.run(sql, app.projectId);
  const { body } = await app.rest('POST', '/rest/agile/1.0/sprint', { name: 'Sprint 12', originBoardId: id });
  await app.rest('POST', `/rest/agile/1.0/sprint/${created.parse(body).id}/issue`, { issues: [issue] });
}

export async function begin(app: ForgeApp, issue: string): Promise<void> {
  const sql = "update issues set status_id = (select id from statuses where category_key = 'indeterminate' limit 1)";
  app.site.db.run(`${sql} where id = ?`, Number(issue));
}
