import { z } from 'zod';
import { addProject } from '../../dev/jira/seed/add-project';
import { type ForgeApp, installApp } from '../../test/forge-app';
import { callApp, callPanel, closeTalk } from '../../test/call-panel';
import type { Contract } from '../calls';
import type { Result, SplitView } from '../contract';
import { readRefinement } from './stores/refinement-store';
import { expectLog } from '../../test/logged';

type Input = Parameters<Contract['splitIssue']>[0]['input'];
const result = z.custom<Result<SplitView>>();
const read = z.object({
  fields: z.looseObject({
    issuetype: z.object({ name: z.string() }),
    parent: z.optional(z.object({ key: z.string() })),
    issuelinks: z.array(
      z.object({
        type: z.object({ name: z.string(), inward: z.string() }),
        inwardIssue: z.object({ key: z.string() }),
      }),
    ),
  }),
});

const summaries = z.object({ issues: z.array(z.object({ fields: z.object({ summary: z.string() }) })) });
const offered = z.object({
  transitions: z.array(z.object({ id: z.string(), to: z.object({ statusCategory: z.object({ key: z.string() }) }) })),
});

async function split(app: ForgeApp, issue: string, input: Input, as = 'ben'): Promise<Result<SplitView>> {
  return result.parse(await callApp(app, as, 'splitIssue', { issue, payload: { input } }));
}

async function made(app: ForgeApp, issue: string, input: Input): Promise<SplitView['created']> {
  const answered = await split(app, issue, input);
  if (!answered.ok) throw new Error(`It was refused: ${answered.failure.code}`);
  expect(answered.value.failed).toEqual([]);
  return answered.value.created;
}

/** Puts an issue into a sprint, which begins. */
async function run(app: ForgeApp, issue: string): Promise<void> {
  const sql = "insert into boards (name, type, project_id, filter_jql) values ('Board', 'scrum', ?, 'project = TIF')";
  const { id } = app.site.db.run(sql, app.projectId);
  const { body } = await app.rest('POST', '/rest/agile/1.0/sprint', { name: 'Sprint 12', originBoardId: id });
  const sprint = `/rest/agile/1.0/sprint/${z.object({ id: z.number() }).parse(body).id}`;
  await app.rest('POST', `${sprint}/issue`, { issues: [issue] });
  const dates = { startDate: '2026-11-23T09:00:00.000Z', endDate: '2026-12-07T09:00:00.000Z' };
  await app.rest('POST', sprint, { state: 'active', ...dates });
}

/** Summaries of what a search finds, in its order. */
async function listed(app: ForgeApp, jql: string): Promise<readonly string[]> {
  const { body } = await app.rest('GET', `/rest/api/3/search/jql?jql=${encodeURIComponent(jql)}&fields=summary`);
  return summaries.parse(body).issues.map(({ fields }) => fields.summary);
}

/** Type, parent and links of an issue, as people see them in Jira. */
async function seen(app: ForgeApp, key: string | undefined) {
  const { body } = await app.rest('GET', `/rest/api/3/issue/${key}?fields=issuetype,parent,issuelinks`);
  const { issuetype, parent, issuelinks } = read.parse(body).fields;
  const links = issuelinks.map(({ type, inwardIssue }) => `${type.inward} ${inwardIssue.key}`);
  return { type: issuetype.name, parent: parent?.key ?? null, links };
}

test('parts of a story become its sub-tasks', async () => {
  const app = installApp();
  const issue = await app.anIssue('Warn about allergens');
  const [first, second] = await made(app, issue, { items: ['Order page', 'Kitchen list'], as: 'children' });
  expect(await seen(app, first?.key)).toEqual({ type: 'Sub-task', parent: 'TIF-1', links: [] });
  expect(second).toEqual({ item: 'Kitchen list', key: 'TIF-3', linked: true });
});

test('or stand beside it, linked with it, by the site’s own type for splitting where it has one', async () => {
  const app = installApp();
  const epic = await app.anIssue('Allergies', { issuetype: { name: 'Epic' } });
  const issue = await app.anIssue('Warn about allergens', { parent: { id: epic } });
  const [related] = await made(app, issue, { items: ['Order page'], as: 'beside' });
  expect(await seen(app, related?.key)).toEqual({ type: 'Story', parent: 'TIF-1', links: ['relates to TIF-2'] });
  app.site.db.run("insert into link_types values (10005, 'Issue split', 'split from', 'split to')");
  const [linked] = await made(app, issue, { items: ['Basket'], as: 'beside' });
  expect((await seen(app, linked?.key)).links).toEqual(['split from TIF-2']);
});

test('parts of an epic are its stories, those of a sub-task stand beside it', async () => {
  expectLog('splitIssue bad-request');
  const app = installApp();
  const epic = await app.anIssue('Allergies', { issuetype: { name: 'Epic' } });
  const [story] = await made(app, epic, { items: ['Order page'], as: 'children' });
  expect(await seen(app, story?.key)).toEqual({ type: 'Story', parent: 'TIF-1', links: ['relates to TIF-1'] });
  const subtask = await app.anIssue('Label', { issuetype: { name: 'Sub-task' }, parent: { key: 'TIF-2' } });
  const [next] = await made(app, subtask, { items: ['Icon'], as: 'beside' });
  expect(await seen(app, next?.key)).toEqual({ type: 'Sub-task', parent: 'TIF-2', links: ['relates to TIF-3'] });
  const refused = await split(app, subtask, { items: ['Icon'], as: 'children' });
  expect(refused).toMatchObject({ ok: false, failure: { code: 'bad-request', details: { because: 'no-type' } } });
});

