import { ada, aSite, aStory, vera, type ASite } from './a-site.ts';
import { DESIGN, EXPERT, IMPACT, PROMISED } from './default-fields.ts';
import { addOptions } from './field-options.ts';
import { isObject } from './json.ts';
import { requireField } from './transitions.ts';

/** A shop with two components, of which the ids are 10003 and 10004, and a version, 10005. */
function aShop(): ASite {
  const on = aSite();
  addOptions(on.site.db, { fieldId: 'components', projectId: on.projectId }, ['Cart', 'Till']);
  addOptions(on.site.db, { fieldId: 'fixVersions', projectId: on.projectId }, ['2.0']);
  return on;
}

const put = ({ ask }: ASite, key: string, body: object) => ask(ada, `PUT /rest/api/3/issue/${key}`, body);
const fieldsOf = async ({ ask }: ASite, key: string) =>
  Object((await ask(ada, `GET /rest/api/3/issue/${key}`)).body).fields;
const lastItems = async ({ ask }: ASite, key: string) =>
  Object((await ask(ada, `GET /rest/api/3/issue/${key}/changelog`)).body).values.at(-1)?.items;

test.each([
  ['components', { components: [{ name: 'Till' }] }, [expect.objectContaining({ name: 'Till', id: '10004' })]],
  ['fixVersions', { fixVersions: [{ id: '10005' }] }, [expect.objectContaining({ name: '2.0', released: false })]],
  [IMPACT, { [IMPACT]: { value: 'All customers' } }, expect.objectContaining({ value: 'All customers' })],
  [EXPERT, { [EXPERT]: { accountId: 'vera' } }, expect.objectContaining({ accountId: 'vera', displayName: 'vera' })],
  [PROMISED, { [PROMISED]: '2026-04-01' }, '2026-04-01'],
  [DESIGN, { [DESIGN]: 'https://example.com/a?b=c' }, 'https://example.com/a?b=c'],
])('%s is written, read, and cleared again', async (id, fields, shown) => {
  const shop = aShop();
  const key = await aStory(shop);
  const empty = (await fieldsOf(shop, key))[id];
  expect(await put(shop, key, { fields })).toMatchObject({ status: 204 });
  expect((await fieldsOf(shop, key))[id]).toEqual(shown);
  expect(await put(shop, key, { fields: { [id]: null } })).toMatchObject({ status: 204 });
  expect((await fieldsOf(shop, key))[id]).toEqual(empty);
});

test.each([
  [
    { components: [{ name: 'Cart' }] },
    [{ field: 'Component', fieldId: 'components', to: '10003', toString: 'Cart', from: null, fromString: null }],
  ],
  [{ fixVersions: [{ name: '2.0' }] }, [{ field: 'Fix Version', fieldId: 'fixVersions', toString: '2.0' }]],
  [
    { [IMPACT]: { value: 'One customer' } },
    [{ field: 'Customer impact', fieldtype: 'custom', toString: 'One customer' }],
  ],
  [{ [EXPERT]: { id: 'vera' } }, [{ field: 'Subject expert', to: 'vera', toString: 'vera' }]],
  [{ [PROMISED]: '2026-04-01' }, [{ field: 'Promised for', to: '2026-04-01' }]],
  [{ [DESIGN]: 'https://example.com/' }, [{ field: 'Design link', toString: 'https://example.com/' }]],
])('%j has its item in the history', async (fields, items) => {
  const shop = aShop();
  const key = await aStory(shop);
  await put(shop, key, { fields });
  expect(await lastItems(shop, key)).toEqual(items.map((item) => expect.objectContaining(item)));
});

test('a component that goes and one that comes are two items of one entry', async () => {
  const shop = aShop();
  const key = await aStory(shop, { components: [{ name: 'Cart' }] });
  await put(shop, key, { update: { components: [{ add: { name: 'Till' } }, { remove: { name: 'Cart' } }] } });
  expect((await fieldsOf(shop, key)).components).toEqual([expect.objectContaining({ name: 'Till' })]);
  expect(await lastItems(shop, key)).toEqual([
    expect.objectContaining({ fromString: 'Cart', toString: null }),
    expect.objectContaining({ fromString: null, toString: 'Till' }),
  ]);
});

