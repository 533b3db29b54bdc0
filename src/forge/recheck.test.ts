import { type ForgeApp, installApp } from '../../test/forge-app';
import { askApp, callPanel, makeException, talkItThrough } from '../../test/call-panel';
import { stopTheClock } from '../../test/stop-the-clock';
import type { ContentChanges } from '../contract';

// As Jira's does.
stopTheClock('2026-11-24T09:00:00.000Z');

const FLOAT = 'com.atlassian.jira.plugin.system.customfieldtypes:float';
const text = 'The kitchen buys what parents have ordered, and an order after the delivery cannot be cooked.';
const seeChanges = (app: ForgeApp, as: string, issue: string): Promise<ContentChanges> =>
  askApp(app, as, 'seeChanges', { issue, payload: { since: 'agreement' } });
const aDocument = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };

test('estimate, parent and blockers are in the history, too, and nothing that is blocked by this one', async () => {
  const app = installApp();
  const issue = await app.anIssue('Orders close at 8:00 on that day', { description: aDocument });
  await makeException(app, issue, 'Friday');
  await app.site.clock.advance(60_000);
  const [blocker, other] = [await app.anIssue('Suppliers'), await app.anIssue('Kitchen list')];
  await app.rest('PUT', `/rest/api/3/issue/${issue}`, { fields: { customfield_10016: 8 } });
  const type = { name: 'Blocks' };
  const blocks = (by: string, blocked: string) =>
    app.rest('POST', '/rest/api/3/issueLink', { type, inwardIssue: { id: by }, outwardIssue: { id: blocked } });
  await blocks(blocker, issue);
  await blocks(issue, other);
  const opened = await callPanel(app, 'ben', { name: 'openPanel', issue });
  expect(opened.changedSince).toMatchObject({ words: 0, estimate: true, blockers: true });
  expect(opened.assessment.readiness.state).toBe('exception');
  const seen = await seeChanges(app, 'ben', issue);
  expect(seen.fields).toMatchObject([
    { field: 'estimate', parts: [{ kind: 'added', text: '8' }] },
    { field: 'blockers', edits: [{ by: 'ana' }], parts: [{ kind: 'added', text: expect.stringMatching(/^TIF-2$/u) }] },
  ]);
});

test('on a site with a dozen fields called "Story Points" the history is read as well: Jira takes ten fields at once', async () => {
  const app = installApp();
  const schema = JSON.stringify({ type: 'number', custom: FLOAT });
  for (let id = 11_000; id < 11_012; id += 1) {
    const columns = 'id, name, untranslated_name, custom, orderable, navigable, searchable, schema, clause_names';
    const sql = `insert into fields (${columns}) values (?, 'Story Points', 'Story Points', 1, 1, 1, 1, ?, '[]')`;
    app.site.db.run(sql, `customfield_${id}`, schema);
  }
  const issue = await app.anIssue('Orders close at 8:00 on that day', { description: aDocument });
  await makeException(app, issue, 'Friday');
  await app.site.clock.advance(60_000);
  await app.rest('PUT', `/rest/api/3/issue/${issue}`, { fields: { customfield_10016: 8 } });
  const seen = await seeChanges(app, 'ben', issue);
  expect(seen.fields).toMatchObject([{ field: 'estimate', parts: [{ kind: 'added', text: '8' }] }]);
});

test('what changed since the talk comes from Jira’s own history, and two taps keep the agreement', async () => {
  const app = installApp();
  const issue = await app.anIssue('Orders close at 8:00 on that day', { description: aDocument });
  await talkItThrough(app, issue);
  await app.site.clock.advance(60_000);
  await app.rest('PUT', `/rest/api/3/issue/${issue}`, { fields: { summary: 'Orders close at 9:30 on that day' } });

  const seen = await seeChanges(app, 'cem', issue);
  expect(seen.fields).toMatchObject([{ field: 'summary', edits: [{ by: 'ana' }] }]);
  expect(seen.fields[0]?.parts.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual(['8:00', '9:30']);

  const opened = await callPanel(app, 'ben', { name: 'openPanel', issue });
  expect(opened.recheck).toMatchObject({ mayConfirm: true, confirmed: 0, needed: 2 });
  await callPanel(app, 'ben', { name: 'stillAgreed', issue, payload: { pass: opened.pass } });
  const kept = await callPanel(app, 'cem', { name: 'stillAgreed', issue });
  expect(kept.recheck).toBeNull();
  expect((await callPanel(app, 'ana', { name: 'openPanel', issue })).renewals).toMatchObject([{ confirmed: 2 }]);
});
