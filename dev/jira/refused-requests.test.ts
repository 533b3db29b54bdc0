import { ada, app, aSite, aStory, vera } from './a-site.ts';
import { grant, ROLES } from './permissions.ts';

const url = 'http://localhost:2990/rest/api/3/issue';

test.each([
  ['without a content type', {}, 415],
  ['as plain text', { 'content-type': 'text/plain' }, 415],
  ['as a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ['as JSON with its character set', { 'content-type': 'application/json; charset=utf-8' }, 204],
])('JSON that is sent %s is answered %s with %s', async (_what, headers, status) => {
  const site = aSite();
  const key = await aStory(site);
  const body = new TextEncoder().encode(JSON.stringify({ fields: { summary: 'By another' } }));
  const answer = await site.jira.handle(new Request(`${url}/${key}`, { method: 'PUT', headers, body }), ada);
  expect(answer.status).toBe(status);
});

test.each([
  ['with', { 'x-atlassian-token': 'no-check' }, 200],
  ['without', {}, 403],
])('a file is sent %s the token of no check: %s', async (_what, headers, status) => {
  const site = aSite();
  const key = await aStory(site);
  const body = new FormData();
  body.append('file', new Blob(['Hello']), 'hello.txt');
  const request = new Request(`${url}/${key}/attachments`, { method: 'POST', headers, body });
  const answer = await site.jira.handle(request, ada);
  const text = await answer.text();
  expect([answer.status, status === 403 ? text : '']).toEqual([status, status === 403 ? 'XSRF check failed' : '']);
});

test('an edit that mails nobody is refused to who administers neither the project nor Jira', async () => {
  const site = aSite();
  const key = await aStory(site);
  grant(site.site, site.projectId, { account: 'vera', permissions: ROLES.member });
  const edit = (who: Parameters<typeof site.ask>[0], silence: boolean) =>
    site.ask(who, `PUT /rest/api/3/issue/${key}?notifyUsers=${!silence}`, { fields: { summary: 'Changed' } });
  expect(await edit(vera, true)).toMatchObject({
    status: 403,
    body: {
      errorMessages: ['To discard the user notification either admin or project admin permissions are required.'],
      errors: {},
    },
  });
  expect((await edit(vera, false)).status).toBe(204);
  expect((await edit(ada, true)).status).toBe(204);
  expect((await edit(app, true)).status).toBe(204);
});
