import { ada, aSite, aStory, vera, type ASite } from './a-site.ts';
import { text } from './columns.ts';
import { document } from './adf.ts';
import type { Caller } from './caller.ts';
import { ESTIMATE, FLAGGED, SPRINT } from './default-fields.ts';
import { isObject } from './json.ts';

function withSprints(site: ASite): ASite {
  for (const [id, name, state] of [
    [1, 'One', 'closed'],
    [2, 'Two', 'active'],
    [3, 'Three', 'future'],
  ] as const) {
    const sql =
      "insert into sprints (id, board_id, name, state, created_date) values (?, 1, ?, ?, '2026-01-01T00:00:00.000Z')";
    site.site.db.run(sql, id, name, state);
  }
  return site;
}

async function changed(site: ASite, key: string, body: unknown) {
  site.events.length = 0;
  const { status, body: answer } = await site.ask(ada, `PUT /rest/api/3/issue/${key}`, body);
  const event = site.events.find(({ eventType }) => eventType === 'avi:jira:updated:issue');
  const changelog = event?.['changelog'];
  return { status, answer, items: isObject(changelog) ? changelog['items'] : undefined };
}

test.each([
  [
    'summary',
    { summary: 'New' },
    { field: 'summary', from: null, fromString: 'Pay by card', to: null, toString: 'New' },
  ],
  [
    'description',
    { description: document('Why\nHow') },
    { field: 'description', fromString: null, toString: 'Why\nHow' },
  ],
  [
    'estimate',
    { [ESTIMATE]: 5 },
    { field: 'Story point estimate', fieldId: ESTIMATE, fromString: null, toString: '5' },
  ],
  [
    'flag',
    { [FLAGGED]: [{ value: 'Impediment' }] },
    { field: 'Flagged', from: '', to: '[10019]', toString: 'Impediment' },
  ],
  ['labels', { labels: ['b', 'a'] }, { field: 'labels', fromString: '', toString: 'a b' }],
  ['assignee', { assignee: { accountId: 'ada' } }, { field: 'assignee', from: null, to: 'ada', toString: 'ada' }],
  [
    'priority',
    { priority: { name: 'High' } },
    { field: 'priority', from: '3', fromString: 'Medium', to: '2', toString: 'High' },
  ],
  ['due date', { duedate: '2026-04-01' }, { field: 'duedate', to: '2026-04-01', toString: '2026-04-01 00:00:00.0' }],
  ['sprint', { [SPRINT]: 3 }, { field: 'Sprint', fieldId: SPRINT, from: '', to: '3', toString: 'Three' }],
])('a new %s sends an event with its history item', async (_field, fields, item) => {
  const site = withSprints(aSite());
  expect((await changed(site, await aStory(site), { fields })).items).toEqual([expect.objectContaining(item)]);
});

test('a move between sprints names all of them, and the closed one stays', async () => {
  const site = withSprints(aSite());
  const key = await aStory(site, { [SPRINT]: 2 });
  site.site.db.run('insert into issue_sprints (issue_id, sprint_id) values (10000, 1)');
  const { items } = await changed(site, key, { fields: { [SPRINT]: 3 } });
  expect(items).toEqual([expect.objectContaining({ from: '2, 1', to: '1, 3', toString: 'One, Three' })]);
});

test('writing an unchanged value changes nothing and sends no event', async () => {
  const site = aSite();
  const key = await aStory(site, { [ESTIMATE]: 3 });
  expect(await changed(site, key, { fields: { [ESTIMATE]: 3, summary: 'Pay by card' } })).toMatchObject({
    status: 204,
    items: undefined,
  });
});

test('all fields of one edit make one history entry', async () => {
  const site = aSite();
  const key = await aStory(site);
  await changed(site, key, { fields: { summary: 'New', [ESTIMATE]: 8 }, update: { labels: [{ add: 'x' }] } });
  const { body } = await site.ask(ada, `GET /rest/api/3/issue/${key}/changelog`);
  expect(body).toMatchObject({
    total: 1,
    values: [{ items: [{ field: 'summary' }, { field: 'Story point estimate' }, { field: 'labels' }] }],
  });
});