test.each([
  [{ components: [{ name: 'Attic' }] }, "Component name 'Attic' is not valid"],
  [{ components: 'Cart' }, 'data was not an array'],
  [{ components: ['Cart'] }, 'data was not an object'],
  [{ fixVersions: [{ id: '10003' }] }, "Version id '10003' is not valid"],
  [{ [IMPACT]: { value: 'Nobody' } }, "Option value 'Nobody' is not valid"],
  [{ [IMPACT]: 'One customer' }, 'data was not an object'],
  [{ [EXPERT]: { accountId: 'nobody' } }, "User 'nobody' does not exist."],
  [{ [PROMISED]: '31/12/2026' }, 'Error parsing date string: 31/12/2026'],
  [{ [PROMISED]: 5 }, 'Operation value must be a string'],
  [{ [DESIGN]: 'the third drawing' }, 'Not a valid URL'],
])('%j is refused with Jira’s reason, and changes nothing', async (fields, reason) => {
  const shop = aShop();
  const key = await aStory(shop);
  const before = await fieldsOf(shop, key);
  const [id = ''] = Object.keys(fields);
  expect(await put(shop, key, { fields: { ...fields, summary: 'New' } })).toMatchObject({
    status: 400,
    body: { errors: { [id]: reason } },
  });
  expect(await fieldsOf(shop, key)).toEqual(before);
});

test('a project has only its own components', async () => {
  const shop = aShop();
  addOptions(shop.site.db, { fieldId: 'components', projectId: shop.projectId + 1 }, ['Vault']);
  const key = await aStory(shop);
  expect((await put(shop, key, { fields: { components: [{ name: 'Vault' }] } })).status).toBe(400);
  const meta = Object((await shop.ask(ada, `GET /rest/api/3/issue/${key}?expand=editmeta`)).body).editmeta.fields;
  expect(meta.components).toMatchObject({
    operations: ['add', 'set', 'remove'],
    allowedValues: [{ name: 'Cart' }, { name: 'Till' }],
  });
  expect(meta[IMPACT].allowedValues).toHaveLength(3);
});

test('components, versions, options and addresses are found by JQL', async () => {
  const shop = aShop();
  const filled = await aStory(shop, {
    components: [{ name: 'Cart' }],
    fixVersions: [{ name: '2.0' }],
    [IMPACT]: { value: 'All customers' },
    [EXPERT]: { accountId: 'vera' },
    [PROMISED]: '2026-04-01',
    [DESIGN]: 'https://example.com/Plan',
  });
  const other = await aStory(shop, { components: [{ name: 'Till' }] });
  const empty = await aStory(shop);
  const found = async (jql: string) => {
    const { body } = await shop.ask(ada, 'POST /rest/api/3/search/jql', {
      jql: `${jql} ORDER BY key`,
      fields: ['summary'],
    });
    const issues = isObject(body) ? body['issues'] : undefined;
    return Array.isArray(issues) ? issues.map((issue) => Object(issue).key) : body;
  };
  for (const jql of [
    ...['component = cart', 'component = 10003', 'component != Till', 'fixVersion in ("2.0")'],
    ...['"Customer impact" = "all customers"', '"Subject expert" = vera', '"Promised for" < 2026-05-01'],
    '"Design link" = "https://example.com/Plan"',
  ])
    expect([jql, await found(jql)]).toEqual([jql, [filled]]);
  expect(await found('component is EMPTY')).toEqual([empty]);
  expect(await found('component in (Cart, Till)')).toEqual([filled, other]);
  expect(await found('component = Attic')).toMatchObject({
    errorMessages: ["The value 'Attic' does not exist for the field 'component'."],
  });
});