test('parts of an issue in a running sprint stay in it, ranked directly after the issue', async () => {
  const app = installApp();
  const issue = await app.anIssue('Warn about allergens');
  await run(app, issue);
  await app.anIssue('Refund a lunch');
  await made(app, issue, { items: ['Label'], as: 'children' });
  await made(app, issue, { items: ['Basket', 'Order page'], as: 'beside' });
  expect(await listed(app, 'sprint in openSprints() order by key')).toEqual([
    'Warn about allergens',
    'Label',
    'Basket',
    'Order page',
  ]);
  expect(await listed(app, 'project = TIF and issuetype = Story order by rank')).toEqual([
    'Warn about allergens',
    'Basket',
    'Order page',
    'Refund a lunch',
  ]);
});

test('who may not schedule issues still splits, and is told that the parts are not placed', async () => {
  const app = installApp();
  const issue = await app.anIssue('Warn about allergens');
  app.site.db.run("delete from grants where account_id = 'ben' and permission = 'SCHEDULE_ISSUES'");
  expect(await split(app, issue, { items: ['Basket'], as: 'beside' })).toMatchObject({
    value: { created: [{ key: 'TIF-2' }], placed: false },
  });
});

test('the issue is closed by a transition that the caller may make', async () => {
  const app = installApp();
  const issue = await app.anIssue('Warn about allergens');
  const { body } = await app.rest('GET', `/rest/api/3/issue/${issue}/transitions`);
  const close = offered.parse(body).transitions.find(({ to }) => to.statusCategory.key === 'done')?.id ?? '';
  const answer = await split(app, issue, { items: ['Basket'], as: 'beside', close });
  expect(answer).toMatchObject({ value: { after: 'closed', panel: { issue: { progress: 'done' } } } });
});

test('who may make no transition leaves the issue open', async () => {
  const app = installApp();
  const issue = await app.anIssue('Warn about allergens');
  app.site.db.run("delete from grants where account_id = 'ben' and permission = 'TRANSITION_ISSUES'");
  const answer = await split(app, issue, { items: ['Basket'], as: 'beside', close: '31' });
  expect(answer).toMatchObject({ value: { after: 'refused', panel: { issue: { progress: 'new' } } } });
});

test('a team-managed project has types of its own', async () => {
  const app = installApp();
  const members = [
    { accountId: 'ana', role: 'admin' as const },
    { accountId: 'ben', role: 'member' as const },
  ];
  addProject(app.site, { key: 'TEAM', name: 'Team', style: 'next-gen', lead: 'ana', members });
  const issue = await app.anIssue('Warn about allergens', { project: { key: 'TEAM' } });
  const [child] = await made(app, issue, { items: ['Order page'], as: 'children' });
  expect(await seen(app, child?.key)).toEqual({ type: 'Subtask', parent: 'TEAM-1', links: [] });
});

test('two split and a third closes: the record of the talk names what both have made', async () => {
  const app = installApp();
  const issue = await app.anIssue('Warn about allergens');
  await callPanel(app, 'ben', { name: 'startTalk', issue });
  await split(app, issue, { items: ['Order page'], as: 'children' });
  await split(app, issue, { items: ['Basket'], as: 'children' }, 'cem');
  await closeTalk(app, 'ana', issue, { outcome: 'split', agreed: '' });
  expect((await readRefinement(issue)).talks.talks).toMatchObject([{ outcome: 'split', parts: ['TIF-2', 'TIF-3'] }]);
});

test('asked for again, what is there is said to be there; the same words from elsewhere are not taken for it', async () => {
  const app = installApp();
  const issue = await app.anIssue('Warn about allergens');
  await app.anIssue('Basket', { issuetype: { name: 'Sub-task' }, parent: { id: issue } });
  const payload = { items: ['Order page', 'Basket'], as: 'children' } as const;
  const first = await made(app, issue, payload);
  expect(first.map(({ key }) => key)).toEqual(['TIF-3', 'TIF-4']);
  expect(await made(app, issue, payload)).toEqual(first);
});

test('who may not link still splits, and is told so', async () => {
  const app = installApp();
  const issue = await app.anIssue('Warn about allergens');
  app.site.db.run("delete from grants where account_id = 'ben' and permission = 'LINK_ISSUES'");
  const [part] = await made(app, issue, { items: ['Order page'], as: 'beside' });
  expect(part).toEqual({ item: 'Order page', key: 'TIF-2', linked: false });
});

test('who may create nothing splits nothing', async () => {
  expectLog('splitIssue bad-request');
  const app = installApp();
  const issue = await app.anIssue('Warn about allergens');
  app.site.db.run("delete from grants where account_id = 'ben' and permission = 'CREATE_ISSUES'");
  const refused = await split(app, issue, { items: ['Order page'], as: 'children' });
  expect(refused).toMatchObject({ ok: false, failure: { details: { because: 'no-type' } } });
});
