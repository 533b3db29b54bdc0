import { integer, text } from '../columns.ts';
import { addIssue, BEN } from '../search/a-search-site';
import { anAgileSite } from './an-agile-site';

const dates = { startDate: '2026-03-02T09:00:00.000+0100', endDate: '2026-03-16T09:00:00.000+0100' };
const FUTURE = '/rest/agile/1.0/sprint/3';
const ACTIVE = '/rest/agile/1.0/sprint/2';

test('lists the sprints of a board, closed ones first, or those of given states', async () => {
  const { ask } = anAgileSite();
  const all = await ask('GET', '/rest/agile/1.0/board/1/sprint');
  expect(all.body).toMatchObject({
    total: 3,
    isLast: true,
    values: [{ state: 'closed' }, { state: 'active' }, { state: 'future' }],
  });
  const some = await ask('GET', '/rest/agile/1.0/board/1/sprint?state=active,future');
  expect(some.body).toMatchObject({ values: [{ id: 2 }, { id: 3 }] });
});

test('a board without sprints answers with that message', async () => {
  const { ask, site } = anAgileSite();
  site.db.run("update boards set type = 'kanban' where id = 1");
  expect(await ask('GET', '/rest/agile/1.0/board/1/sprint')).toMatchObject({ status: 400 });
});

test('creates a planned sprint with a trimmed name and sends an event', async () => {
  const { ask, events } = anAgileSite();
  const { status, body } = await ask('POST', '/rest/agile/1.0/sprint', {
    body: { name: ' Next ', originBoardId: 1, goal: 'Trust' },
  });
  expect([status, body]).toEqual([
    201,
    expect.objectContaining({ name: 'Next', state: 'future', goal: 'Trust', originBoardId: 1 }),
  ]);
  expect(events).toMatchObject([
    {
      name: 'created:sprint',
      event: { sprint: { id: '5', originBoardId: '1', name: 'Next', state: 'future' }, atlassianId: 'ann' },
    },
  ]);
});

test.each([
  ['a start without dates', FUTURE, { state: 'active' }],
  ['a start before the end of an ended one', FUTURE, { state: 'closed' }],
  ['going back', ACTIVE, { state: 'future' }],
  ['an end before the start', FUTURE, { startDate: dates.endDate, endDate: dates.startDate }],
  ['a name of more than 30 characters', FUTURE, { name: 'x'.repeat(31) }],
  ['an invalid date', FUTURE, { startDate: 'soon' }],
] as const)('refuses %s', async (_what, path, body) => {
  const { ask, events } = anAgileSite();
  expect(await ask('POST', path, { body })).toMatchObject({ status: 400 });
  expect(events).toEqual([]);
});

test('starts a sprint with its dates in UTC and sends one event', async () => {
  const { ask, events } = anAgileSite();
  const { body } = await ask('POST', FUTURE, { body: { state: 'active', ...dates } });
  expect(body).toMatchObject({
    state: 'active',
    startDate: '2026-03-02T08:00:00.000Z',
    endDate: '2026-03-16T08:00:00.000Z',
  });
  expect(events.map(({ name }) => name)).toEqual(['started:sprint']);
});

test('sends an event with the changes of an update, and none without changes', async () => {
  const { ask, events } = anAgileSite();
  await ask('POST', FUTURE, { body: { goal: 'New' } });
  await ask('POST', FUTURE, { body: { goal: 'New' } });
  expect(events).toMatchObject([
    { name: 'updated:sprint', event: { sprint: { goal: 'New' }, oldValue: { goal: '' } } },
  ]);
});

test('PUT clears omitted values, POST keeps them', async () => {
  const { ask } = anAgileSite();
  await ask('POST', FUTURE, { body: { goal: 'Kept', ...dates } });
  expect((await ask('POST', FUTURE, { body: { name: 'Renamed' } })).body).toMatchObject({
    name: 'Renamed',
    goal: 'Kept',
  });
  const { body } = await ask('PUT', FUTURE, { body: { name: 'Emptied' } });
  expect([body['name'], body['goal'], body['startDate']]).toEqual(['Emptied', '', undefined]);
});

