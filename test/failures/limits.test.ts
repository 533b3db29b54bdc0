import { z } from 'zod';
import { APP_ACCOUNT_ID } from '../../dev/jira/caller.ts';
import type { Limits } from '../../dev/jira/limits.ts';
import { grant, ROLES } from '../../dev/jira/permissions.ts';
import { functionKeys } from '../any-call';
import type { RealApp } from '../real-app';
import { aTeam, aUsedIssue, goodInput, question } from './a-used-issue';
import { failingAfter } from './breaking';
import { outcomeOf, panelOf } from './typed';

let app: RealApp;
beforeAll(async () => {
  app = await aTeam();
}, 60_000);
afterAll(() => app.running.stop());

/** Jira's limits are others while `work` is done. */
async function within(changed: Partial<Limits>, work: () => Promise<void>): Promise<void> {
  const { limits } = app.running.host.site;
  const before = { ...limits };
  Object.assign(limits, changed);
  await work().finally(() => Object.assign(limits, before));
}

const put = (issue: string, key: string, value: unknown) =>
  app.rest('ana', 'PUT', `/rest/api/3/issue/${issue}/properties/${key}`, value);
const asBen = (issue: string, functionKey: (typeof functionKeys)[number], payload: unknown = goodInput[functionKey]) =>
  app.ask({ as: 'ben', functionKey, payload, at: { issueKey: issue } });

test('when the hour’s points are used up everything says rate-limited and how long to wait, and nothing is changed', async () => {
  const issue = await aUsedIssue(app);
  const before = await app.properties(issue);
  const seconds: unknown = expect.closeTo(1800, -4);
  await within({ pointsPerHour: 0 }, async () => {
    // Where nothing was recorded of a sprint, Jira is not asked for it.
    for (const functionKey of functionKeys.filter((one) => one !== 'readRecorded')) {
      const answer = await asBen(issue, functionKey);
      expect([functionKey, outcomeOf(answer, functionKey)]).toEqual([functionKey, 'rate-limited']);
      expect(answer).toMatchObject({ failure: { facts: { seconds, limit: 'jira-quota-global-based' } } });
    }
  });
  expect(await app.properties(issue)).toEqual(before);
}, 60_000);

test('a burst of writes to one issue is said to be too fast, and what was said to be written is there', async () => {
  const issue = await aUsedIssue(app);
  const answers: string[] = [];
  await within({ writesPerIssue: [{ count: 5, perMs: 600_000 }] }, async () => {
    for (const text of ['Who pays?', 'Who else?', 'How much?', 'Until when?']) {
      const answer = await asBen(issue, 'askQuestion', { ...goodInput.askQuestion, text });
      answers.push(outcomeOf(answer, 'askQuestion'));
    }
  });
  expect(answers[0]).toBe('ok');
  expect(answers).toContain('rate-limited');
  const asked = Object.keys(await app.properties(issue)).filter((key) => key.startsWith('commonGroundQuestion_'));
  expect(asked).toHaveLength(1 + answers.filter((answer) => answer === 'ok').length);
}, 60_000);

test('where Jira takes no further property, the limit is named, what there was is kept, and a reveal is finished later', async () => {
  const issue = await app.ticket();
  await put(issue, 'theirs', 1);
  await asBen(issue, 'castVote', { round: 1, confidence: 1 });
  const to = ({ method, url }: Request) => method === 'PUT' && url.includes('/properties/');
  await failingAfter(
    app,
    { calls: 0, fault: { status: 400, body: '{"errorMessages":["Too many."]}' }, to },
    async () => {
      for (const functionKey of ['askQuestion', 'saveBrief', 'takeAsIs', 'revealBallot'] as const) {
        const outcome = outcomeOf(await asBen(issue, functionKey), functionKey);
        expect([functionKey, outcome]).toEqual([functionKey, 'limit-reached']);
      }
      await app.settle();
    },
  );
  expect(await app.properties(issue)).toEqual({ theirs: 1 });
  expect(outcomeOf(await asBen(issue, 'openPanel'), 'openPanel')).toBe('ok');
  expect(await app.properties(issue)).toMatchObject({ commonGroundConfidence: { counts: [1, 0, 0, 0, 0] } });
}, 60_000);

test('two hundred questions that somebody wrote past the limit are shown and settled one by one; no other is taken', async () => {
  const issue = await app.ticket();
  for (let at = 0; at < 200; at += 1) await put(issue, `commonGroundQuestion_n${at}`, question(`n${at}`));
  expect(panelOf(await asBen(issue, 'openPanel')).questions).toHaveLength(200);
  await app.settle();
  expect(outcomeOf(await asBen(issue, 'askQuestion'), 'askQuestion')).toBe('limit-reached');
  for (const functionKey of ['answerQuestion', 'markBlocking', 'repair', 'nothingFromMe', 'takeAsIs'] as const) {
    const payload = { ...goodInput[functionKey], id: 'n7', version: functionKey === 'markBlocking' ? 2 : 1 };
    expect([functionKey, outcomeOf(await asBen(issue, functionKey, payload), functionKey)]).toEqual([
      functionKey,
      'ok',
    ]);
  }
  await app.settle();
  const properties = await app.properties(issue);
  const digest = JSON.stringify(properties['commonGroundQuestions']);
  expect(digest.length).toBeLessThanOrEqual(28 * 1024);
  expect(properties['commonGroundReadiness']).toMatchObject({ openQuestions: 199 });
}, 60_000);

const talks = z.looseObject({ commonGroundTalks: z.looseObject({ talks: z.array(z.unknown()) }) });

/** The role that Jira gives apps in a project can be taken from them. */
async function appShutOut(work: () => Promise<void>): Promise<void> {
  const { site } = app.running.host;
  grant(site, app.teamId, { account: APP_ACCOUNT_ID, permissions: [] });
  await work().finally(() => grant(site, app.teamId, { account: APP_ACCOUNT_ID, permissions: ROLES.app }));
}

test('where an administrator has shut the app out, people work on with their own rights', async () => {
  const issue = await aUsedIssue(app);
  await appShutOut(async () => {
    for (const functionKey of [
      'openPanel',
      'askQuestion',
      'startTalk',
      'saveBrief',
      'closeTalk',
      'voteAgain',
    ] as const) {
      expect([functionKey, outcomeOf(await asBen(issue, functionKey), functionKey)]).toEqual([functionKey, 'ok']);
    }
    await asBen(issue, 'castVote', { round: 2, confidence: 5 });
    expect(outcomeOf(await asBen(issue, 'revealBallot', { round: 2, anyway: true }), 'revealBallot')).toBe('ok');
    await app.settle();
    const properties = await app.properties(issue);
    expect(talks.parse(properties).commonGroundTalks.talks).toHaveLength(1);
    expect(properties).toMatchObject({ commonGroundReadiness: { confidence: 5, talks: 1 } });
    for (const functionKey of functionKeys) outcomeOf(await asBen(issue, functionKey), functionKey);
  });
}, 60_000);

test('where the app is shut out, an unsigned reason is refused rather than written by its author', async () => {
  const issue = await aUsedIssue(app);
  const before = await app.properties(issue);
  await appShutOut(async () => {
    expect(await asBen(issue, 'giveReason')).toMatchObject({
      failure: { code: 'not-allowed', facts: { because: 'app-shut-out' } },
    });
    expect(await app.properties(issue)).toEqual(before);
    expect(outcomeOf(await asBen(issue, 'giveReason', { ...goodInput.giveReason, signed: true }), 'signed')).toBe('ok');
  });
}, 60_000);
