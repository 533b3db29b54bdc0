import { askApp, callPanel, talkItThrough } from '../../test/call-panel';
import { type ForgeApp, installApp } from '../../test/forge-app';
import { stopTheClock } from '../../test/stop-the-clock';
import type { PanelView } from '../contract';
import type { SettingsView } from '../contract-settings';
import { STARTER_POLICY } from '../domain/policy/presets';

stopTheClock('2026-11-24T09:00:00.000Z');

const FIELD = 'customfield_10030';
const text = 'A refund arrives on the parents’ card on the same day that the lunch is cancelled';
const says = (words: string) => ({
  [FIELD]: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] },
});
const anIssueWithCriteria = (app: ForgeApp) => app.anIssue('Refund a cancelled lunch', says(text));
const criteriaOf = async (app: ForgeApp, issue: string): Promise<PanelView['content']['acceptanceCriteria']> =>
  (await callPanel(app, 'ana', { name: 'openPanel', issue })).content.acceptanceCriteria;

const settings = (app: ForgeApp, name: string, payload?: object): Promise<SettingsView> =>
  askApp(app, 'ana', name, { payload });

test('where nobody has set anything, criteria are found in the site’s field for them, and not asked again', async () => {
  const app = installApp();
  expect(await criteriaOf(app, await anIssueWithCriteria(app))).toEqual([text]);
});

test('the settings show that field as chosen, and whoever takes it out has them looked for in descriptions only', async () => {
  const app = installApp();
  const issue = await anIssueWithCriteria(app);
  expect((await settings(app, 'openSettings')).policy.acceptanceField).toBe(FIELD);
  const { preset: _preset, ownMade: _made, ...policy } = STARTER_POLICY;
  await settings(app, 'savePolicy', {
    base: { version: policy.version },
    input: { policy: { ...policy, acceptanceField: null } },
  });
  expect(await criteriaOf(app, issue)).toEqual([]);
  expect((await settings(app, 'openSettings')).policy.acceptanceField).toBeNull();
});

test('what changes there since the team agreed is shown from its history, as of any field that holds the content', async () => {
  const app = installApp();
  const issue = await anIssueWithCriteria(app);
  await talkItThrough(app, issue);
  await app.site.clock.advance(60_000);
  await app.rest('PUT', `/rest/api/3/issue/${issue}`, { fields: says(text.replace('on the same day', 'in the week')) });
  const opened = await callPanel(app, 'ben', { name: 'openPanel', issue });
  expect(opened.assessment.readiness.state).toBe('recheck');
  const changes = await askApp(app, 'ben', 'seeChanges', { issue, payload: { since: 'agreement' } });
  expect(changes).toMatchObject({
    fields: [
      {
        field: 'acceptance',
        parts: expect.arrayContaining([{ kind: 'removed', text: expect.stringContaining('same day') }]),
      },
    ],
  });
});
