import { z } from 'zod';
import { askApp, callApp, failureOf, valueOf } from '../../../test/call-panel';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import type { ReportSetup } from '../../contract';
import type { SettingsView } from '../../contract-settings';
import type { PolicyChoice } from '../../domain/policy/policy';
import { presetNeeds, STARTER_POLICY } from '../../domain/policy/presets';
import { reportAccounts } from '../privacy/personal-data';
import { readProject } from '../stores/project-store';
import { putRow } from '../stores/rows';
import { drain, summaryOf } from '../../../test/forging';
import { expectLog } from '../../../test/logged';

const call = (app: ForgeApp, as: string, name: string, payload?: object) => callApp(app, as, name, { payload });
const seen = (answer: unknown): SettingsView => valueOf(answer);

const { preset: _preset, ...starter } = STARTER_POLICY;
const aChoice = ({ version = 0, ...spoilt }: Partial<PolicyChoice> & { readonly version?: number } = {}) => ({
  base: { version },
  input: { policy: { ...starter, needs: presetNeeds('scrum'), ...spoilt } },
});

test('where nobody has said anything the settings open on Starter, without a history', async () => {
  const app = installApp();
  const view = seen(await call(app, 'ana', 'openSettings'));
  expect(view).toMatchObject({ projectKey: 'TIF', policy: { preset: 'starter', version: 0 }, history: [] });
});

test.each([
  ['not-allowed', 'ben', 'writes but does not administer'],
  ['not-found', 'out', 'may not see the project'],
])('settings and saving fail with %s for %s, who %s', async (code, as) => {
  expectLog('openSettings not-', 'savePolicy not-');
  const app = installApp();
  expect(failureOf(await call(app, as, 'openSettings')).code).toBe(code);
  expect(failureOf(await call(app, as, 'savePolicy', aChoice())).code).toBe(code);
  expect(seen(await call(app, 'ana', 'openSettings')).policy.version).toBe(0);
});

test('a saved policy holds, under the name that its needs have, and says who made it', async () => {
  const app = installApp();
  const saved = seen(await call(app, 'ana', 'savePolicy', aChoice({ language: 'de', confidentAt: 4 })));
  expect(saved.policy).toMatchObject({ version: 1, preset: 'scrum', language: 'de', confidentAt: 4 });
  expect(saved.history).toEqual([
    { version: 1, by: 'ana', at: expect.stringMatching(/Z$/u), policy: { ...saved.policy, ownMade: 0 } },
  ]);
  expect(saved.before).toMatchObject({ version: 0, preset: 'starter', language: 'en' });
  expect(seen(await call(app, 'ana', 'openSettings'))).toEqual(saved);
});

test('the report says that items are judged anew, until the background has been through all of them', async () => {
  const app = installApp();
  const isRejudging = async () => (await askApp<ReportSetup>(app, 'ana', 'openReport')).isRejudging;
  await app.anIssue('Cancel an order');
  await call(app, 'ana', 'savePolicy', aChoice());
  expect(await isRejudging()).toBe(false);
  await drain(app);
  await call(app, 'ana', 'savePolicy', aChoice({ version: 1, confidentAt: 4 }));
  expect(await isRejudging()).toBe(true);
  await drain(app);
  expect(await isRejudging()).toBe(false);
});

test('whoever saves over an unseen version gets a conflict, and nothing is lost', async () => {
  expectLog('savePolicy conflict');
  const app = installApp();
  await call(app, 'ana', 'savePolicy', aChoice());
  const late = failureOf(await call(app, 'ana', 'savePolicy', aChoice({ language: 'de' })));
  expect(late).toMatchObject({
    code: 'conflict',
    details: { because: 'two-texts', fields: [{ field: 'policy', theirs: '1' }] },
  });
  expect(seen(await call(app, 'ana', 'openSettings')).policy.language).toBe('en');
});

test('a save that its page repeats makes one version, and answers what holds', async () => {
  const app = installApp();
  const saving = { requestId: 'a'.repeat(32), ...aChoice({ language: 'de' }) };
  const saved = seen(await call(app, 'ana', 'savePolicy', saving));
  expect(seen(await call(app, 'ana', 'savePolicy', saving))).toEqual(saved);
  expect(saved).toMatchObject({ policy: { version: 1, language: 'de' }, history: [{ version: 1 }] });
});