/** Sprint 2 with a done and an open issue, ready to be closed. */
async function aSprintToClose() {
  const agile = anAgileSite();
  await agile.ask('POST', ACTIVE, { body: dates });
  const done = addIssue(agile.site, { sprints: [2], columns: { status_id: 10003 } });
  const open = addIssue(agile.site, { sprints: [2] });
  const sprintsOf = (id: number) =>
    agile.site.db
      .all({ sprint_id: integer }, 'select sprint_id from issue_sprints where issue_id = ? order by rowid', id)
      .map(({ sprint_id }) => sprint_id);
  return { ...agile, done, open, sprintsOf };
}

test('closing moves open issues to the backlog and keeps the sprint in their field', async () => {
  const { ask, keys, events, sprintsOf, done, open } = await aSprintToClose();
  events.length = 0;
  const { body } = await ask('POST', ACTIVE, { body: { state: 'closed' } });
  expect(body).toMatchObject({ state: 'closed', completeDate: '2026-03-02T08:00:00.000Z' });
  expect(events.map(({ name }) => name)).toEqual(['closed:sprint']);
  expect([sprintsOf(done), sprintsOf(open)]).toEqual([[2], [2]]);
  expect(await keys('/rest/software/1.0/board/1/backlog')).toEqual(['SHOP-2']);
});

test('closing can move open issues to another sprint, with a history entry', async () => {
  const { ask, site, keys, sprintsOf, done, open } = await aSprintToClose();
  await ask('POST', `${ACTIVE}?moveIncompleteTo=3`, { body: { state: 'closed' } });
  expect([sprintsOf(done), sprintsOf(open)]).toEqual([[2], [2, 3]]);
  expect(await keys('/rest/agile/1.0/sprint/3/issue')).toEqual(['SHOP-2']);
  expect(
    site.db.all({ field: text, from_value: text, to_value: text, to_string: text }, 'select * from changelog_items'),
  ).toEqual([
    expect.objectContaining({ field: 'Sprint', from_value: '2', to_value: '2, 3', to_string: 'Sprint 2, Sprint 3' }),
  ]);
});

test('a closed sprint changes only its name and goal', async () => {
  const { ask } = anAgileSite();
  const { body } = await ask('POST', '/rest/agile/1.0/sprint/1', { body: { name: 'Was 1', ...dates } });
  expect(body).toMatchObject({ name: 'Was 1', state: 'closed' });
  expect(body).not.toHaveProperty('startDate');
});

test('deleting a sprint moves its issues to the backlog', async () => {
  const { ask, keys, events, sprintsOf, open } = await aSprintToClose();
  expect((await ask('DELETE', ACTIVE)).status).toBe(204);
  expect((await ask('GET', ACTIVE)).status).toBe(404);
  expect(sprintsOf(open)).toEqual([]);
  expect(await keys('/rest/software/1.0/board/1/backlog')).toEqual(['SHOP-2']);
  expect(events.at(-1)?.name).toBe('deleted:sprint');
});

test.each([
  ['POST', '/rest/agile/1.0/sprint', { name: 'Mine', originBoardId: 1 }],
  ['POST', FUTURE, { goal: 'Mine' }],
  ['DELETE', FUTURE, undefined],
] as const)('%s %s needs the permission to manage sprints', async (method, path, body) => {
  const { ask, site } = anAgileSite();
  site.db.run("delete from grants where permission = 'MANAGE_SPRINTS_PERMISSION'");
  expect(await ask(method, path, body && { body })).toMatchObject({ status: 403 });
});

test('sprints and boards of hidden projects answer 404', async () => {
  const { ask } = anAgileSite();
  for (const path of ['board/2', 'board/2/sprint', 'sprint/4', 'board/2/configuration']) {
    expect(await ask('GET', `/rest/agile/1.0/${path}`, { as: BEN })).toMatchObject({ status: 404 });
  }
  expect((await ask('GET', '/rest/agile/1.0/board', { as: BEN })).body).toMatchObject({
    values: [{ id: 1 }],
    total: 1,
  });
});

test('only project administrators read a board’s configuration', async () => {
  const { ask, site } = anAgileSite();
  const path = '/rest/agile/1.0/board/1/configuration';
  expect(await ask('GET', path)).toMatchObject({ status: 403 });
  site.db.run("insert into grants values (10000, 'ann', 'ADMINISTER_PROJECTS')");
  expect((await ask('GET', path)).body).toMatchObject({
    estimation: { type: 'field', field: { fieldId: 'customfield_10016', displayName: 'Story point estimate' } },
    columnConfig: { columns: [{ name: 'To Do', statuses: [{ id: '10000' }] }, {}, { name: 'Done' }] },
    ranking: { rankCustomFieldId: 10019 },
  });
});

