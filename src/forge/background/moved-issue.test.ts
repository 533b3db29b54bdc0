import { addProject } from '../../../dev/jira/seed/add-project.ts';
import { aFieldRule } from '../../../test/builders/own-rules';
import { callPanel, talkItThrough } from '../../../test/call-panel';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import { STARTER_POLICY } from '../../domain/policy/presets';
import { assessConsumer } from '../consumers';
import { putRow } from '../stores/rows';
import { onIssue } from './triggers';

const text = 'The kitchen buys what parents have ordered, and an order after the delivery cannot be cooked.';
const aDocument = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };

type Edit = { readonly issue: string; readonly projectId: string; readonly fields: readonly string[] };

/** Jira tells of an edit, and what that queues is worked off. */
async function hear(app: ForgeApp, { issue, projectId, fields }: Edit): Promise<void> {
  app.queued.length = 0;
  const items = fields.map((field) => ({ field }));
  await onIssue({ issue: { id: issue, fields: { project: { id: projectId } } }, changelog: { items } });
  for (const event of app.queued.filter(({ queueName }) => queueName === 'assess'))
    await assessConsumer({ ...event, jobId: 'job', eventId: 'event' });
}

test('where the page names another project than the issue’s, the rules and fields of the issue’s own are read', async () => {
  const app = installApp();
  const id = addProject(app.site, {
    key: 'OLD',
    name: 'Old',
    lead: 'ana',
    members: [{ accountId: 'ana', role: 'admin' }],
  });
  const issue = await app.anIssue('Refund a lunch', { labels: ['Customer'] });
  const labelled = aFieldRule({ field: { id: 'labels', name: 'Labels' }, condition: { is: 'filled' } });
  const stamp = { version: 1, by: 'ana', at: '2026-11-24T09:00:00.000Z' };
  for (const [key, own] of [
    [String(app.projectId), [labelled]],
    [String(id), []],
  ] as const)
    await putRow(
      { entity: 'policy', key },
      { project: key, ...stamp, content: { ...STARTER_POLICY, version: 1, own } },
    );
  const find = async (projectId: string) => {
    const opened = await callPanel({ ...app, projectId: Number(projectId) }, 'ana', { name: 'openPanel', issue });
    return opened.assessment.criteria.find((one) => one.id === labelled.id)?.finding.outcome;
  };
  expect(await find(String(app.projectId))).toBe('met');
  expect(await find(String(id))).toBe('met');
});

test('what was agreed on and is moved to a project that does not use Common Ground is looked at there from then on', async () => {
  const app = installApp();
  const members = [{ accountId: 'ana', role: 'admin' }] as const;
  const id = addProject(app.site, { key: 'NEW', name: 'New', lead: 'ana', members: [...members] });
  const projectId = String(id);
  const issue = await app.anIssue('Orders close at 8:00 on that day', { description: aDocument });
  const state = async () => {
    const { body } = await app.rest('GET', `/rest/api/3/issue/${issue}/properties/commonGroundReadiness`);
    return Object(Object(body)['value'])['state'];
  };
  await talkItThrough(app, issue);
  expect(await state()).toBe('ready');
  app.site.db.run('update issues set project_id = ? where id = ?', id, Number(issue));
  await hear(app, { issue, projectId, fields: ['project', 'Key'] });
  await app.rest('PUT', `/rest/api/3/issue/${issue}`, { fields: { summary: 'Something quite different' } });
  await hear(app, { issue, projectId, fields: ['summary'] });
  expect(await state()).toBe('recheck');
});