test('a stored policy that cannot be read stops the panel, and its administrator replaces it', async () => {
  expectLog('openPanel broken-policy');
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  await call(app, 'ana', 'savePolicy', aChoice());
  const at = { entity: 'policy', key: String(app.projectId) };
  await putRow(at, { project: at.key, version: 1, by: 'ana', at: '2026-11-24T09:00:00.000Z', content: 'x' });
  const opened = () => callApp(app, 'ana', 'openPanel', { issue });
  expect(failureOf(await opened()).code).toBe('broken-policy');
  const { policy, broken } = seen(await call(app, 'ana', 'openSettings'));
  expect(policy).toMatchObject({ version: 1, preset: 'starter' });
  expect(broken).toEqual({ at: [], text: '"x"' });
  const saved = seen(await call(app, 'ana', 'savePolicy', aChoice({ version: policy.version })));
  expect(saved).toMatchObject({ policy: { version: 2, preset: 'scrum' }, broken: null });
  expect(await opened()).toMatchObject({ ok: true, value: { policy: { version: 2 } } });
});

test('where a part of the stored policy cannot be read its administrator is told which, and sees what is stored', async () => {
  const app = installApp();
  const { broken: none } = seen(await call(app, 'ana', 'savePolicy', aChoice({ quorumAtMost: 7 })));
  expect(none).toBeNull();
  const at = { entity: 'policy', key: String(app.projectId) };
  const content = { ...STARTER_POLICY, quorumAtMost: 7, cards: [{ label: 'M' }, { label: 5 }], language: 'fr' };
  await putRow(at, { project: at.key, version: 1, by: 'ana', at: '2026-11-24T09:00:00.000Z', content });
  const { policy, broken } = seen(await call(app, 'ana', 'openSettings'));
  expect(policy).toMatchObject({ version: 1, quorumAtMost: STARTER_POLICY.quorumAtMost });
  expect(broken?.at).toEqual(['language', 'cards']);
  expect(JSON.parse(broken?.text ?? '')).toEqual(content);
});

test('what is stored is said to be stored, also where the app is shut out and nothing can follow', async () => {
  expectLog('left to the daily walk Jira answered 404');
  const app = installApp();
  app.site.db.run("delete from grants where account_id not in ('ana', 'ben')");
  const saved = seen(await call(app, 'ana', 'savePolicy', aChoice({ language: 'de' })));
  expect(saved.policy).toMatchObject({ version: 1, language: 'de' });
  expect(seen(await call(app, 'ana', 'openSettings'))).toEqual(saved);
  expect(seen(await call(app, 'ana', 'savePolicy', aChoice({ version: 1 }))).policy.version).toBe(2);
});

test('whatever breaks once it is stored, whoever saved is told that it is', async () => {
  expectLog('queue backfill refused an event Error');
  const app = installApp();
  await call(app, 'ana', 'assessBacklog');
  const through: unknown = Reflect.get(globalThis, '__forge_fetch__');
  let isStored = false;
  Object.assign(globalThis, {
    __forge_fetch__: (target: { type: string }, where: string, init: { body?: string }): unknown => {
      if (isStored && target.type === 'fpp') throw new Error('Jira is gone');
      isStored ||= target.type === 'kvs' && /set|transaction/u.test(where) && init.body?.includes('"policy"') === true;
      return typeof through === 'function' ? Reflect.apply(through, undefined, [target, where, init]) : undefined;
    },
  });
  expect(seen(await call(app, 'ana', 'savePolicy', aChoice())).policy.version).toBe(1);
  expect(isStored).toBe(true);
});

test('of two who save at once, one wins', async () => {
  expectLog('savePolicy conflict');
  const app = installApp();
  const both = await Promise.all([
    call(app, 'ana', 'savePolicy', aChoice({ language: 'de' })),
    call(app, 'ana', 'savePolicy', aChoice({ language: 'en' })),
  ]);
  expect(both.map((answer) => z.object({ ok: z.boolean() }).parse(answer).ok).sort()).toEqual([false, true]);
});

