import { z } from 'zod';
import { APP_ACCOUNT_ID } from '../../dev/jira/caller.ts';
import type { Limits } from '../../dev/jira/limits.ts';
import { grant, ROLES } from '../../dev/jira/permissions.ts';
import { functionKeys } from '../any-call';
import type { RealApp } from '../real-app';
import { asksJira, aTeam, aUsedIssue, goodInput } from './a-used-issue';
import { failingAfter } from './breaking';
import { outcomeOf, panelOf } from './typed';
import { seenOn } from '../seen-on-panel';

let app: RealApp;
beforeAll(async () => {
  app = await aTeam();
});
afterAll(() => app.running.stop());

/** Changes Jira's limits while `work` runs. */
async function within(changed: Partial<Limits>, work: () => Promise<void>): Promise<void> {
  const { limits } = app.running.host.site;
  const before = { ...limits };
  Object.assign(limits, changed);
  await work().finally(() => Object.assign(limits, before));
}

const put = (issue: string, key: string, value: unknown) =>
  app.rest('ana', 'PUT', `/rest/api/3/issue/${issue}/properties/${key}`, value);
const asBen = (issue: string, functionKey: (typeof functionKeys)[number], payload: unknown = goodInput(functionKey)) =>
  app.ask({ as: 'ben', functionKey, payload, at: { issueKey: issue } });

test('without points left every call is rate-limited, says how long, and changes nothing', async () => {
  const issue = await aUsedIssue(app);
  const { access } = panelOf(await asBen(issue, 'openPanel'));
  const before = await app.properties(issue);
  const seconds: unknown = expect.closeTo(1800, -4);
  await within({ pointsPerHour: 0 }, async () => {
    // A look, and reading records where there are none, send no request to Jira.
    expect(outcomeOf(await asBen(issue, 'look', { ticket: access?.ticket }), 'look')).toBe('ok');
    for (const functionKey of functionKeys.filter((name) => asksJira(name) && name !== 'readRecorded')) {
      const answer = await asBen(issue, functionKey);
      expect([functionKey, outcomeOf(answer, functionKey)]).toEqual([functionKey, 'rate-limited']);
      expect(answer).toMatchObject({ failure: { details: { seconds, limit: 'jira-quota-global-based' } } });
    }
  });
  expect(await app.properties(issue)).toEqual(before);
});

const questionsOf = async (issue: string) => panelOf(await asBen(issue, 'openPanel')).questions.length;
const openIn = async (issue: string) => Object((await app.properties(issue))['commonGroundQuestions'])['open']?.length;

test('a burst of writes to one issue succeeds, and its properties follow', async () => {
  const issue = await aUsedIssue(app);
  await within({ writesPerIssue: [{ count: 5, perMs: 600_000 }] }, async () => {
    for (const text of ['Who pays?', 'Who else?', 'How much?', 'Until when?']) {
      const answer = await asBen(issue, 'askQuestion', { input: { ...asked, text } });
      expect(outcomeOf(answer, 'askQuestion')).toBe('ok');
    }
    expect(await questionsOf(issue)).toBe(5);
  });
  await app.settle();
  await asBen(issue, 'openPanel');
  await app.settle();
  expect(await openIn(issue)).toBe(5);
});

test('while Jira refuses properties the record is kept; they are written once it accepts', async () => {
  const issue = await app.ticket();
  await put(issue, 'theirs', 1);
  await asBen(issue, 'startTalk');
  await asBen(issue, 'castVote', { base: { round: 1 }, input: { confidence: 1 } });
  await app.settle();
  const before = await app.properties(issue);
  const to = ({ method, url }: Request) => method === 'PUT' && url.includes('/properties/');
  await failingAfter(
    app,
    { calls: 0, fault: { status: 400, body: '{"errorMessages":["Too many."]}' }, to },
    async () => {
      for (const functionKey of ['revealBallot', 'askQuestion', 'saveToTicket', 'makeException'] as const) {
        const outcome = outcomeOf(await asBen(issue, functionKey), functionKey);
        expect([functionKey, outcome]).toEqual([functionKey, 'ok']);
        // Each call begins at the same standing instant: without this an exception could be older than the reveal before.
        await app.settle();
      }
    },
  );
  expect(await app.properties(issue)).toEqual(before);
  expect(outcomeOf(await asBen(issue, 'openPanel'), 'openPanel')).toBe('ok');
  await app.settle();
  expect(await app.properties(issue)).toMatchObject({
    theirs: 1,
    commonGroundConfidence: { confidence: { counts: null, votes: 1, allWouldStart: false } },
    commonGroundReadiness: { state: 'exception', openQuestions: 1 },
  });
});

