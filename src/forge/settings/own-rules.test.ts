import { type ForgeApp, installApp } from '../../../test/forge-app';
import { askApp, callApp, callPanel, failureOf, talkItThrough } from '../../../test/call-panel';
import { aTickedRule } from '../../../test/builders/own-rules';
import type { PanelView, ReportSetup } from '../../contract';
import type { SettingsView } from '../../contract-settings';
import type { OwnCriterion, PolicyChoice } from '../../domain/policy/policy';
import { presetNeeds, STARTER_POLICY } from '../../domain/policy/presets';
import { reportAccounts } from '../privacy/personal-data';
import { allNamed } from '../stores/person-store';
import { putRow } from '../stores/rows';
import { onIssue } from '../background/triggers';
import { drain } from '../../../test/forging';
import { expectLog } from '../../../test/logged';

const failure = async (app: ForgeApp, policy: object, version = 0) =>
  failureOf(await callApp(app, 'ana', 'savePolicy', { payload: { base: { version }, input: { policy } } }));

const { preset: _preset, ownMade: _ownMade, ...starter } = STARTER_POLICY;
const aChoice = (spoilt: Partial<PolicyChoice> = {}): PolicyChoice => ({ ...starter, ...spoilt });
const labelled: OwnCriterion = {
  id: 'own-1',
  name: 'It is known who pays',
  step: 'scope',
  need: 'off',
  by: 'field',
  field: { id: 'labels', name: 'whatever the page says' },
  condition: { is: 'one-of', values: ['Customer'] },
  or: [],
  onlyIf: null,
};
const legal = aTickedRule({ need: 'off' });

const save = (app: ForgeApp, policy: PolicyChoice, version = 0): Promise<SettingsView> =>
  askApp(app, 'ana', 'savePolicy', { payload: { base: { version }, input: { policy } } });

/** Stories, and no other type, take a label and a person's tick. */
async function ofStories(app: ForgeApp): Promise<SettingsView> {
  const { issueTypes } = await askApp<SettingsView>(app, 'ana', 'openSettings');
  const story = issueTypes.find(({ name }) => name === 'Story')?.id ?? '';
  const needs = { 'own-1': 'required', 'own-2': 'required' } as const;
  return save(app, aChoice({ own: [labelled, legal], types: [{ id: story, name: '?', needs }] }));
}

