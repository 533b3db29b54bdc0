import type { JiraRequest } from '../request';
import { askSite } from './site';

const telling =
  (body: object): JiraRequest =>
  async () => ({ status: 200, headers: { get: () => null }, json: async () => body });

const baseUrl = 'https://api.atlassian.example/ex/jira/1';

test.each([
  [
    'the address that people see',
    { baseUrl, displayUrl: 'https://jira.tiffin.example/' },
    'https://jira.tiffin.example',
  ],
  ['the base address where there is no other', { baseUrl }, baseUrl],
])('the site has %s', async (_which, body, address) => {
  expect(await askSite(telling(body))).toEqual({ address, timeZone: null });
});

test('an answer without an address is of another shape, and no site that lacks one', async () => {
  await expect(askSite(telling({ odd: true }))).rejects.toThrow('in a shape that it does not document');
});
