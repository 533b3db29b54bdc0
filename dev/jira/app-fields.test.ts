import { ada, app, aSite, aStory, type ASite } from './a-site.ts';
import type { AppField } from './app-field.ts';

const appFields: readonly AppField[] = [
  { type: 'ari:cloud:ecosystem::extension/app/env/static/state', key: 'app__DEVELOPMENT__state', name: 'State' },
];
const ID = 'customfield_10100';

const write = (site: ASite, updates: readonly object[], flags = '', as: Parameters<ASite['ask']>[0] = app) =>
  site.ask(as, `POST /rest/api/3/app/field/value${flags}`, { updates });
const issueOf = async ({ ask }: ASite, key: string) => {
  const { body } = await ask(ada, `GET /rest/api/3/issue/${key}?fields=updated,${ID}&expand=changelog`);
  const { id, fields, changelog } = Object(body);
  return { id: Number(id), value: fields[ID], updated: fields.updated, histories: changelog.total };
};
const found = async ({ ask }: ASite, jql: string) => {
  const { body } = await ask(ada, `GET /rest/api/3/search/jql?jql=${encodeURIComponent(jql)}&fields=summary`);
  return Object(body).issues.map(({ key }: { key: string }) => key);
};

test('the field of an app is listed with its key, and nobody can edit it', async () => {
  const site = aSite({ appFields });
  const key = await aStory(site);
  const { body } = await site.ask(ada, 'GET /rest/api/3/field');
  expect(body).toContainEqual(
    expect.objectContaining({
      id: ID,
      key: 'app__DEVELOPMENT__state',
      name: 'State',
      clauseNames: ['cf[10100]', 'State'],
    }),
  );
  const edited = await site.ask(ada, `PUT /rest/api/3/issue/${key}`, { fields: { [ID]: 'Ready' } });
  expect(edited).toMatchObject({ status: 400, body: { errors: { [ID]: expect.stringContaining('cannot be set') } } });
  const meta = await site.ask(ada, `GET /rest/api/3/issue/${key}?expand=editmeta`);
  expect(Object.keys(Object(meta.body).editmeta.fields)).not.toContain(ID);
  const searched = await site.ask(ada, `GET /rest/api/3/field/search?id=${ID}&expand=screensCount,isLocked`);
  expect(searched.body).toMatchObject({ total: 1, values: [{ id: ID, screensCount: 1, isLocked: true }] });
});

test('the app writes it by id or key, and search finds the whole text alone', async () => {
  const site = aSite({ appFields });
  const keys = [await aStory(site), await aStory(site), await aStory(site)];
  const [one, two] = await Promise.all(keys.map((key) => issueOf(site, key)));
  const updates = [
    { customField: ID, issueIds: [one?.id], value: 'To refine' },
    { customField: 'app__DEVELOPMENT__state', issueIds: [two?.id], value: 'Ready' },
  ];
  expect(await write(site, updates)).toMatchObject({ status: 204, body: null });
  expect(await found(site, 'cf[10100] = "to refine"')).toEqual([keys[0]]);
  expect(await found(site, 'State = refine')).toEqual([]);
  expect(await found(site, 'State in ("Ready", "To refine") ORDER BY key')).toEqual([keys[0], keys[1]]);
  expect(await found(site, 'State != Ready')).toEqual([keys[0]]);
  expect(await found(site, 'State is EMPTY')).toEqual([keys[2]]);
  await write(site, [{ customField: ID, issueIds: [one?.id], value: null }]);
  expect(await found(site, 'State is EMPTY ORDER BY key')).toEqual([keys[0], keys[2]]);
});

test.each([
  ['', { history: 1, events: 1, isMoved: true }],
  ['?generateChangelog=false', { history: 0, events: 1, isMoved: false }],
  ['?generateAppEvents=false', { history: 1, events: 0, isMoved: true }],
  ['?generateChangelog=false&generateAppEvents=false', { history: 0, events: 0, isMoved: false }],
])('with %s it leaves out what it was asked to', async (flags, { history, events, isMoved }) => {
  const site = aSite({ appFields });
  const key = await aStory(site);
  const before = await issueOf(site, key);
  await site.clock.advance(60_000);
  site.events.length = 0;
  await write(site, [{ customField: ID, issueIds: [before.id], value: 'Ready' }], flags);
  await site.clock.advance(60_000);
  const after = await issueOf(site, key);
  expect([after.value, after.histories - before.histories, after.updated !== before.updated]).toEqual([
    ...['Ready', history],
    isMoved,
  ]);
  expect(site.events).toHaveLength(events);
});

test('it refuses everybody else, other fields, what is not there and what is no text', async () => {
  const site = aSite({ appFields });
  const { id } = await issueOf(site, await aStory(site));
  const update = { customField: ID, issueIds: [id], value: 'Ready' };
  const statusOf = async (updates: readonly object[], flags = '') => (await write(site, updates, flags)).status;
  expect((await write(site, [update], '', ada)).status).toBe(403);
  expect(await statusOf([{ ...update, customField: 'customfield_10016' }])).toBe(403);
  expect(await statusOf([{ ...update, customField: 'customfield_19999' }])).toBe(404);
  expect(await statusOf([{ ...update, issueIds: [id, 19_999] }])).toBe(400);
  expect(await statusOf([{ ...update, value: 3 }])).toBe(400);
  expect(await statusOf([update, { ...update, value: 'Draft' }])).toBe(400);
  expect(await statusOf([])).toBe(400);
  expect(await statusOf([update], '?generateChangelog=maybe')).toBe(400);
  expect(await found(site, 'State is not EMPTY')).toEqual([]);
});
