import {
  askQuestion,
  callPanel,
  castVote,
  makeException,
  revealBallot,
  talkItThrough,
  talkOf,
} from '../../../test/call-panel';
import { aRisk, aUsedIssue, begin, claimReady, described, drain, faceKeys, forge, plan } from '../../../test/forging';
import { propertiesOf, readiness, remove, repairs, seenBy, text } from '../../../test/forging';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import { flagUnready } from './actions';
import { readRow } from '../stores/rows';
import { expectLog } from '../../../test/logged';

// What a review of 27 November 2026 found that an editor could do, by its numbers.

const M = Number.MAX_SAFE_INTEGER;
const SPACE_LEFT = 32_700;

test('F1: highest versions in all properties keep nobody from saying anything, and hidden words stay', async () => {
  const app = installApp();
  const issue = await aUsedIssue(app);
  await callPanel(app, 'ana', { name: 'startTalk', issue });
  await askQuestion(app, 'cem', issue, { ...aRisk, text: 'Hidden?' });
  await askQuestion(app, 'ana', issue, { ...aRisk, text: 'Whose?', anonymous: true });
  const before = await propertiesOf(app, issue);
  for (const key of faceKeys) await forge(app, issue, key, { ...Object(before[key]), version: M });
  const said = [
    { name: 'askQuestion', payload: { input: { ...aRisk, text: 'One more?' } } },
    { name: 'nothingFromMe' },
    { name: 'makeException', payload: { base: { exception: null }, input: { reason: 'Urgent' } } },
    { name: 'showWritten' },
    {
      name: 'closeTalk',
      payload: { base: { talk: await talkOf(app, issue) }, input: { outcome: 'another-talk', agreed: '' } },
    },
  ];
  for (const one of said) {
    await callPanel(app, 'ben', { ...one, issue });
    // Jira takes twenty writes to one issue within two seconds.
    await app.site.clock.advance(3_000);
  }
  await drain(app);
  const { questions, exception } = await seenBy(app, 'vic', issue);
  expect(questions.map((one) => one.text)).toEqual(expect.arrayContaining(['Hidden?', 'One more?']));
  expect(exception?.reason).toBe('Urgent');
});

test('F1: an owner who is changed more often than a question remembers blocks nothing', async () => {
  expectLog('a person was not told: rate-limited', 'properties left to the queued assessment: rate-limited');
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  for (let at = 0; at < 201; at += 1)
    app.site.db.run('insert into users (account_id, display_name) values (?, ?)', `owner-${at}`, `Owner ${at}`);
  let seen = await askQuestion(app, 'ben', issue, { ...aRisk, owner: null });
  const { text: asked, kind, category, due } = aRisk;
  for (let at = 0; at < 201; at += 1) {
    const [base] = seen.questions;
    const input = { id: base?.id, kind, text: asked, category, due, owner: `owner-${at}` };
    seen = await callPanel(app, 'ben', { name: 'editQuestion', issue, payload: { base, input } });
  }
  const { broken, questions } = await seenBy(app, 'cem', issue);
  expect([broken, questions[0]?.owner]).toEqual([[], 'owner-200']);
});

const markerAt = (commentId: string) => ({
  flaggedAt: '2026-11-24T09:00:00.000Z',
  changelogId: null,
  commentId,
  by: 'rule',
});
const comments = async (app: ForgeApp, issue: string) =>
  JSON.stringify((await app.rest('GET', `/rest/api/3/issue/${issue}/comment`)).body);