test('reopening makes a sprint active again; plain REST cannot reopen it', async () => {
  const { ask, events } = anAgileSite();
  const closed = '/rest/agile/1.0/sprint/1';
  expect(await ask('POST', closed, { body: { state: 'active' } })).toMatchObject({ status: 400 });
  const reopened = await ask('POST', `${closed}?reopen=true`, { body: {} });
  expect([reopened.body['state'], reopened.body['completeDate']]).toEqual(['active', undefined]);
  expect(events).toMatchObject([{ name: 'updated:sprint', event: { oldValue: { state: 'closed' } } }]);
  expect(await ask('POST', `${closed}?reopen=true`, { body: {} })).toMatchObject({ status: 400 });
});

test('sprints come in pages that each give the total', async () => {
  const { ask, site } = anAgileSite();
  for (let n = 0; n < 60; n += 1) {
    const sql = "insert into sprints (board_id, name, state, created_date) values (1, ?, 'closed', ?)";
    site.db.run(sql, `Long ago ${n}`, '2019-01-01T00:00:00.000Z');
  }
  const page = (query: string) => ask('GET', `/rest/agile/1.0/board/1/sprint?state=closed&${query}`);
  const first = (await page('')).body;
  expect(first).toMatchObject({ startAt: 0, maxResults: 50, total: 61, isLast: false });
  expect((await page('startAt=60')).body).toMatchObject({
    startAt: 60,
    total: 61,
    isLast: true,
    values: [{ name: 'Long ago 59', state: 'closed' }],
  });
});

test('lists the projects of a board that the viewer may browse', async () => {
  const { ask, site } = anAgileSite();
  const projects = async (as?: string) => {
    const { body } = await ask('GET', '/rest/agile/1.0/board/1/project', as === undefined ? {} : { as });
    return { total: body['total'], keys: JSON.stringify(body['values']).match(/(?<="key":")\w+/g) };
  };
  expect(await projects()).toEqual({ total: 1, keys: ['SHOP'] });
  site.db.run("update boards set filter_jql = 'project in (SHOP, BANK) order by rank' where id = 1");
  expect(await projects()).toEqual({ total: 2, keys: ['BANK', 'SHOP'] });
  expect(await projects(BEN)).toEqual({ total: 1, keys: ['SHOP'] });
});

test('where the filter names no project, the board’s issues give its projects', async () => {
  const { ask, site } = anAgileSite();
  site.db.run("update boards set filter_jql = 'project = SHOP or summary ~ story' where id = 1");
  const total = async () => (await ask('GET', '/rest/agile/1.0/board/1/project')).body['total'];
  expect(await total()).toBe(0);
  addIssue(site, { project: 'BANK' });
  expect(await total()).toBe(1);
});

test('a sub-task has the sprints of its parent in its field, and a history that names none', async () => {
  const { ask, site } = anAgileSite();
  const parent = addIssue(site, {});
  const child = addIssue(site, { columns: { parent_id: parent, type_id: 10004 } });
  const sprintsOf = async (id: number) =>
    (await ask('GET', `/rest/api/3/issue/${id}?fields=customfield_10020`)).body['fields'];
  expect(await ask('POST', `${FUTURE}/issue`, { body: { issues: [String(parent)] } })).toMatchObject({ status: 204 });
  expect(await sprintsOf(child)).toMatchObject({ customfield_10020: [{ id: 3 }] });
  expect(await ask('GET', `/rest/api/3/issue/${child}/changelog`)).toMatchObject({ body: { total: 0 } });
  expect(await ask('POST', `${ACTIVE}/issue`, { body: { issues: [String(child)] } })).toMatchObject({ status: 400 });
  const fields = { customfield_10020: 2 };
  expect(await ask('PUT', `/rest/api/3/issue/${child}`, { body: { fields } })).toMatchObject({ status: 400 });
  expect(await sprintsOf(child)).toEqual(await sprintsOf(parent));
  await ask('POST', '/rest/agile/1.0/backlog/issue', { body: { issues: [String(parent)] } });
  expect(await sprintsOf(child)).toMatchObject({ customfield_10020: null });
});
