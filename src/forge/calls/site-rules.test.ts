import { callApp, failureOf, valueOf } from '../../../test/call-panel';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import { drain, summaryOf } from '../../../test/forging';
import type { SettingsView, SiteRulesView } from '../../contract-settings';
import type { PolicyChoice } from '../../domain/policy/policy';
import type { CopiedRules } from '../../domain/policy/copied-rules';
import { presetNeeds, STARTER_POLICY } from '../../domain/policy/presets';
import { aTickedRule } from '../../../test/builders/own-rules';
import { reportAccounts } from '../privacy/personal-data';
import { lookAtFollowers } from '../settings/known-project';
import { changeProjectRow, readProject } from '../stores/project-store';
import { putRow } from '../stores/rows';
import { expectLog } from '../../../test/logged';

/** Ana administers the site. */
function installedApp(): ForgeApp {
  const app = installApp();
  app.site.db.run("update users set site_admin = 1 where account_id = 'ana'");
  return app;
}

const call = (app: ForgeApp, as: string, name: string, payload?: object) => callApp(app, as, name, { payload });
const codeOf = (answer: unknown): string => failureOf(answer).code;

const { preset: _preset, ...starter } = STARTER_POLICY;
const aChoice = ({ version = 0, ...spoilt }: Partial<PolicyChoice> & { readonly version?: number } = {}) => ({
  base: { version },
  input: { policy: { ...starter, needs: presetNeeds('scrum'), ...spoilt } },
});
const saveSite = (app: ForgeApp, choice = aChoice()) => call(app, 'ana', 'saveSiteRules', choice);
const settings = async (app: ForgeApp): Promise<SettingsView> => valueOf(await call(app, 'ana', 'openSettings'));

test.each(['openSiteRules', 'saveSiteRules', 'readRulesOf'])('%s takes the right to administer Jira', async (name) => {
  expectLog('not-allowed');
  const app = installedApp();
  const payload = name === 'saveSiteRules' ? aChoice() : { projectKey: 'TIF' };
  expect(codeOf(await call(app, 'ben', name, payload))).toBe('not-allowed');
});

test('projects without rules of their own follow the site’s, and are looked at again when these change', async () => {
  const app = installedApp();
  const issue = await app.anIssue('Cancel an order');
  await call(app, 'ana', 'assessBacklog');
  await drain(app);
  expect(await summaryOf(app, issue)).toMatchObject({ policyVersion: 0, gaps: 2 });
  expect(valueOf<SiteRulesView>(await saveSite(app))).toMatchObject({ policy: { version: 1 }, followers: 1 });
  await drain(app);
  expect(await summaryOf(app, issue)).toMatchObject({
    policyVersion: 1,
    missing: 'why acceptance-criteria asked estimated confident',
  });
  expect(await settings(app)).toMatchObject({ follows: 1, policy: { version: 1, preset: 'scrum' }, history: [] });
});

test('rules of its own follow on those of the site, and no longer change with them', async () => {
  const app = installedApp();
  await saveSite(app, aChoice({ own: [aTickedRule({ id: 'own-1' })] }));
  const own = await call(app, 'ana', 'savePolicy', aChoice({ version: 1, own: [], language: 'de' }));
  expect(valueOf<SettingsView>(own)).toMatchObject({
    follows: null,
    policy: { version: 2, language: 'de', ownMade: 1 },
    before: { version: 1, own: [{ id: 'own-1' }] },
  });
  await saveSite(app, aChoice({ version: 1, confidentAt: 4 }));
  const { policy, follows, history, before } = await settings(app);
  expect([policy.version, policy.confidentAt, follows]).toEqual([2, STARTER_POLICY.confidentAt, null]);
  expect(history.map(({ version }) => version)).toEqual([2]);
  expect(before).toMatchObject({ version: 1, own: [{ id: 'own-1' }] });
  expect(valueOf<SiteRulesView>(await call(app, 'ana', 'openSiteRules')).followers).toBe(0);
});

test('a project that makes its own rules while the site’s change is told', async () => {
  expectLog('savePolicy conflict', 'saveSiteRules conflict');
  const app = installedApp();
  await saveSite(app);
  await saveSite(app, aChoice({ version: 1, language: 'de' }));
  expect(codeOf(await call(app, 'ana', 'savePolicy', aChoice({ version: 1 })))).toBe('conflict');
  expect(codeOf(await saveSite(app, aChoice({ version: 1 })))).toBe('conflict');
});

