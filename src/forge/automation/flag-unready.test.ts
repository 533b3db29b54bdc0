import { z } from 'zod';
import { integer } from '../../../dev/jira/columns';
import { flagOf } from '../../../test/flagging';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import { startingSoon } from '../../../test/a-sprint';
import { flagUnready } from './actions';
import { flagIssue } from '../../../test/builders/in-background';
import { asApp } from '../composition';
import { expectLog } from '../../../test/logged';

const created = z.object({ id: z.number() });

/** The id of the project's board, which is made first. */
function boardOf({ site, projectId }: ForgeApp): number {
  const found = site.db.get({ id: integer }, 'select id from boards');
  const sql = "insert into boards (name, type, project_id, filter_jql) values ('Board', 'scrum', ?, 'project = TIF')";
  return found?.id ?? Number(site.db.run(sql, projectId).id);
}

/** An issue of a planned sprint, without an agreement. */
async function aPlannedIssue(app: ForgeApp, name = 'Sprint 12'): Promise<string> {
  const issue = await app.anIssue('Cancel an order');
  const { body } = await app.rest('POST', '/rest/agile/1.0/sprint', {
    name,
    originBoardId: boardOf(app),
    ...startingSoon(),
  });
  await app.rest('POST', `/rest/agile/1.0/sprint/${created.parse(body).id}/issue`, { issues: [issue] });
  return issue;
}

test('a rule flags planned work that nobody agreed on, with one comment, however often it runs', async () => {
  const app = installApp();
  const issue = await aPlannedIssue(app);
  expect(await flagUnready({ issueKey: 'TIF-1' })).toMatchObject({ flag: 'set' });
  expect(await flagUnready({ issueKey: 'TIF-1' })).toMatchObject({ flag: 'ours' });
  const { isFlagged, isOurs, comments } = await flagOf(app, issue);
  expect([isFlagged, isOurs]).toEqual([true, true]);
  expect(comments).toEqual([expect.stringContaining('Too little said so far')]);
});

test('the comment ends with a link to what its reader can do, at the address that people see', async () => {
  const app = installApp();
  Object.assign(app.site.guesses, { address: 'https://tiffin.example' });
  const issue = await aPlannedIssue(app);
  await flagUnready({ issueKey: 'TIF-1' });
  const { comments } = await flagOf(app, issue);
  expect(comments).toEqual([
    expect.stringMatching(
      /Open what is yours to do.*"href":"https:\/\/tiffin\.example\/browse\/TIF-1\?refinement=owed"/u,
    ),
  ]);
});

test('an issue of a sprint after the next one is not flagged', async () => {
  const app = installApp();
  await aPlannedIssue(app);
  const later = await aPlannedIssue(app, 'Sprint 13');
  expect(await flagUnready({ issueKey: 'TIF-2' })).toMatchObject({ flag: 'none' });
  expect((await flagOf(app, later)).isFlagged).toBe(false);
});

test('our flag goes once the work has begun, and its comment says so in the same place', async () => {
  const app = installApp();
  const issue = await aPlannedIssue(app);
  await flagUnready({ issueKey: 'TIF-1' });
  app.site.db.run(
    "update issues set status_id = (select id from statuses where category_key = 'indeterminate' limit 1)",
  );
  await flagIssue(asApp({ projectId: String(app.projectId) }), issue);
  const { isFlagged, isOurs, comments } = await flagOf(app, issue);
  expect([isFlagged, isOurs]).toEqual([false, false]);
  expect(comments).toEqual([expect.not.stringContaining('Too little said so far')]);
});

test("a person's own flag is left alone", async () => {
  const app = installApp();
  const issue = await aPlannedIssue(app);
  await app.rest('PUT', `/rest/api/3/issue/${issue}`, { fields: { customfield_10021: [{ value: 'Impediment' }] } });
  expect(await flagUnready({ issueKey: 'TIF-1' })).toMatchObject({ flag: 'theirs' });
  expect(await flagOf(app, issue)).toEqual({ isFlagged: true, isOurs: false, comments: [] });
});

test("what is only about our claim leaves Jira's field alone", async () => {
  const app = installApp();
  const issue = await aPlannedIssue(app);
  const edits = () => app.asked.filter((one) => one.startsWith(`PUT /rest/api/3/issue/${issue} `)).length;
  await flagUnready({ issueKey: 'TIF-1' });
  expect(edits()).toBe(1);
  await app.rest('PUT', `/rest/api/3/issue/${issue}`, { fields: { customfield_10021: null } });
  app.site.db.run(
    "update issues set status_id = (select id from statuses where category_key = 'indeterminate' limit 1)",
  );
  await flagIssue(asApp({ projectId: String(app.projectId) }), issue);
  expect(await flagOf(app, issue)).toMatchObject({ isFlagged: false, isOurs: false });
  expect(edits()).toBe(1);
});

test('where the app may not comment, the issue is flagged and the owner of the rule is told', async () => {
  expectLog('flag-unready The issue is flagged; Jira takes no comment.');
  const app = installApp();
  const issue = await aPlannedIssue(app);
  app.site.db.run(
    "delete from grants where permission = 'ADD_COMMENTS' and account_id not in ('ana', 'ben', 'cem', 'vic')",
  );
  expect(await flagUnready({ issueKey: 'TIF-1' })).toEqual({
    errors: [{ message: expect.stringContaining('is flagged, without a comment') }],
  });
  expect(await flagOf(app, issue)).toMatchObject({ isFlagged: true, isOurs: true, comments: [] });
});