test('votes count once for a person, are found by JQL, and change neither the history nor when it was updated', async () => {
  const shop = aShop();
  const key = await aStory(shop);
  const before = (await fieldsOf(shop, key)).updated;
  await shop.clock.advance(60_000);
  const votes = `/rest/api/3/issue/${key}/votes`;
  expect(await shop.ask(ada, `POST ${votes}`)).toMatchObject({
    status: 404,
    body: { errorMessages: ['You cannot vote for an issue you have reported.'] },
  });
  for (let turn = 0; turn < 2; turn += 1) expect((await shop.ask(vera, `POST ${votes}`)).status).toBe(204);
  const { updated, votes: field } = await fieldsOf(shop, key);
  expect([updated, field.votes, field.hasVoted]).toEqual([before, 1, false]);
  const search = await shop.ask(ada, 'POST /rest/api/3/search/jql', { jql: 'votes >= 1 AND watchers = 0' });
  expect(search.body).toMatchObject({ issues: [{ id: '10000' }] });
  expect((await shop.ask(vera, `DELETE ${votes}`)).status).toBe(204);
  expect((await shop.ask(vera, `DELETE ${votes}`)).status).toBe(404);
  expect((await fieldsOf(shop, key)).votes.votes).toBe(0);
  expect((await shop.ask(ada, `GET /rest/api/3/issue/${key}/changelog`)).body).toMatchObject({ total: 0 });
});

test('nobody votes on what is resolved, or on what they may not see', async () => {
  const shop = aShop();
  const key = await aStory(shop);
  await shop.ask(ada, `POST /rest/api/3/issue/${key}/transitions`, { transition: { id: '41' } });
  expect(await shop.ask(vera, `POST /rest/api/3/issue/${key}/votes`)).toMatchObject({ status: 404 });
  shop.site.db.run(`update issues set security_level = '["ada"]', resolution_id = null where key = ?`, key);
  for (const method of ['POST', 'DELETE'])
    expect(await shop.ask(vera, `${method} /rest/api/3/issue/${key}/votes`)).toMatchObject({ status: 404 });
});

describe('a transition with a screen', () => {
  async function withScreen() {
    const shop = aShop();
    requireField(shop.site, { projectId: shop.projectId, statusId: 10003 }, 'resolution');
    const key = await aStory(shop);
    const path = `/rest/api/3/issue/${key}/transitions`;
    return { shop, key, path };
  }

  test('shows its fields where they are asked for', async () => {
    const { shop, path } = await withScreen();
    const expanded = Object((await shop.ask(ada, `GET ${path}?expand=transitions.fields`)).body).transitions;
    expect(
      expanded.map(({ hasScreen, fields }: Record<string, object>) => [hasScreen, Object.keys(fields ?? {})]),
    ).toEqual([
      [false, []],
      [false, []],
      [false, []],
      [true, ['resolution']],
    ]);
    expect(expanded.at(-1).fields.resolution).toMatchObject({
      required: true,
      hasDefaultValue: false,
      name: 'Resolution',
    });
    expect(expanded.at(-1).fields.resolution.allowedValues.map(({ name }: { name: string }) => name)).toEqual([
      'Done',
      "Won't Do",
      'Duplicate',
    ]);
    const plain = Object((await shop.ask(ada, `GET ${path}`)).body).transitions;
    expect(plain.at(-1)).not.toHaveProperty('fields');
  });

  test.each([{}, { fields: { resolution: null } }, { fields: { summary: 'New' } }])(
    'is refused with %j, and then nothing changes',
    async (more) => {
      const { shop, key, path } = await withScreen();
      const before = await fieldsOf(shop, key);
      expect(await shop.ask(ada, `POST ${path}`, { transition: { id: '41' }, ...more })).toMatchObject({
        status: 400,
        body: { errorMessages: [], errors: { resolution: 'Resolution is required.' } },
      });
      expect(await fieldsOf(shop, key)).toEqual(before);
    },
  );

  test('keeps the resolution that the person gave', async () => {
    const { shop, key, path } = await withScreen();
    const body = { transition: { id: '41' }, fields: { resolution: { name: "Won't Do" } } };
    expect(await shop.ask(ada, `POST ${path}`, body)).toMatchObject({ status: 204 });
    expect(await fieldsOf(shop, key)).toMatchObject({
      status: { name: 'Done' },
      resolution: { name: "Won't Do" },
      resolutiondate: expect.any(String),
    });
    expect(await lastItems(shop, key)).toHaveLength(2);
  });
});