test('flags, mails and the board are never the site’s', async () => {
  const app = installedApp();
  const flags = { on: true, states: [] };
  const { policy } = valueOf<SiteRulesView>(await saveSite(app, aChoice({ board: 7, weeklyMail: true, flags })));
  const { board, weeklyMail, flags: none } = STARTER_POLICY;
  expect(policy).toMatchObject({ board, weeklyMail, flags: none });
});

test('a change that judges alike begins no look, and a project that nobody uses gets none', async () => {
  const app = installedApp();
  await app.anIssue('Cancel an order');
  await saveSite(app);
  await drain(app);
  expect(await readProject(String(app.projectId))).toBeNull();
  await call(app, 'ana', 'assessBacklog');
  await drain(app);
  app.queued.length = 0;
  await saveSite(app, aChoice({ version: 1 }));
  expect(app.queued).toEqual([]);
});

test('followers are looked at anew fifty an event, then the walks get a push; own rules and archived projects are left out', async () => {
  const app = installedApp();
  await call(app, 'ana', 'assessBacklog');
  await drain(app);
  const project = await readProject(String(app.projectId));
  if (project === null) throw new Error('The project is not used.');
  const ids = Array.from({ length: 54 }, (_, at) => String(20_000 + at));
  const shutOut = { since: '2026-11-24T09:00:00.000Z', because: 'archived' } as const;
  for (const id of ids)
    await changeProjectRow(id, async () => ({ ...project, shutOut: id === '20001' ? shutOut : null }));
  await putRow({ entity: 'policy', key: '20002' }, { project: '20002', version: 1, content: {} });
  app.queued.length = 0;
  for (const from of [0, 50]) await lookAtFollowers(from);
  expect(app.queued.map(({ body }) => body)).toEqual([
    { work: 'followers', from: 50 },
    { work: 'walks', projectId: null },
  ]);
  const walks = await Promise.all(ids.map(async (id) => (await readProject(id))?.walk ?? null));
  expect(ids.filter((_id, at) => walks[at] === null)).toEqual(['20001', '20002']);
});

test('a call that its page repeats makes one version', async () => {
  const app = installedApp();
  const request = { requestId: 'b'.repeat(32), ...aChoice() };
  const first = valueOf<SiteRulesView>(await call(app, 'ana', 'saveSiteRules', request));
  expect(valueOf(await call(app, 'ana', 'saveSiteRules', request))).toEqual(first);
});

test('the rules of a project are read to be copied, without what is its own choice', async () => {
  expectLog('readRulesOf not-found');
  const app = installedApp();
  const flags = { on: true, states: [] };
  await call(app, 'ana', 'savePolicy', aChoice({ confidentAt: 4, flags, weeklyMail: true }));
  const file = valueOf<CopiedRules>(await call(app, 'ana', 'readRulesOf', { projectKey: 'TIF' }));
  expect(file.policy).toMatchObject({ confidentAt: 4, weeklyMail: false, flags: STARTER_POLICY.flags });
  expect(codeOf(await call(app, 'ana', 'readRulesOf', { projectKey: 'NOPE' }))).toBe('not-found');
});

test('where the site’s rules cannot be read, followers are judged by none, and may make their own', async () => {
  expectLog('openReport broken-policy');
  const app = installedApp();
  const row = { project: 'site', version: 3, by: 'ana', at: '2026-11-24T09:00:00.000Z', content: 'x' };
  await putRow({ entity: 'policy', key: 'site' }, row);
  expect(codeOf(await call(app, 'ana', 'openReport'))).toBe('broken-policy');
  expect(await settings(app)).toMatchObject({
    follows: 3,
    broken: { at: [] },
    policy: { version: 3, preset: 'starter' },
  });
  const own = await call(app, 'ana', 'savePolicy', aChoice({ version: 3 }));
  expect(valueOf<SettingsView>(own)).toMatchObject({ broken: null, policy: { version: 4, judgedSince: 4 } });
});

test('a closed account is taken out of the site’s rules', async () => {
  const app = installedApp();
  await saveSite(app);
  app.closed.add('ana');
  await reportAccounts();
  await drain(app);
  const { history } = valueOf<SiteRulesView>(await call(app, 'ana', 'openSiteRules'));
  expect(history.map(({ by }) => by)).toEqual(['erased']);
});
