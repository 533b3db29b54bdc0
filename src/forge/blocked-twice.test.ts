import { callPanel, talkItThrough } from '../../test/call-panel';
import { installApp } from '../../test/forge-app';

test('what people say of an issue stays readable where another one blocks it by two kinds of links', async () => {
  const app = installApp();
  app.site.db.run(
    'insert into link_types (name, inward, outward) values (?, ?, ?)',
    'Hard dependency',
    'is hard-blocked by',
    'hard-blocks',
  );
  const issue = await app.anIssue('Cancel an order');
  const blocker = await app.anIssue('Buy the supplier');
  for (const name of ['Blocks', 'Hard dependency'])
    await app.rest('POST', '/rest/api/3/issueLink', {
      type: { name },
      inwardIssue: { id: blocker },
      outwardIssue: { id: issue },
    });
  await talkItThrough(app, issue);
  const opened = await callPanel(app, 'ben', { name: 'openPanel', issue });
  expect([opened.broken, opened.talks.length]).toEqual([[], 1]);
  const unblocked = opened.assessment.criteria.find(({ id }) => id === 'unblocked');
  expect(unblocked?.finding).toMatchObject({ because: 'blocked', count: 1 });
});
