import { callPanel, talkItThrough } from '../../../test/call-panel';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import { drain } from '../../../test/forging';
import { lozengeStates } from '../../domain/refinement/lozenge-state';
import { readFact } from '../stores/fact-store';
import { forgetIssue } from '../stores/forget-issue';
import { dropRows, readRow } from '../stores/rows';
import { isCurrent, keepStanding, readStanding, standingAt } from '../stores/standing-store';
import { contextStatus } from './context-status';

const text = 'Parents cancel a lunch until eight in the morning and get their money back.';
const described = {
  description: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
};

/** Jira takes two points for each issue that is read, and these read one each. */
const POINTS = 2;

/** One view of the issue by Vic: what its lozenge says, and what that costs of Jira. */
async function view(app: ForgeApp, issue: string): Promise<readonly [number, unknown]> {
  await drain(app);
  app.asked.length = 0;
  app.actAs('vic');
  const payload = { extension: { issue: { id: issue }, project: { id: String(app.projectId) } } };
  const shown = await contextStatus(payload, { principal: { accountId: 'vic' } });
  return [app.asked.length * POINTS, Object(shown)['status']?.value.label];
}

test('of an issue that was seen before, a view costs nothing of Jira: the first takes two points', async () => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order', described);
  await callPanel(app, 'ben', { name: 'startTalk', issue });
  await drain(app);
  await dropRows([standingAt(issue)]);
  expect([await view(app, issue), await view(app, issue)]).toEqual([
    [2, 'To refine'],
    [0, 'To refine'],
  ]);
});

test('a summary that an editor wrote is not believed where nothing is kept', async () => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order', described);
  await callPanel(app, 'ben', { name: 'startTalk', issue });
  await drain(app);
  const path = `/rest/api/3/issue/${issue}/properties/commonGroundReadiness`;
  const { value } = Object((await app.rest('GET', path)).body);
  await app.rest('PUT', path, { ...Object(value), state: 'ready', lacks: 'nothing', standing: 'agreed' });
  await dropRows([standingAt(issue)]);
  expect((await view(app, issue))[1]).toBe('To refine');
});

test('a state that changes is kept with the property that shows it', async () => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order', described);
  await talkItThrough(app, issue);
  expect(await view(app, issue)).toEqual([0, 'Ready']);
});

test.each([
  ['software', null],
  ['business', null],
  ['service_desk', { isSo: false }],
  ['product_discovery', { isSo: false }],
])('in a project of type %s Jira should only ask where it does not hide the app', async (type, noted) => {
  const app = installApp();
  app.actAs('vic');
  const extension = { issue: { id: await app.anIssue('Printer') }, project: { id: String(app.projectId), type } };
  await contextStatus({ extension }, { principal: { accountId: 'vic' } });
  expect(await readFact('display-conditions')).toEqual(noted && expect.objectContaining(noted));
});

test('nothing is kept of an issue that was deleted', async () => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  await talkItThrough(app, issue);
  await forgetIssue(issue);
  expect(await readStanding(issue, readRow)).toBeNull();
});

test.each([
  ['of the present rules is shown', 1, '2026-11-24T09:00:00.000Z', true],
  ['of earlier rules is judged anew', 0, '2026-11-24T09:00:00.000Z', false],
  ['of last week is read anew', 1, '2026-11-17T09:00:00.000Z', false],
])('a standing %s', (_what, rules, written, expected) => {
  const now = '2026-11-24T10:00:00.000Z';
  expect(isCurrent({ standing: 'ready', rules, written }, { judgedSince: 1 }, now)).toBe(expected);
});

test('each standing can be kept', async () => {
  installApp();
  const judged = { lacks: 'both', policyVersion: 3 } as const;
  const now = '2026-11-24T10:00:00.000Z';
  const kept = [];
  for (const state of ['ready', 'exception', 'recheck', 'refine', 'draft', 'unknown'] as const) {
    await keepStanding('7', { ...judged, state }, now);
    kept.push((await readStanding('7', readRow))?.standing);
  }
  expect(lozengeStates).toEqual(expect.arrayContaining(kept));
  expect(kept).not.toContain(undefined);
});
