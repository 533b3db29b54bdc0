import { z } from 'zod';
import { type ForgeApp, installApp } from '../../test/forge-app';
import { talkOf } from '../../test/call-panel';
import { stopTheClock } from '../../test/stop-the-clock';
import type { ContentChanges, PanelView } from '../contract';
import { resolver } from '../calls';
import { named } from '../../test/named';

// As Jira's does.
stopTheClock('2026-11-24T09:00:00.000Z');

const answered = z.object({ ok: z.literal(true), value: z.unknown() });

async function call(app: ForgeApp, as: string, more: { name: string; issue: string; payload?: object }) {
  app.actAs(as);
  const extension = { issue: { id: more.issue }, project: { id: String(app.projectId) } };
  const request = { call: { functionKey: more.name, payload: named(more.payload) }, context: { extension } };
  return answered.parse(await resolver(request, { principal: { accountId: as } })).value;
}
const view = z.custom<PanelView>();
const changes = z.custom<ContentChanges>();

const FLOAT = 'com.atlassian.jira.plugin.system.customfieldtypes:float';
const text = 'The kitchen buys what parents have ordered, and an order after the delivery cannot be cooked.';
const aDocument = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };

test('estimate, parent and blockers are in the history, too, and nothing that is blocked by this one', async () => {
  const app = installApp();
  const issue = await app.anIssue('Orders close at 8:00 on that day', { description: aDocument });
  await call(app, 'ana', {
    name: 'makeException',
    issue,
    payload: { base: { exception: null }, input: { reason: 'Friday' } },
  });
  await app.site.clock.advance(60_000);
  const [blocker, other] = [await app.anIssue('Suppliers'), await app.anIssue('Kitchen list')];
  await app.rest('PUT', `/rest/api/3/issue/${issue}`, { fields: { customfield_10016: 8 } });
  const type = { name: 'Blocks' };
  const blocks = (by: string, blocked: string) =>
    app.rest('POST', '/rest/api/3/issueLink', { type, inwardIssue: { id: by }, outwardIssue: { id: blocked } });
  await blocks(blocker, issue);
  await blocks(issue, other);
  const opened = view.parse(await call(app, 'ben', { name: 'openPanel', issue }));
  expect(opened.changedSince).toMatchObject({ words: 0, estimate: true, blockers: true });
  expect(opened.assessment.readiness.state).toBe('exception');
  const seen = changes.parse(await call(app, 'ben', { name: 'seeChanges', issue, payload: { since: 'agreement' } }));
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
  await call(app, 'ana', {
    name: 'makeException',
    issue,
    payload: { base: { exception: null }, input: { reason: 'Friday' } },
  });
  await app.site.clock.advance(60_000);
  await app.rest('PUT', `/rest/api/3/issue/${issue}`, { fields: { customfield_10016: 8 } });
  const seen = changes.parse(await call(app, 'ben', { name: 'seeChanges', issue, payload: { since: 'agreement' } }));
  expect(seen.fields).toMatchObject([{ field: 'estimate', parts: [{ kind: 'added', text: '8' }] }]);
});

test('what changed since the talk comes from Jira’s own history, and two taps keep the agreement', async () => {
  const app = installApp();
  const issue = await app.anIssue('Orders close at 8:00 on that day', { description: aDocument });
  for (const name of ['startTalk', 'listenOnly']) await call(app, 'ana', { name, issue });
  for (const as of ['ben', 'cem']) {
    await call(app, as, { name: 'nothingFromMe', issue });
    await call(app, as, { name: 'castVote', issue, payload: { base: { round: 1 }, input: { confidence: 4 } } });
  }
  for (const as of ['ben', 'cem'])
    await call(app, as, { name: 'revealBallot', issue, payload: { base: { round: 1 }, input: {} } });
  await call(app, 'ben', {
    name: 'closeTalk',
    issue,
    payload: { base: { talk: await talkOf(app, issue) }, input: { outcome: 'ready', agreed: 'At eight.' } },
  });
  await app.site.clock.advance(60_000);
  await app.rest('PUT', `/rest/api/3/issue/${issue}`, { fields: { summary: 'Orders close at 9:30 on that day' } });

  const seen = changes.parse(await call(app, 'cem', { name: 'seeChanges', issue, payload: { since: 'agreement' } }));
  expect(seen.fields).toMatchObject([{ field: 'summary', edits: [{ by: 'ana' }] }]);
  expect(seen.fields[0]?.parts.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual(['8:00', '9:30']);

  const opened = view.parse(await call(app, 'ben', { name: 'openPanel', issue }));
  expect(opened.recheck).toMatchObject({ mayConfirm: true, confirmed: 0, needed: 2 });
  await call(app, 'ben', { name: 'stillAgreed', issue, payload: { pass: opened.pass } });
  const kept = view.parse(await call(app, 'cem', { name: 'stillAgreed', issue }));
  expect(kept.recheck).toBeNull();
  expect(view.parse(await call(app, 'ana', { name: 'openPanel', issue })).renewals).toMatchObject([{ confirmed: 2 }]);
});
