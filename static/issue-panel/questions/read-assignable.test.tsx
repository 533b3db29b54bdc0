import { createClock } from '../../../dev/clock.ts';
import { openJira } from '../../../dev/jira/jira.ts';
import { addPerson } from '../../../dev/jira/seed/add-person.ts';
import { addProject } from '../../../dev/jira/seed/add-project.ts';
import { openSite } from '../../../dev/jira/open-site.ts';
import { ui } from '../../../test/ui-host';
import { readAssignable } from './DetailFields';

const baseUrl = 'http://jira.local';
const zoe = { kind: 'user', accountId: 'zoe', via: 'bridge' } as const;

/** A site with 120 others, all before Zoe in its order, and none of them in her project. */
async function aLargeSite(): Promise<string> {
  const clock = createClock({ start: 0, frozen: true });
  const appScopes = ['read:jira-work', 'write:jira-work', 'read:jira-user'];
  const site = openSite({ file: ':memory:', clock, baseUrl, random: () => 0, indexed: [], appScopes });
  const names = Array.from({ length: 120 }, (_, index) => `other ${index}`);
  for (const name of [...names, 'zoe'])
    addPerson(site, { accountId: name, displayName: name, email: `${name}@example.com`, apiToken: name });
  addProject(site, { key: 'TIF', name: 'Tiffin', lead: 'zoe', members: [{ accountId: 'zoe', role: 'admin' }] });
  const jira = openJira(site);
  ui.answer('fetchProduct', async (data) => {
    const answered = await jira.handle(new Request(`${baseUrl}${Object(data).restPath}`), zoe);
    const { status, statusText } = answered;
    return { status, statusText, headers: { 'content-type': 'application/json' }, body: await answered.text() };
  });
  const fields = { project: { key: 'TIF' }, issuetype: { name: 'Story' }, summary: 'Cancel an order' };
  const init = { method: 'POST', body: JSON.stringify({ fields }), headers: { 'content-type': 'application/json' } };
  const made: unknown = await (await jira.handle(new Request(`${baseUrl}/rest/api/3/issue`, init), zoe)).json();
  return String(Object(made).key);
}

test('on a large site the people of the project are found, whoever comes before them', async () => {
  const key = await aLargeSite();
  expect((await readAssignable(key)).map(({ accountId }) => accountId)).toEqual(['zoe']);
});
