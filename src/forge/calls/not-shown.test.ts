import { z } from 'zod';
import { callPanel, talkOf } from '../../../test/call-panel';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import { stopTheClock } from '../../../test/stop-the-clock';
import { resolver } from '../../calls';
import type { ReportSetup } from '../../contract';

stopTheClock('2026-11-24T09:00:00.000Z');

const answered = z.object({ ok: z.literal(true), value: z.custom<ReportSetup>() });

async function reportOf(app: ForgeApp, as: string): Promise<ReportSetup> {
  app.actAs(as);
  const context = { extension: { project: { id: String(app.projectId) } } };
  const request = { call: { functionKey: 'openReport', payload: {} }, context };
  return answered.parse(await resolver(request, { principal: { accountId: as } })).value;
}

const aDoubt = {
  kind: 'question',
  text: 'Nobody asked the kitchen.',
  blocking: true,
  category: null,
  owner: null,
  due: null,
  anonymous: true,
};

/** Ben alone asks without his name. */
async function asked(app: ForgeApp): Promise<string> {
  const issue = await app.anIssue('Warn about allergens');
  await callPanel(app, 'ana', { name: 'startTalk', issue });
  await callPanel(app, 'ben', { name: 'askQuestion', issue, payload: { requestId: 'd'.repeat(32), input: aDoubt } });
  return issue;
}

const closed = async (app: ForgeApp, issue: string) =>
  callPanel(app, 'ana', {
    name: 'closeTalk',
    issue,
    payload: { base: { talk: await talkOf(app, issue) }, input: { outcome: 'another-talk', agreed: '' } },
  });

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
