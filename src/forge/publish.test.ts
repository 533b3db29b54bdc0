import { z } from 'zod';
import { type ForgeApp, installApp } from '../../test/forge-app';
import { callApp, callPanel, castVote, revealBallot } from '../../test/call-panel';
import { aLine } from '../../test/builders/a-question';
import { HINT_CHANNEL, outsideChannel } from '../domain/shared/hint-channel';
import { hintFromOutside } from './publish';
import { allowLog } from '../../test/logged';

const ok = z.object({ ok: z.boolean() });
const question = aLine('Late?', { kind: 'risk' });

type At = { readonly issue: string; readonly payload?: object; readonly as?: string };

const call = async (app: ForgeApp, name: string, { as = 'ana', ...asked }: At): Promise<boolean> =>
  ok.parse(await callApp(app, as, name, asked)).ok;

test('after a change the open panels of the issue hear that there was one, and nothing else', async () => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  expect(await call(app, 'askQuestion', { issue, payload: { input: question } })).toBe(true);
  expect(app.published).toEqual([
    {
      installationId: 'installation',
      name: HINT_CHANNEL,
      isGlobal: false,
      context: JSON.stringify({ contextOverrides: ['issue'] }),
      payload: JSON.stringify({ changed: true }),
    },
  ]);
});

test.each([
  ['opening the panel', 'openPanel', {}],
  ['looking for news', 'look', {}],
  ['reading the history', 'seeChanges', {}],
  ['a change that was refused', 'closeQuestion', { id: 'none', version: 1 }],
])('%s is no news', async (_what, name, payload) => {
  allowLog('closeQuestion bad-request', 'look bad-request', 'seeChanges bad-request');
  const app = installApp();
  await call(app, name, { issue: await app.anIssue('Cancel an order'), payload });
  expect(app.published).toEqual([]);
});

test('a vote is told once: that it was given again is seen by nobody', async () => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  const hintsOf = async (name: string, at: { as: string; payload: object }) => {
    app.published.length = 0;
    expect(await call(app, name, { issue, ...at })).toBe(true);
    return app.published.length;
  };
  const base = { round: 1 };
  const vote = (as: string, input: object) => hintsOf('castVote', { as, payload: { base, input } });
  expect(await vote('ben', { confidence: 3 })).toBe(1);
  expect(await vote('ben', { confidence: 4 })).toBe(0);
  expect(await vote('ben', { size: '8' })).toBe(0);
  for (const as of ['ana', 'cem']) expect(await vote(as, { confidence: 4 })).toBe(1);
  expect(await hintsOf('revealBallot', { as: 'ana', payload: { base: { round: 1 }, input: {} } })).toBe(1);
  expect(await hintsOf('voteAgain', { as: 'ana', payload: { base: { round: 1 } } })).toBe(1);
});

test('a reason that nobody signed is told to nobody: the moment would say whose it is', async () => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  await castVote(app, 'ana', issue, { confidence: 1, size: null });
  for (const as of ['ben', 'cem']) await castVote(app, as, issue, { confidence: 4, size: null });
  await revealBallot(app, 'ana', issue);
  app.published.length = 0;
  const payload = { base: { round: 1 }, input: { text: 'It changes', signed: false } };
  expect(await call(app, 'giveReason', { issue, payload })).toBe(true);
  expect(app.published).toEqual([]);
});

test('the first that somebody says is told alike, a doubt without a name or nothing; a further doubt is not', async () => {
  const app = installApp();
  const unnamed = { ...question, anonymous: true };
  const hintsOf = async (name: string, at: { issue: string; payload?: object }) => {
    app.published.length = 0;
    expect(await call(app, name, at)).toBe(true);
    return [...app.published];
  };
  const [one, other] = [await app.anIssue('Cancel an order'), await app.anIssue('Change an order')];
  // Three take part, so that nobody is known by it.
  for (const issue of [one, other])
    for (const as of ['ana', 'ben', 'cem']) await castVote(app, as, issue, { confidence: 4, size: null });
  const ofNothing = await hintsOf('nothingFromMe', { issue: one });
  expect(ofNothing).toHaveLength(1);
  expect(await hintsOf('askQuestion', { issue: other, payload: { input: unnamed } })).toEqual(ofNothing);
  for (const [issue, text] of [
    [one, 'Lost?'],
    [other, 'Stolen?'],
  ] as const)
    expect(await hintsOf('askQuestion', { issue, payload: { base: {}, input: { ...unnamed, text } } })).toEqual([]);
});

test.each([
  ['breaks', () => Promise.reject(new Error('No Realtime'))],
  ['is too busy', () => Promise.resolve(new Response(null, { status: 429, statusText: 'Too Many Requests' }))],
  ['never answers', () => new Promise<Response>(() => undefined)],
])('what was asked for is done and answered when Realtime %s', async (_how, realtime) => {
  allowLog('hint not published Error');
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  const through: unknown = Reflect.get(globalThis, '__forge_fetch__');
  Object.assign(globalThis, {
    __forge_fetch__: (target: { type: string }, ...rest: unknown[]): unknown =>
      target.type === 'realtime' || typeof through !== 'function'
        ? realtime()
        : Reflect.apply(through, undefined, [target, ...rest]),
  });
  expect(await call(app, 'askQuestion', { issue, payload: { input: question } })).toBe(true);
});

const tokenOf = z.object({ token: z.string() });
const partsOf = (token: string): unknown => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

test('an opened panel may listen to edits of its issue and not tell of any; a trigger the other way round', async () => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  const { access } = await callPanel(app, 'ana', { name: 'openPanel', issue });
  await hintFromOutside(issue);
  const published = tokenOf.parse(app.published.at(-1));
  const channel = { channel: { name: outsideChannel(issue) }, claims: { issueId: issue } };
  expect(partsOf(access?.token ?? '')).toEqual({ ...channel, permissions: ['subscribe'] });
  expect(partsOf(published.token)).toEqual({ ...channel, permissions: ['publish'] });
});