test('the last ten versions are shown, the newest first', async () => {
  const app = installApp();
  for (let version = 0; version < 11; version += 1) await call(app, 'ana', 'savePolicy', aChoice({ version }));
  const last = seen(await call(app, 'ana', 'savePolicy', aChoice({ version: 11 })));
  const { history, before } = seen(await call(app, 'ana', 'openSettings'));
  expect(history.map(({ version }) => version)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
  expect(history.map(({ policy }) => policy?.version)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
  expect(before).toMatchObject({ version: 2 });
  expect(last).toMatchObject({ history, before });
});

test.each([
  ['fewer at most than at least', { quorumAtLeast: 4, quorumAtMost: 3 }],
  ['a quorum of nobody', { quorumAtLeast: 0 }],
  ['a share above one', { materialChange: 1.5 }],
  ['a time zone that is none', { timeZone: 'Europe/Tiffin' }],
  ['a field id that could be a path', { acceptanceField: '../field' }],
  ['a threshold nobody can reach', { draftCharacters: 5000 }],
] as const)('%s is refused', async (_what, spoilt) => {
  expectLog('savePolicy bad-request');
  const app = installApp();
  expect(failureOf(await call(app, 'ana', 'savePolicy', aChoice(spoilt))).code).toBe('bad-request');
});

test('after saving, every summary follows the new policy', async () => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  await call(app, 'ana', 'assessBacklog');
  await drain(app);
  expect(await summaryOf(app, issue)).toMatchObject({ gaps: 2, policyVersion: 0 });
  await call(app, 'ana', 'savePolicy', aChoice());
  await drain(app);
  expect(await summaryOf(app, issue)).toMatchObject({
    policyVersion: 1,
    missing: 'why acceptance-criteria asked estimated confident',
  });
});

test('what changes no judgement leaves every issue as it is, without a walk', async () => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  await call(app, 'ana', 'assessBacklog');
  await call(app, 'ana', 'savePolicy', aChoice());
  await drain(app);
  app.asked.length = 0;
  const flags = { on: false, states: ['recheck'] } as const;
  await call(app, 'ana', 'savePolicy', aChoice({ version: 1, flags, weeklyMail: true }));
  await drain(app);
  expect(await readProject(String(app.projectId))).toMatchObject({ walk: null });
  expect(app.asked.filter((one) => one.startsWith('PUT') || one.includes('bulk'))).toEqual([]);
  expect(await summaryOf(app, issue)).toMatchObject({ policyVersion: 1 });
  expect(seen(await call(app, 'ana', 'openSettings')).policy).toMatchObject({ version: 2, judgedSince: 1 });
});

test('a policy in the place of an unreadable one judges every issue anew', async () => {
  const app = installApp();
  const row = { project: String(app.projectId), version: 3, by: 'ana', at: '2025-11-24T09:00:00.000Z', request: 'r' };
  await putRow({ entity: 'policy', key: String(app.projectId) }, { ...row, content: { needs: 'x' } });
  const saved = seen(await call(app, 'ana', 'savePolicy', aChoice({ version: 3, needs: presetNeeds('starter') })));
  expect(saved.policy).toMatchObject({ version: 4, judgedSince: 4 });
});

test('a walk that is under way starts over, and its old page does nothing more', async () => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  await call(app, 'ana', 'assessBacklog');
  const before = [...app.queued];
  await call(app, 'ana', 'savePolicy', aChoice());
  app.queued.push(...before);
  await drain(app);
  expect(await summaryOf(app, issue)).toMatchObject({ policyVersion: 1 });
});

test('a closed account is taken out of every version it made; the versions stay', async () => {
  const app = installApp();
  await call(app, 'ana', 'savePolicy', aChoice());
  await call(app, 'ana', 'savePolicy', aChoice({ version: 1, language: 'de' }));
  app.closed.add('ana');
  await reportAccounts();
  await drain(app);
  const { policy, history } = seen(await call(app, 'ana', 'openSettings'));
  expect(policy).toMatchObject({ version: 2, language: 'de' });
  expect(history.map(({ by }) => by)).toEqual(['erased', 'erased']);
});

test('text fields are offered, those for acceptance criteria first', async () => {
  const app = installApp();
  const { fields } = seen(await call(app, 'ana', 'openSettings'));
  expect(fields[0]?.name).toMatch(/acceptance/iu);
});
