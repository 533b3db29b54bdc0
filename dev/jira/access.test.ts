import { ada, app, aSite, aStory, stan, vera } from './a-site.ts';
import { APP_ACCOUNT_ID } from './caller.ts';
import { document } from './adf.ts';
import { withhold } from './global-permissions.ts';
import { restrictIssue } from './restrict-issue.ts';
import { grant } from './permissions.ts';

const HIDDEN = {
  status: 404,
  body: { errorMessages: ['Issue does not exist or you do not have permission to see it.'], errors: {} },
};

function basic(email: string, token: string): Request {
  const authorization = `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`;
  return new Request('http://localhost:2990/rest/api/3/myself', { headers: { authorization } });
}

test.each([
  ['the right token', basic('ada@example.com', 'ada-token'), 200],
  ['a wrong token', basic('ada@example.com', 'vera-token'), 401],
  ['nothing', new Request('http://localhost:2990/rest/api/3/myself'), 401],
])('the public API answers %s with %#', async (_what, request, status) => {
  expect((await aSite().jira.fetch(request)).status).toBe(status);
});

test('a hidden issue and a missing one get the same answer', async () => {
  const site = aSite();
  const key = await aStory(site);
  expect(await site.ask(stan, `GET /rest/api/3/issue/${key}`)).toMatchObject(HIDDEN);
  expect(await site.ask(ada, 'GET /rest/api/3/issue/SHOP-99')).toMatchObject(HIDDEN);
});

test('only accounts of its security level see an issue', async () => {
  const site = aSite();
  const key = await aStory(site);
  restrictIssue(site.site, 10000, ['ada']);
  expect((await site.ask(ada, `GET /rest/api/3/issue/${key}`)).status).toBe(200);
  expect(await site.ask(vera, `GET /rest/api/3/issue/${key}`)).toMatchObject(HIDDEN);
});

test.each([
  ['edit a field', 'PUT /rest/api/3/issue/SHOP-1', { fields: { summary: 'Mine' } }],
  ['write a property', 'PUT /rest/api/3/issue/SHOP-1/properties/some', { a: 1 }],
  ['delete a property', 'DELETE /rest/api/3/issue/SHOP-1/properties/some', undefined],
  ['delete the issue', 'DELETE /rest/api/3/issue/SHOP-1', undefined],
])('a viewer without edit rights cannot %s', async (_what, request, body) => {
  const site = aSite();
  await aStory(site);
  expect((await site.ask(vera, request, body)).status).toBe(403);
});

test('a viewer without edit rights gets no transitions but may comment', async () => {
  const site = aSite();
  const key = await aStory(site);
  expect((await site.ask(vera, `GET /rest/api/3/issue/${key}/transitions`)).body).toMatchObject({ transitions: [] });
  expect((await site.ask(vera, `POST /rest/api/3/issue/${key}/comment`, { body: document('Why?') })).status).toBe(201);
});

test('without the right to browse users one is refused, but a list of ids is answered', async () => {
  const site = aSite();
  withhold(site.site, 'vera', 'USER_PICKER');
  expect((await site.ask(vera, 'GET /rest/api/3/user?accountId=ada')).status).toBe(403);
  expect((await site.ask(vera, 'GET /rest/api/3/user/bulk?accountId=ada')).body).toMatchObject({ total: 1 });
  expect((await site.ask(ada, 'GET /rest/api/3/user?accountId=vera')).status).toBe(200);
});

test('the app acts as its own user until it is removed from the project', async () => {
  const site = aSite();
  const key = await aStory(site);
  const request = `PUT /rest/api/3/issue/${key}/properties/some`;
  expect((await site.ask(app, request, { a: 1 })).status).toBe(201);
  grant(site.site, site.projectId, { account: APP_ACCOUNT_ID, permissions: [] });
  expect(await site.ask(app, request, { a: 1 })).toMatchObject(HIDDEN);
});

test.each([
  ['the app', app],
  ['a person through the app', { ...ada, via: 'app' as const }],
  ['a person through the app’s page', { ...ada, via: 'bridge' as const }],
])('%s needs the scopes of the operation', async (_who, caller) => {
  const site = aSite({ appScopes: ['read:jira-work'] });
  const key = await aStory(site);
  expect((await site.ask(caller, `GET /rest/api/3/issue/${key}`)).status).toBe(200);
  const refused = await site.ask(caller, `PUT /rest/api/3/issue/${key}/properties/some`, { a: 1 });
  expect(refused).toMatchObject({ status: 401, body: { code: 401, message: 'Unauthorized; scope does not match' } });
});

test('granular scopes replace the classic one', async () => {
  const site = aSite({ appScopes: ['read:issue.property:jira'] });
  const key = await aStory(site);
  expect((await site.ask(app, `GET /rest/api/3/issue/${key}/properties`)).status).toBe(200);
  expect((await site.ask(app, `GET /rest/api/3/issue/${key}`)).status).toBe(401);
});

test('an unimplemented operation answers 501 with its name', async () => {
  const answer = await aSite().ask(ada, 'GET /rest/api/3/worklog/updated');
  expect(answer).toMatchObject({
    status: 501,
    body: { errorMessages: ['The local Jira does not implement GET /rest/api/3/worklog/updated.'] },
  });
});

test('a malformed body is refused', async () => {
  const request = new Request('http://localhost:2990/rest/api/3/issue', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{',
  });
  expect((await aSite().jira.handle(request, ada)).status).toBe(400);
});

test('for some minutes after the installation the app sees no issue and only Jira’s own fields', async () => {
  const site = aSite();
  const key = await aStory(site);
  const own = async (caller: typeof ada | typeof app) => {
    const { body } = await site.ask(caller, 'GET /rest/api/3/field');
    return Array.isArray(body) && body.some(({ custom }) => custom === true);
  };
  site.site.limits.appRightsFrom = site.clock.now() + 120_000;
  expect(await site.ask(app, `GET /rest/api/3/issue/${key}`)).toMatchObject(HIDDEN);
  expect([await own(app), await own(ada)]).toEqual([false, true]);
  await site.clock.advance(120_000);
  expect((await site.ask(app, `GET /rest/api/3/issue/${key}`)).status).toBe(200);
  expect(await own(app)).toBe(true);
});
