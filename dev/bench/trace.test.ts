import { ada, aSite, aStory } from '../jira/a-site.ts';
import { traceJira } from './trace.ts';

/** Of each page of a search for three issues, at most two on a page, whether it is told as short. */
async function shortPages(shorterPages: number): Promise<readonly boolean[]> {
  const shop = aSite({ limits: { shorterPages } });
  for (let issues = 0; issues < 3; issues += 1) await aStory(shop);
  const functions = { invoke: () => Promise.reject(new Error('Nothing is invoked here.')) };
  const { asked } = traceJira({ jira: shop.jira, functions });
  const search = { jql: 'project = SHOP', maxResults: 2 };
  const byPage = { ...ada, via: 'bridge' } as const;
  const address = new URL('/rest/api/3/search/jql', shop.site.baseUrl);
  const headers = { 'content-type': 'application/json' };
  let more = {};
  do {
    const request = new Request(address, { method: 'POST', headers, body: JSON.stringify({ ...search, ...more }) });
    const { nextPageToken } = Object(await (await shop.jira.handle(request, byPage)).json());
    more = nextPageToken === undefined ? {} : { nextPageToken };
  } while ('nextPageToken' in more);
  return asked.map(({ short }) => short);
}

test('a page of a search is told as short when fewer than asked for come though more follow', async () => {
  expect(await shortPages(0)).toEqual([false, false]);
  expect(await shortPages(1)).toEqual([true, true, false]);
});