test('F2: a marker that points at a comment of a person gets neither that comment nor a flag of theirs touched', async () => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  await plan(app, issue);
  const body = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: text('Legal says: do not ship.') }] };
  // It carries our property, which whoever writes a comment may set: that makes it no comment of ours.
  const properties = [{ key: 'commonGroundFlag', value: { ours: true } }];
  const { body: written } = await app.rest('POST', `/rest/api/3/issue/${issue}/comment`, { body, properties }, 'cem');
  await app.rest('PUT', `/rest/api/3/issue/${issue}`, { fields: { customfield_10021: [{ value: 'Impediment' }] } });
  const before = await comments(app, issue);
  await forge(app, issue, 'commonGroundFlag', markerAt(Object(written)['id']));
  await repairs['the next event'](app, issue);
  app.actAs('ana');
  expect(await flagUnready({ issueKey: 'TIF-1' })).toMatchObject({ flag: 'theirs' });
  expect(await comments(app, issue)).toBe(before);
  const { body: after } = await app.rest('GET', `/rest/api/3/issue/${issue}?fields=customfield_10021`);
  expect(Object(after)['fields']['customfield_10021']).not.toBeNull();
});

test('F2: our own flag is set, told and taken away beside a comment that only looks like ours', async () => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  await plan(app, issue);
  const body = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: text('Legal says: do not ship.') }] };
  const properties = [{ key: 'commonGroundFlag', value: { ours: true } }];
  await app.rest('POST', `/rest/api/3/issue/${issue}/comment`, { body, properties }, 'cem');
  app.actAs('ana');
  await flagUnready({ issueKey: 'TIF-1' });
  await begin(app, issue);
  await flagUnready({ issueKey: 'TIF-1' });
  const { body: read } = await app.rest('GET', `/rest/api/3/issue/${issue}/comment`);
  const said = Object(read)['comments'].map((one: unknown) => JSON.stringify(Object(one)['body']));
  expect(said).toEqual([expect.stringContaining('Legal says'), expect.stringContaining('The flag is gone')]);
});

test.each(['aUsedIssue', 'anIssue'] as const)(
  'F3: nothing that an editor writes makes an issue ready, to nobody: %s',
  async (of) => {
    const app = installApp();
    const issue = await (of === 'aUsedIssue' ? aUsedIssue(app) : app.anIssue('Cancel an order', described));
    await drain(app);
    const before = await propertiesOf(app, issue);
    await claimReady(app, issue);
    const panel = await seenBy(app, 'cem', issue);
    expect([panel.assessment.readiness.state, panel.talks.length]).toEqual(['refine', of === 'aUsedIssue' ? 1 : 0]);
    expect(await readiness(app)).toMatchObject({ state: 'refine' });
    await drain(app);
    expect(await propertiesOf(app, issue)).toMatchObject(before);
  },
);

test('F3: nor is a sub-task ready by what an editor writes on its parent', async () => {
  const app = installApp();
  const story = await app.anIssue('Orders close at 8:00', described);
  const issue = await app.anIssue('Grey out the day', { issuetype: { name: 'Sub-task' }, parent: { id: story } });
  await askQuestion(app, 'ana', story, aRisk);
  await drain(app);
  await claimReady(app, story);
  expect((await seenBy(app, 'cem', issue)).assessment.readiness).toMatchObject({
    state: 'refine',
    missing: 'parent-ready',
  });
  await repairs['the next event'](app, issue);
  expect(await propertiesOf(app, issue)).toMatchObject({ commonGroundReadiness: { state: 'refine' } });
});

test('F3: a parent that people agreed on keeps its sub-tasks ready, whatever an editor writes on it', async () => {
  const app = installApp();
  const story = await app.anIssue('Orders close at 8:00', described);
  const issue = await app.anIssue('Grey out the day', { issuetype: { name: 'Sub-task' }, parent: { id: story } });
  await talkItThrough(app, story);
  await drain(app);
  const summary = Object((await propertiesOf(app, story))['commonGroundReadiness']);
  await forge(app, story, 'commonGroundReadiness', { ...summary, state: 'draft' });
  expect((await seenBy(app, 'cem', issue)).assessment.readiness.state).toBe('ready');
});