const content = [
  { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Why' }] },
  { type: 'paragraph', content: [{ type: 'text', text: 'Nobody pays for a lunch that was cancelled in time.' }] },
];
const described = { description: { type: 'doc', version: 1, content } };

const open = (app: ForgeApp, issue: string, as = 'ana'): Promise<PanelView> =>
  callPanel(app, as, { name: 'openPanel', issue });

async function tick(app: ForgeApp, as: string, { issue, met = true }: { issue: string; met?: boolean }) {
  const { pass } = await open(app, issue, as);
  const payload = { pass, input: { id: 'own-2', met } };
  return callPanel(app, as, { name: 'tickCriterion', issue, payload });
}

test('a story is ready once its field says so and a person has ticked it, and asks for the tick again when it changes', async () => {
  const app = installApp();
  const saved = await ofStories(app);
  expect(saved.policy).toMatchObject({
    preset: 'starter',
    ownMade: 2,
    own: [{ field: { id: 'labels', name: 'Labels' } }, {}],
    types: [{ name: 'Story' }],
  });
  const issue = await app.anIssue('Refund a cancelled lunch', { ...described, labels: [] });
  await talkItThrough(app, issue);
  expect((await open(app, issue)).assessment.readiness).toMatchObject({ state: 'refine', missing: 'own-1 own-2' });

  await app.rest('PUT', `/rest/api/3/issue/${issue}`, { fields: { labels: ['customer'] } });
  expect((await open(app, issue)).assessment.readiness).toMatchObject({ missing: 'own-2', lacks: 'form' });
  const ticked = await tick(app, 'ben', { issue });
  expect(ticked.assessment.readiness).toMatchObject({ state: 'ready' });
  expect(ticked.own).toMatchObject([{ ways: [{ field: 'Labels' }] }, { check: { by: 'ben' } }]);

  await app.rest('PUT', `/rest/api/3/issue/${issue}`, { fields: { summary: 'Refund any cancelled lunch' } });
  expect((await open(app, issue)).assessment.readiness).toMatchObject({ state: 'recheck', gaps: 3 });
  expect((await tick(app, 'cem', { issue, met: false })).own[1]).toMatchObject({ check: null });

  const task = await app.anIssue('A task', { ...described, issuetype: { name: 'Task' } });
  expect((await open(app, task)).own).toEqual([]);
});

test('the report has the team’s own words for what stands in the summaries', async () => {
  const app = installApp();
  await ofStories(app);
  const { policy } = await askApp<ReportSetup>(app, 'ben', 'openReport');
  expect(policy.own.map(({ id, name }) => [id, name])).toEqual([
    ['own-1', 'It is known who pays'],
    ['own-2', 'Legal has looked at it'],
  ]);
  expect(policy.types).toMatchObject([{ name: 'Story', needs: { 'own-1': 'required' } }]);
});

test('a whole backlog is judged by it, and a change of such a field is one that matters', async () => {
  const app = installApp();
  const issue = await app.anIssue('Refund a cancelled lunch', described);
  await askApp(app, 'ana', 'assessBacklog');
  await drain(app);
  const labels = {
    issue: { id: issue, fields: { project: { id: String(app.projectId) } } },
    changelog: { items: [{ field: 'labels' }] },
  };
  await onIssue(labels);
  expect(app.queued).toEqual([]);
  await ofStories(app);
  await drain(app);
  const { body } = await app.rest('GET', `/rest/api/3/issue/${issue}/properties/commonGroundReadiness`);
  expect(Object(body).value.missing).toBe('own-1 asked confident own-2');
  await onIssue(labels);
  expect(app.queued).toMatchObject([{ queueName: 'assess', body: { issueId: issue } }]);
});

test('two who tick in the same moment are both kept, and both are remembered by name', async () => {
  const app = installApp();
  const own = [aTickedRule(), aTickedRule({ id: 'own-3', name: 'Security too' })];
  await save(app, aChoice({ own }));
  const issue = await app.anIssue('Refund', described);
  app.actAs('ben');
  const both = ['own-2', 'own-3'].map((id) =>
    callPanel(app, 'ben', { name: 'tickCriterion', issue, payload: { input: { id, met: true } } }),
  );
  await Promise.all(both);
  expect((await open(app, issue)).own).toMatchObject([{ check: { by: 'ben' } }, { check: { by: 'ben' } }]);
  await tick(app, 'cem', { issue, met: false });
  await tick(app, 'cem', { issue });
  expect((await allNamed(null)).named.map(({ account, place }) => `${account} ${place}`)).toEqual(
    expect.arrayContaining([`ben ${issue}`, `cem ${issue}`]),
  );
});

test('of a closed account the tick stays, the name does not', async () => {
  const app = installApp();
  await ofStories(app);
  const issue = await app.anIssue('Refund', described);
  await tick(app, 'ben', { issue });
  app.closed.add('ben');
  await reportAccounts();
  await drain(app);
  const { own, assessment } = await open(app, issue);
  expect(own[1]).toMatchObject({ check: { by: 'erased' } });
  expect(assessment.criteria.find(({ id }) => id === 'own-2')?.finding).toEqual({ outcome: 'met' });
});

const silent = { ...presetNeeds('starter'), asked: 'advice', confident: 'off' } as const;
const eleven = Array.from({ length: 11 }, (_, index) => aTickedRule({ id: `own-${index + 1}`, name: `Rule ${index}` }));

test.each([
  ['nothing that people say is required', { needs: silent }, 'no-people'],
  [
    'one type is asked for nothing that people say',
    { types: [exception({ asked: 'off', confident: 'off' })] },
    'no-people',
  ],
  [
    'two have one name',
    { own: [aTickedRule(), aTickedRule({ id: 'own-3', name: 'LEGAL has looked at it' })] },
    'invalid',
  ],
  ['a name is too long', { own: [aTickedRule({ name: 'x'.repeat(61) })] }, 'invalid'],
  ['a name is missing', { own: [aTickedRule({ name: ' ' })] }, 'invalid'],
  ['there are eleven', { own: eleven }, 'invalid'],
  ['a field is none of Jira’s', { own: [{ ...labelled, field: { id: 'customfield_4711', name: 'Mine' } }] }, 'invalid'],
  ['a field could be a path', { own: [{ ...labelled, field: { id: '../x', name: 'Mine' } }] }, 'invalid'],
  ['a condition names nothing', { own: [{ ...labelled, condition: { is: 'one-of', values: [] } }] }, 'invalid'],
  ['an issue type is not the project’s', { types: [{ ...exception({ why: 'off' }), id: '4711' }] }, 'invalid'],
  ['it takes no acceptance criterion', { acceptanceAtLeast: 0 }, 'invalid'],
  ['it takes more than a sprint', { smallEnough: 1.5 }, 'invalid'],
])('a policy is refused where %s', async (_what, spoilt, because) => {
  expectLog('savePolicy bad-request');
  const app = installApp();
  const { code, details } = await failure(app, { ...aChoice(), ...spoilt });
  expect({ code, because: details['because'] }).toEqual({ code: 'bad-request', because });
});

function exception(needs: PolicyChoice['types'][number]['needs']): PolicyChoice['types'][number] {
  return { id: '10001', name: 'Story', needs };
}

test('a number is given out once: what was ticked is never about another rule', async () => {
  expectLog('savePolicy bad-request');
  const app = installApp();
  await save(app, aChoice({ own: [legal] }));
  await save(app, aChoice(), 1);
  const again = aChoice({ own: [aTickedRule({ name: 'Something else' })] });
  expect((await failure(app, again, 2)).code).toBe('bad-request');
  await save(app, { ...again, own: [aTickedRule({ id: 'own-3', name: 'Something else' })] }, 2);
  const turned = aChoice({ own: [{ ...labelled, id: 'own-3' }] });
  expect((await failure(app, turned, 3)).code).toBe('bad-request');
});

test('a rule cannot take the last number, and exceptions keep no needs of rules that are none', async () => {
  expectLog('savePolicy bad-request');
  const app = installApp();
  expect((await failure(app, aChoice({ own: [aTickedRule({ id: 'own-9999' })] }))).code).toBe('bad-request');
  const made = Array.from({ length: 900 }, (_, at) => [`own-${at + 20}`, 'required'] as const);
  const types = [exception({ ...Object.fromEntries(made), [legal.id]: 'required', why: 'off' })];
  const { policy } = await save(app, aChoice({ own: [legal], types }));
  expect(policy.types.map(({ needs }) => needs)).toEqual([{ [legal.id]: 'required', why: 'off' }]);
});

test('a stored policy that requires nothing of people asks for the vote', async () => {
  const app = installApp();
  const needs = Object.fromEntries(Object.keys(STARTER_POLICY.needs).map((id) => [id, 'off']));
  const row = { project: String(app.projectId), version: 1, by: 'ana', at: '2025-11-24T09:00:00.000Z' };
  const content = { ...STARTER_POLICY, version: 1, needs };
  await putRow({ entity: 'policy', key: String(app.projectId) }, { ...row, content });
  const issue = await app.anIssue('Refund', described);
  expect((await open(app, issue)).assessment.readiness).toMatchObject({
    state: 'refine',
    gaps: 1,
    missing: 'confident',
  });
});

test('a condition on another field and an alternative are read, named by Jira and judged; their edits matter', async () => {
  const app = installApp();
  const issue = await app.anIssue('Refund a cancelled lunch', described);
  const own: OwnCriterion = {
    ...labelled,
    need: 'required',
    or: [{ field: { id: 'duedate', name: '?' }, condition: { is: 'filled' } }],
    onlyIf: { field: { id: 'priority', name: '?' }, condition: { is: 'one-of', values: ['High'] } },
  };
  const { policy } = await save(app, aChoice({ own: [own] }));
  expect(policy.own).toMatchObject([
    { field: { name: 'Labels' }, or: [{ field: { name: 'Due date' } }], onlyIf: { field: { name: 'Priority' } } },
  ]);
  const missing = async (fields: object) => {
    expect((await app.rest('PUT', `/rest/api/3/issue/${issue}`, { fields })).status).toBe(204);
    return (await open(app, issue)).assessment.readiness.missing.includes('own-1');
  };
  expect(await missing({ priority: { name: 'Low' } })).toBe(false);
  expect(await missing({ priority: { name: 'High' } })).toBe(true);
  expect(await missing({ duedate: '2026-12-24' })).toBe(false);
  const project = { id: String(app.projectId) };
  await askApp(app, 'ana', 'assessBacklog');
  app.queued.length = 0;
  await onIssue({ issue: { id: issue, fields: { project } }, changelog: { items: [{ field: 'priority' }] } });
  expect(app.queued).toMatchObject([{ queueName: 'assess', body: { issueId: issue } }]);
});