test('one wrong field refuses the whole edit, and the answer names each wrong field', async () => {
  const site = aSite();
  const key = await aStory(site);
  const body = { fields: { summary: 'New', [ESTIMATE]: '5', nonsense: 1 }, properties: [{ key: 'a', value: 1 }] };
  expect(await changed(site, key, body)).toMatchObject({
    status: 400,
    answer: {
      errors: { [ESTIMATE]: 'Operation value must be a number', nonsense: expect.stringContaining('cannot be set') },
    },
    items: undefined,
  });
  const read = await site.ask(ada, `GET /rest/api/3/issue/${key}?properties=*all`);
  expect(read.body).toMatchObject({ fields: { summary: 'Pay by card' }, properties: {} });
});

test('a done status sets the resolution, and reopening clears it', async () => {
  const site = aSite();
  const key = await aStory(site);
  const read = () => site.ask(ada, `GET /rest/api/3/issue/${key}?fields=status,resolution,resolutiondate`);
  await site.ask(ada, `POST /rest/api/3/issue/${key}/transitions`, { transition: { id: '41' } });
  expect((await read()).body).toMatchObject({ fields: { status: { name: 'Done' }, resolution: { name: 'Done' } } });
  await site.ask(ada, `POST /rest/api/3/issue/${key}/transitions`, { transition: { id: '11' } });
  expect((await read()).body).toMatchObject({ fields: { resolution: null, resolutiondate: null } });
});

test('events name the actor, the people involved and both statuses', async () => {
  const site = aSite();
  const key = await aStory(site);
  site.events.length = 0;
  await site.ask(ada, `POST /rest/api/3/issue/${key}/transitions`, {
    transition: { id: '21' },
    fields: { assignee: { accountId: 'ada' } },
  });
  expect(site.events.map(({ eventType }) => eventType)).toEqual(['avi:jira:updated:issue', 'avi:jira:assigned:issue']);
  expect(site.events[0]).toMatchObject({
    atlassianId: 'ada',
    issue: { key, fields: { status: { name: 'In Progress' } } },
    associatedUsers: { associatedUsers: [{ accountId: 'ada' }] },
    associatedStatuses: { associatedStatuses: [{ name: 'In Progress' }, { name: 'To Do' }] },
  });
});

test('creating, commenting, linking and deleting send events', async () => {
  const site = aSite();
  const [one, other] = [await aStory(site), await aStory(site)];
  await site.ask(vera, `POST /rest/api/3/issue/${one}/comment`, { body: document('Why?') });
  const link = { type: { name: 'Blocks' }, inwardIssue: { key: one }, outwardIssue: { key: other } };
  await site.ask(ada, 'POST /rest/api/3/issueLink', link);
  await site.ask(ada, `DELETE /rest/api/3/issue/${other}`);
  expect(site.events.map(({ eventType }) => eventType)).toEqual([
    ...['avi:jira:created:issue', 'avi:jira:created:issue', 'avi:jira:commented:issue'],
    ...['avi:jira:updated:issue', 'avi:jira:updated:issue', 'avi:jira:created:issuelink', 'avi:jira:deleted:issue'],
  ]);
  const both = { sourceProjectId: String(site.projectId), destinationProjectId: String(site.projectId) };
  expect(site.events.find(({ eventType }) => eventType === 'avi:jira:created:issuelink')).toMatchObject(both);
});

test('a link to a hidden issue is left out', async () => {
  const site = aSite();
  const [one, other] = [await aStory(site), await aStory(site)];
  await site.ask(ada, 'POST /rest/api/3/issueLink', {
    type: { name: 'Blocks' },
    inwardIssue: { key: one },
    outwardIssue: { key: other },
  });
  site.site.db.run(`update issues set security_level = '["ada"]' where key = ?`, one);
  const links = async (caller: Caller) =>
    (await site.ask(caller, `GET /rest/api/3/issue/${other}?fields=issuelinks`)).body;
  expect(await links(ada)).toMatchObject({ fields: { issuelinks: [{ inwardIssue: { key: one } }] } });
  expect(await links(vera)).toMatchObject({ fields: { issuelinks: [] } });
});

test('a notification is stored with its recipients who may see the issue', async () => {
  const site = aSite();
  const key = await aStory(site);
  const to = { reporter: true, users: [{ accountId: 'vera' }, { accountId: 'stan' }] };
  const sent = await site.ask(ada, `POST /rest/api/3/issue/${key}/notify`, { subject: 'Look', textBody: 'Please', to });
  expect(sent.status).toBe(204);
  expect(
    site.site.db.get({ subject: text, recipients: text }, 'select subject, recipients from notifications'),
  ).toEqual({ subject: 'Look', recipients: '["ada","vera"]' });
});