test('a hundred open questions work, another is refused, and their property stays short', async () => {
  const issue = await app.ticket();
  const text = 'x'.repeat(200);
  const ask = (at: number) =>
    asBen(issue, 'askQuestion', { requestId: idOfQuestion(at), input: { ...asked, text: `${at} ${text}` } });
  for (let at = 0; at < 100; at += 1) expect(outcomeOf(await ask(at), at)).toBe('ok');
  expect(outcomeOf(await ask(100), 'askQuestion')).toBe('limit-reached');
  const id = idOfQuestion(7);
  const seen = { ...asked, text: `7 ${text}`, state: 'open', answer: null };
  const payloads = {
    markBlocking: { base: { version: 1 }, input: { id, blocking: false } },
    answerQuestion: { base: seen, input: { id, answer: 'accept' } },
    nothingFromMe: goodInput('nothingFromMe'),
    makeException: goodInput('makeException'),
  };
  for (const functionKey of ['markBlocking', 'answerQuestion', 'nothingFromMe', 'makeException'] as const) {
    const outcome = outcomeOf(await asBen(issue, functionKey, payloads[functionKey]), functionKey);
    expect([functionKey, outcome]).toEqual([functionKey, 'ok']);
  }
  await app.settle();
  const properties = await app.properties(issue);
  expect(JSON.stringify(properties['commonGroundQuestions']).length).toBeLessThanOrEqual(28 * 1024);
  expect(properties['commonGroundReadiness']).toMatchObject({ openQuestions: 99 });
});

const asked = { kind: 'risk', blocking: true, category: null, owner: null, due: null } as const;
const idOfQuestion = (at: number) => at.toString(16).padStart(32, '0');

const talks = z.looseObject({ commonGroundTalks: z.looseObject({ talks: z.array(z.unknown()) }) });

/** An administrator can remove the app's role from a project. */
async function appShutOut(work: () => Promise<void>): Promise<void> {
  const { site } = app.running.host;
  grant(site, app.teamId, { account: APP_ACCOUNT_ID, permissions: [] });
  await work().finally(() => grant(site, app.teamId, { account: APP_ACCOUNT_ID, permissions: ROLES.app }));
}

test('where the app has no rights in a project, people work on with their own', async () => {
  const issue = await aUsedIssue(app);
  await appShutOut(async () => {
    for (const functionKey of ['openPanel', 'askQuestion', 'startTalk', 'saveToTicket', 'voteAgain'] as const)
      expect([functionKey, outcomeOf(await asBen(issue, functionKey), functionKey)]).toEqual([functionKey, 'ok']);
    const { talk } = seenOn(await asBen(issue, 'openPanel'));
    await asBen(issue, 'castVote', { base: { round: 2 }, input: { confidence: 5 } });
    expect(outcomeOf(await asBen(issue, 'revealBallot', { base: { round: 2 }, input: {} }), 'revealBallot')).toBe('ok');
    const end = { base: { talk }, input: { outcome: 'ready', agreed: 'Pay within 30 days.' } };
    expect(outcomeOf(await asBen(issue, 'closeTalk', end), 'closeTalk')).toBe('ok');
    await app.settle();
    const properties = await app.properties(issue);
    expect(talks.parse(properties).commonGroundTalks.talks).toHaveLength(1);
    expect(properties).toMatchObject({ commonGroundReadiness: { confidence: 0, talks: 1 } });
    for (const functionKey of functionKeys) outcomeOf(await asBen(issue, functionKey), functionKey);
  });
});

test('where the app has no rights, an anonymous reason writes no property as its author', async () => {
  const issue = await aUsedIssue(app);
  const before = await app.properties(issue);
  await appShutOut(async () => {
    expect(outcomeOf(await asBen(issue, 'giveReason'), 'giveReason')).toBe('ok');
    await app.settle();
    expect(await app.properties(issue)).toEqual(before);
    expect(await questionsOf(issue)).toBe(2);
  });
  await asBen(issue, 'openPanel');
  await app.settle();
  expect(await openIn(issue)).toBe(2);
});
