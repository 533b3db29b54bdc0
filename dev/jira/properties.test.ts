import fc from 'fast-check';
import { ada, aSite, aStory, vera } from './a-site.ts';

test('a property is created, overwritten and deleted', async () => {
  const site = aSite();
  const path = `/rest/api/3/issue/${await aStory(site)}/properties/some`;
  expect((await site.ask(ada, `PUT ${path}`, { a: 1 })).status).toBe(201);
  expect((await site.ask(ada, `PUT ${path}`, { a: 2 })).status).toBe(200);
  expect((await site.ask(vera, `GET ${path}`)).body).toEqual({ key: 'some', value: { a: 2 } });
  expect((await site.ask(ada, `DELETE ${path}`)).status).toBe(204);
  expect((await site.ask(ada, `GET ${path}`)).status).toBe(404);
  expect((await site.ask(ada, `DELETE ${path}`)).status).toBe(404);
});

test.each([
  ['a value of 32,768 characters', 'some', 'x'.repeat(32_766), 201],
  ['one character more', 'some', 'x'.repeat(32_767), 400],
  ['a key of 255 characters', 'k'.repeat(255), 1, 201],
  ['a longer key', 'k'.repeat(256), 1, 400],
])('%s', async (...[, key, value, status]) => {
  const site = aSite();
  expect((await site.ask(ada, `PUT /rest/api/3/issue/${await aStory(site)}/properties/${key}`, value)).status).toBe(
    status,
  );
});

const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));

test.each([
  ['1,000 levels', nested(1_000), 201],
  ['1,001 levels', nested(1_001), 400],
  ['1,001 levels of objects', JSON.parse('{"a":'.repeat(1_001) + '1' + '}'.repeat(1_001)), 400],
  ['a text of brackets', `\\"${'['.repeat(5_000)}`, 201],
])('a value of %s', async (_what, value, status) => {
  const site = aSite();
  const issue = await aStory(site);
  const answer = await site.ask(ada, `PUT /rest/api/3/issue/${issue}/properties/some`, value);
  expect(answer.status).toBe(status);
  if (status === 400) expect(JSON.stringify(answer.body)).toContain('at most 1000 levels');
  expect((await site.ask(ada, `GET /rest/api/3/issue/${issue}?properties=*all`)).status).toBe(200);
});

test('a document in a comment has at most as many levels', async () => {
  const site = aSite();
  const issue = await aStory(site);
  const open = '{"type":"blockquote","content":[';
  const body = JSON.parse(`{"type":"doc","version":1,"content":[${open.repeat(1_500)}${']}'.repeat(1_500)}]}`);
  expect((await site.ask(ada, `POST /rest/api/3/issue/${issue}/comment`, { body })).status).toBe(400);
});

test('an empty body is refused', async () => {
  const site = aSite();
  expect((await site.ask(ada, `PUT /rest/api/3/issue/${await aStory(site)}/properties/some`)).status).toBe(400);
});

test('any JSON is read back as it was written, under any key', async () => {
  const site = aSite({ limits: { writesPerIssue: [] } });
  const issue = await aStory(site);
  const key = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 60 })
    .filter((text) => text.trim() !== '' && !/^\.+$/.test(text));
  await fc.assert(
    fc.asyncProperty(key, fc.jsonValue(), async (name, value) => {
      const path = `/rest/api/3/issue/${issue}/properties/${encodeURIComponent(name)}`;
      await site.ask(ada, `PUT ${path}`, value);
      expect((await site.ask(ada, `GET ${path}`)).body).toEqual(JSON.parse(JSON.stringify({ key: name, value })));
    }),
    { numRuns: 60 },
  );
});

test('a property write makes no event, no history and no new “updated”', async () => {
  const site = aSite();
  const key = await aStory(site);
  const read = () => site.ask(ada, `GET /rest/api/3/issue/${key}?fields=updated&expand=changelog`);
  const before = await read();
  site.events.length = 0;
  await site.clock.advance(60_000);
  await site.ask(ada, `PUT /rest/api/3/issue/${key}/properties/some`, 1);
  expect((await read()).body).toEqual(before.body);
  expect(site.events).toEqual([]);
});

test('properties come with the issue: the requested ones, or all but some', async () => {
  const site = aSite();
  const key = await aStory(site);
  for (const name of ['a', 'b', 'c']) await site.ask(ada, `PUT /rest/api/3/issue/${key}/properties/${name}`, name);
  const asked = async (which: string) =>
    (await site.ask(ada, `GET /rest/api/3/issue/${key}?fields=summary&properties=${which}`)).body;
  expect(await asked('a,nope')).toMatchObject({ properties: { a: 'a' } });
  expect(await asked('*all,-b')).toMatchObject({ properties: { a: 'a', c: 'c' } });
  expect(await asked('')).not.toHaveProperty('properties');
});

test('creating, editing and moving an issue can write properties', async () => {
  const site = aSite();
  const key = await aStory(site);
  await site.ask(ada, `PUT /rest/api/3/issue/${key}`, {
    fields: { summary: 'New' },
    properties: [{ key: 'a', value: 1 }],
  });
  await site.ask(ada, `POST /rest/api/3/issue/${key}/transitions`, {
    transition: { id: '21' },
    properties: [{ key: 'b', value: 2 }],
  });
  const { body } = await site.ask(ada, `GET /rest/api/3/issue/${key}?properties=*all`);
  expect(body).toMatchObject({
    properties: { a: 1, b: 2 },
    fields: { summary: 'New', status: { name: 'In Progress' } },
  });
});

describe('in bulk', () => {
  const bulk = (issues: readonly number[]) => ({
    issues: issues.map((issueID) => ({ issueID, properties: { some: issueID } })),
  });

  test('are written by a task, after the answer', async () => {
    const site = aSite();
    await aStory(site);
    await aStory(site);
    const { status, headers } = await site.ask(ada, 'POST /rest/api/3/issue/properties/multi', bulk([10000, 10001]));
    expect([status, headers.get('Location')]).toEqual([303, expect.stringMatching(/\/rest\/api\/3\/task\/\d+$/u)]);
    const read = () => site.ask(ada, 'GET /rest/api/3/issue/10001/properties/some');
    expect((await read()).status).toBe(404);
    await site.clock.settle();
    expect((await read()).body).toMatchObject({ value: 10001 });
  });

  test('two tasks at once on one issue conflict', async () => {
    const site = aSite();
    await aStory(site);
    await site.ask(ada, 'POST /rest/api/3/issue/properties/multi', bulk([10000]));
    expect((await site.ask(ada, 'POST /rest/api/3/issue/properties/multi', bulk([10000]))).status).toBe(409);
  });

  test('skip issues that the caller may not edit', async () => {
    const site = aSite();
    await aStory(site);
    await site.ask(vera, 'POST /rest/api/3/issue/properties/multi', bulk([10000]));
    await site.clock.settle();
    expect((await site.ask(ada, 'GET /rest/api/3/issue/10000/properties/some')).status).toBe(404);
  });
});