test('F3: a forged exception is none, and keeps nobody from making one', async () => {
  const app = installApp();
  const issue = await aUsedIssue(app);
  const before = Object((await propertiesOf(app, issue))['commonGroundTalks']);
  const { fingerprint } = (await seenBy(app, 'ben', issue)).assessment.readiness;
  const exception = { fingerprint, at: '2026-12-31T23:59:59+14:00', by: 'ana', reason: 'Ana says it is fine' };
  await forge(app, issue, 'commonGroundTalks', { ...before, exception, version: M });
  expect((await seenBy(app, 'cem', issue)).exception).toBeNull();
  const { exception: made } = await makeException(app, issue, 'Urgent');
  expect(made?.reason).toBe('Urgent');
});

test.each(Object.entries(repairs))(
  'F3: from the start of work on the state is the one in the row, also after %s',
  async (_how, repair) => {
    const app = installApp();
    const [used, bare] = [await aUsedIssue(app), await app.anIssue('Refund', described)];
    await repairs['the next event'](app, bare);
    for (const issue of [used, bare]) {
      await begin(app, issue);
      await repairs['the next event'](app, issue);
      const before = await propertiesOf(app, issue);
      await claimReady(app, issue);
      expect((await seenBy(app, 'cem', issue)).assessment.readiness.state).toBe('refine');
      app.queued.length = 0;
      await repair(app, issue);
      expect(await propertiesOf(app, issue)).toEqual(before);
    }
  },
);

test('F3: questions that an editor deletes, closes or adds are there, open and none', async () => {
  const app = installApp();
  const issue = await aUsedIssue(app);
  const panel = await seenBy(app, 'cem', issue);
  await remove(app, issue, 'commonGroundQuestions');
  expect(await seenBy(app, 'cem', issue)).toEqual(panel);
  await forge(app, issue, 'commonGroundQuestions', { open: [], asked: [] });
  expect(await seenBy(app, 'cem', issue)).toEqual(panel);
  await forge(app, issue, 'commonGroundQuestion_q1', { ...panel.questions[0], state: 'closed' });
  expect(await seenBy(app, 'cem', issue)).toEqual(panel);
});

test.each([2 ** 31, M - 1, M])('F4: a forged round %d blocks no ballot', async (round) => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  await claimReady(app, issue);
  const forged = Object((await propertiesOf(app, issue))['commonGroundConfidence']);
  await forge(app, issue, 'commonGroundConfidence', { ...forged, confidence: { ...forged['confidence'], round } });
  expect((await seenBy(app, 'ben', issue)).ballot).toMatchObject({ state: 'open', round: 1 });
  for (const as of ['ana', 'ben', 'cem']) await castVote(app, as, issue, { confidence: 3 });
  await revealBallot(app, 'ben', issue);
  const { ballot } = await callPanel(app, 'ben', { name: 'voteAgain', issue, payload: { base: { round: 1 } } });
  expect(ballot).toMatchObject({ state: 'open', round: 2 });
});

test('F5: a hundred properties of 32,000 characters do not make the panel fail', async () => {
  const app = installApp();
  const issue = await aUsedIssue(app);
  const panel = await seenBy(app, 'cem', issue);
  const question = { ...panel.questions[0], text: 'ü'.repeat(31_000) };
  for (let at = 0; at < 98; at += 1) {
    await forge(app, issue, `commonGroundQuestion_h${at}`, { ...question, id: `h${at}` });
    await app.site.clock.advance(2_000);
  }
  for (const key of faceKeys) await forge(app, issue, key, 'ü'.repeat(32_000));
  expect(await seenBy(app, 'cem', issue)).toMatchObject({ questions: panel.questions, talks: panel.talks });
});

test.each(['a-b', 'x.y', 'c:1', 'z'.repeat(100), '__proto__'])(
  'F6: a forged question called %s is none',
  async (id) => {
    const app = installApp();
    const issue = await aUsedIssue(app);
    const panel = await seenBy(app, 'cem', issue);
    const digest = Object((await propertiesOf(app, issue))['commonGroundQuestions']);
    const forged = { ...digest['open'][0], id };
    await forge(app, issue, 'commonGroundQuestions', { ...digest, open: [forged] });
    expect(await seenBy(app, 'cem', issue)).toEqual(panel);
  },
);

