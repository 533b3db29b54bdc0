import { z } from 'zod';
import { callPanel, castVote } from '../../../test/call-panel';
import { installApp } from '../../../test/forge-app';
import { removeOurProperties } from '../../jira/write/remove-properties';
import { preUninstall } from './remove-data';

const keys = z.object({ keys: z.array(z.object({ key: z.string() })) });

test('uninstalling takes our properties off every issue of the site, and leaves those of others', async () => {
  const app = installApp();
  const [spoken, other] = [await app.anIssue('Cancel an order'), await app.anIssue('Change an order')];
  await castVote(app, 'ben', spoken, { confidence: 3 });
  await callPanel(app, 'ben', { name: 'openPanel', issue: other });
  for (const issue of [spoken, other])
    await app.rest('PUT', `/rest/api/3/issue/${issue}/properties/another-app`, { a: 1 });
  app.asked.length = 0;
  await preUninstall();
  await app.site.clock.advance(60_000);
  expect(app.asked).toHaveLength(6);
  for (const issue of [spoken, other]) {
    const { body } = await app.rest('GET', `/rest/api/3/issue/${issue}/properties`);
    expect(keys.parse(body).keys.map(({ key }) => key)).toEqual(['another-app']);
  }
});

test('no issues are not all issues: nothing is asked of Jira then', async () => {
  const asked: string[] = [];
  await removeOurProperties((path) => Promise.reject(new Error(String(asked.push(path)))), []);
  expect(asked).toEqual([]);
});
