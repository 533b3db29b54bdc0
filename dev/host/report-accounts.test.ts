import { aSite } from '../jira/a-site.ts';
import { addPerson } from '../jira/seed/add-person.ts';
import { reportAccounts } from './report-accounts.ts';

const SCOPES = ['report:personal-data'];
const report = (...ids: string[]) => ({
  accounts: ids.map((accountId) => ({ accountId, updatedAt: '2026-11-24T09:00:00.000Z' })),
});

function siteWithHana() {
  const { site } = aSite();
  addPerson(site, { accountId: 'hana', displayName: 'Hana', email: 'hana@example.com', apiToken: 'x', active: false });
  return site;
}

test('an unknown account is closed, a deactivated one is not', () => {
  const site = siteWithHana();
  expect(reportAccounts(site, report('hana'), SCOPES)).toMatchObject({ status: 204 });
  const { status, body } = reportAccounts(site, report('hana', 'gone'), SCOPES);
  expect(status).toBe(200);
  expect(JSON.parse(String(body))).toEqual({ accounts: [{ accountId: 'gone', status: 'closed' }] });
});

test('needs the scope and the documented shape', () => {
  const site = siteWithHana();
  expect(reportAccounts(site, report('hana'), [])).toMatchObject({ status: 403 });
  expect(reportAccounts(site, { people: [] }, SCOPES)).toMatchObject({ status: 501 });
});