test('F8: participants that an editor makes up are no cover for an anonymous question', async () => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  await claimReady(app, issue);
  await callPanel(app, 'ben', { name: 'startTalk', issue });
  await callPanel(app, 'ben', { name: 'nothingFromMe', issue });
  await askQuestion(app, 'cem', issue, { ...aRisk, text: 'The boss is wrong.', owner: null, anonymous: true });
  for (const as of ['ana', 'ben', 'cem']) await castVote(app, as, issue, { confidence: 3 });
  const { questions } = await revealBallot(app, 'ben', issue);
  expect(questions).toEqual([]);
});

test('F9: one person writes three anonymous questions, and takes no room from others', async () => {
  expectLog('askQuestion limit-reached');
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  await callPanel(app, 'ana', { name: 'startTalk', issue });
  const ask = (as: string, words: string) =>
    askQuestion(app, as, issue, { ...aRisk, text: words, owner: null, anonymous: true });
  for (const at of [1, 2, 3]) await ask('ben', `${at} ${'漢'.repeat(290)}`);
  const person = await readRow({ entity: 'person', key: `ben-${issue}` });
  await expect(ask('ben', 'One more?')).rejects.toThrow();
  // "Nothing from me" leaves the same traces.
  await callPanel(app, 'ben', { name: 'nothingFromMe', issue });
  expect(await readRow({ entity: 'person', key: `ben-${issue}` })).toEqual(person);
  for (const as of ['ana', 'cem']) await ask(as, 'And who says so?');
  const { questions } = await callPanel(app, 'ana', { name: 'showWritten', issue });
  expect(questions).toHaveLength(5);
});

test('F10: forged properties tell nobody whether something anonymous waits', async () => {
  const waits = async (name: string, payload: object) => {
    const app = installApp();
    const issue = await app.anIssue('Cancel an order', described);
    await callPanel(app, 'ben', { name: 'startTalk', issue });
    await claimReady(app, issue);
    await callPanel(app, 'cem', { name, issue, payload });
    await claimReady(app, issue);
    const { shown, assessment } = await seenBy(app, 'ben', issue);
    return { shown, assessment, properties: await propertiesOf(app, issue) };
  };
  const asked = { ...aRisk, owner: null, anonymous: true };
  expect(await waits('askQuestion', { input: asked })).toEqual(await waits('nothingFromMe', {}));
});

test('F11: a count of talks that nobody can have costs no write at each look', async () => {
  const app = installApp();
  const issue = await aUsedIssue(app);
  const talks = Object((await propertiesOf(app, issue))['commonGroundTalks']);
  await forge(app, issue, 'commonGroundTalks', { ...talks, folded: M });
  await repairs['the next opening'](app, issue);
  app.asked.length = 0;
  for (let looks = 0; looks < 5; looks += 1) await repairs['the next opening'](app, issue);
  expect(app.asked.filter((one) => !one.startsWith('GET'))).toEqual([]);
});

test('F11: a forged record of talks that is as long as Jira takes keeps nobody from speaking', async () => {
  const app = installApp();
  const issue = await aUsedIssue(app);
  const talks = Object((await propertiesOf(app, issue))['commonGroundTalks']);
  const length = SPACE_LEFT - JSON.stringify(talks).length;
  const [talk] = talks['talks'];
  await forge(app, issue, 'commonGroundTalks', { ...talks, talks: [{ ...talk, agreed: 'x'.repeat(length) }] });
  const { exception } = await makeException(app, issue, 'Urgent');
  expect(exception?.reason).toBe('Urgent');
});

test('F11: people whom a forged property names are named nowhere after the next event', async () => {
  const app = installApp();
  const issue = await aUsedIssue(app);
  const talks = Object((await propertiesOf(app, issue))['commonGroundTalks']);
  await forge(app, issue, 'commonGroundTalks', {
    ...talks,
    exception: { ...talks['talks'][0], by: 'out', reason: 'x' },
  });
  await repairs['the next event'](app, issue);
  expect(JSON.stringify(await propertiesOf(app, issue))).not.toContain('"out"');
});
