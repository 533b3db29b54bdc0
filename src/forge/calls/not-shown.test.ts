import { aLine } from '../../../test/builders/a-question';
import { askApp, callPanel, closeTalk } from '../../../test/call-panel';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import { stopTheClock } from '../../../test/stop-the-clock';
import type { ReportSetup } from '../../contract';

stopTheClock('2026-11-24T09:00:00.000Z');

const reportOf = (app: ForgeApp, as: string) => askApp<ReportSetup>(app, as, 'openReport');
const aDoubt = aLine('Nobody asked the kitchen.', { blocking: true, anonymous: true });

/** Ben alone asks without his name. */
async function asked(app: ForgeApp): Promise<string> {
  const issue = await app.anIssue('Warn about allergens');
  await callPanel(app, 'ana', { name: 'startTalk', issue });
  await callPanel(app, 'ben', { name: 'askQuestion', issue, payload: { requestId: 'd'.repeat(32), input: aDoubt } });
  return issue;
}

const closed = (app: ForgeApp, issue: string) => closeTalk(app, 'ana', issue, { outcome: 'another-talk', agreed: '' });

test('after the talk the report tells its writer alone of a question that was not shown', async () => {
  const app = installApp();
  const issue = await asked(app);
  expect((await reportOf(app, 'ben')).notShown).toEqual([]);
  await closed(app, issue);
  expect((await reportOf(app, 'ben')).notShown).toEqual([{ issueId: issue, questions: 1 }]);
  for (const other of ['ana', 'cem', 'vic']) expect((await reportOf(app, other)).notShown).toEqual([]);
});

test.each(['signQuestion', 'withdrawQuestion'])('after %s the report tells of it no longer', async (name) => {
  const app = installApp();
  const issue = await asked(app);
  await closed(app, issue);
  const { notShown } = await callPanel(app, 'ben', { name: 'openPanel', issue });
  const payload = { base: { version: notShown[0]?.version }, input: { id: notShown[0]?.id } };
  await callPanel(app, 'ben', { name, issue, payload });
  expect((await reportOf(app, 'ben')).notShown).toEqual([]);
});

test('of a person who is named on many issues, the hundred latest are looked at', async () => {
  const app = installApp();
  const issue = await asked(app);
  await closed(app, issue);
  const oneMore = async (): Promise<void> => {
    jest.setSystemTime(Date.now() + 1_000);
    await callPanel(app, 'ben', { name: 'nothingFromMe', issue: await app.anIssue('One more') });
  };
  for (let more = 1; more < 100; more += 1) await oneMore();
  expect((await reportOf(app, 'ben')).notShown).toEqual([{ issueId: issue, questions: 1 }]);
  await oneMore();
  app.lookedUp.length = 0;
  expect((await reportOf(app, 'ben')).notShown).toEqual([]);
  expect(app.lookedUp.filter((row) => row.startsWith('refinement'))).toHaveLength(100);
});
