import { callPanel, talkItThrough } from '../../../test/call-panel';
import { installApp } from '../../../test/forge-app';
import { described, keepPolicy } from '../../../test/forging';
import { STARTER_POLICY } from '../../domain/policy/presets';
import { aTickedRule } from '../../../test/builders/own-rules';
import { handOff } from './actions';
import { expectLog } from '../../../test/logged';

const tif1 = { issueKey: 'TIF-1' };

test('a viewer is given what was agreed, as JSON and as text, for at most five points', async () => {
  const app = installApp();
  const epic = await app.anIssue('Allergies', { issuetype: { name: 'Epic' } });
  const blocker = await app.anIssue('Buy the supplier');
  const issue = await app.anIssue('Warn about allergens', { ...described, parent: { id: epic } });
  const link = { type: { name: 'Blocks' }, inwardIssue: { id: blocker }, outwardIssue: { id: issue } };
  await app.rest('POST', '/rest/api/3/issueLink', link);
  await talkItThrough(app, issue);
  await callPanel(app, 'vic', { name: 'openPanel', issue });
  const before = app.jira.counts.points;
  app.actAs('vic');
  const handed = await handOff({ issueKey: 'TIF-3' });
  expect(app.jira.counts.points - before).toBeLessThanOrEqual(5);
  expect(handed).toMatchObject({
    link: 'http://jira.local/browse/TIF-3',
    agreedOn: new Date().toISOString().slice(0, 10),
    quoted: { summary: 'Warn about allergens', sentence: 'At eight.' },
    text: expect.stringContaining('What was agreed:\n> At eight.'),
  });
});

test('the rules of the team have their names', async () => {
  const app = installApp();
  await app.anIssue('Warn about allergens', described);
  const policy = { ...STARTER_POLICY, own: [aTickedRule({ id: 'own-1' })], version: 1, judgedSince: 1 };
  await keepPolicy(app, policy);
  app.actAs('vic');
  expect(await handOff(tif1)).toMatchObject({ reason: expect.stringContaining('“Legal has looked at it”') });
});

test('nothing is handed to a person who may not see the work item', async () => {
  expectLog('hand-off Jira answered 404 to GET /rest/api/3/issue/TIF-1');
  const app = installApp();
  await app.anIssue('Warn about allergens', described);
  app.actAs('out');
  expect(await handOff(tif1)).toEqual({ errors: [{ message: expect.stringContaining('may not see it') }] });
});
