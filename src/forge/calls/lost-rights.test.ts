import { grant, ROLES } from '../../../dev/jira/permissions.ts';
import { restrictIssue } from '../../../dev/jira/restrict-issue.ts';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import { expectLog } from '../../../test/logged';
import { answered, atIssue, call, go, list, open, refused } from '../../../test/meeting-calls';
import { named } from '../../../test/named';
import { stopTheClock } from '../../../test/stop-the-clock';
import type { Contract } from '../../calls';
import type { PanelView } from '../../contract';
import type { MeetingMoved, MeetingView, ResultView } from '../../contract-meeting';

/** What is lost in the middle of a meeting: an account, the sight of an item, the right to edit. The others go on. */

const NOW = Date.parse('2026-11-24T09:00:00.000Z');
stopTheClock(new Date(NOW).toISOString());

const panel = async (app: ForgeApp, name: keyof Contract, issue: string, as: string, payload: object = {}) =>
  answered<PanelView>().parse(await atIssue(app, name, issue, { as, payload })).value;
const codeOf = async (answer: Promise<unknown>): Promise<string> => refused.parse(await answer).failure.code;
type MeetingLook = { readonly moved: MeetingMoved; readonly isOpen: boolean };
const follow = async (app: ForgeApp, { key, ticket, version }: MeetingView, as: string) =>
  answered<MeetingLook>().parse(await call(app, 'followMeeting', { as, payload: { key, ticket, version } })).value;
const result = async (app: ForgeApp, as: string): Promise<ResultView | null> =>
  answered<ResultView | null>().parse(await call(app, 'openResult', { as })).value;

/** Ben leads a talk of three about the first of two items; Cem has asked and voted in it. */
async function inTheMiddle() {
  const app = installApp();
  const [one, two] = [await app.anIssue('One'), await app.anIssue('Two')];
  await list(app, [one, two], { facilitator: 'ben', people: ['ana', 'ben', 'cem'] });
  const meeting = await go(app, null, one, { as: 'ben' });
  for (const who of ['ana', 'cem']) await panel(app, 'openPanel', one, who);
  const input = { kind: 'question', text: 'Who pays?', category: null, owner: null, due: null, blocking: false };
  await panel(app, 'askQuestion', one, 'cem', { input });
  const { ballot } = await panel(app, 'openPanel', one, 'cem');
  if (ballot.state !== 'open') throw new Error('No round is open.');
  const vote = { base: { round: ballot.round }, input: { confidence: 5 } };
  await panel(app, 'castVote', one, 'cem', vote);
  return { app, one, two, meeting, vote };
}

/** Ana shows what was written, votes and reveals, and goes on with the end of the talk. */
async function anaGoesOn({ app, one, two, vote }: Awaited<ReturnType<typeof inTheMiddle>>) {
  await panel(app, 'showWritten', one, 'ana');
  await panel(app, 'castVote', one, 'ana', { ...vote, input: { confidence: 4 } });
  await panel(app, 'revealBallot', one, 'ana', { base: { round: 1 }, input: { without: ['ben'] } });
  const talk = (await panel(app, 'openPanel', one, 'ana')).talk?.startedAt ?? null;
  const close = { outcome: 'another-talk', agreed: 'The parents pay.', size: null, asReady: false };
  const moved = await go(app, one, two, { talk, close });
  const closed = await panel(app, 'openPanel', one, 'ana');
  expect(closed.talks).toMatchObject([{ outcome: 'another-talk', agreed: 'The parents pay.' }]);
  expect(closed.questions).toMatchObject([{ text: 'Who pays?', askedBy: 'cem' }]);
  return { moved, next: await panel(app, 'openPanel', two, 'ana') };
}

test('who lost the sight of an item or of the project gets no count ten minutes later, and no token to hear the list', async () => {
  expectLog('signMeetingToken not-found');
  const app = installApp();
  const one = await app.anIssue('One');
  await list(app, [one]);
  const view = await open(app, 'cem');
  const { key, ticket, version, countsTicket } = view;
  const count = async (as: string, of: string) =>
    answered<MeetingLook>().parse(
      await call(app, 'followMeeting', { as, payload: { key, ticket, version, counts: { ids: [one], ticket: of } } }),
    ).value;
  const sign = () => call(app, 'signMeetingToken', { as: 'cem', payload: { key, ticket } });
  restrictIssue(app.site, Number(one), ['ana']);
  jest.setSystemTime(NOW + 599_000);
  app.asked.length = 0;
  expect(await count('cem', countsTicket)).toMatchObject({ isOpen: true, counts: { items: [{ id: one }] } });
  expect(app.asked).toEqual([]);
  jest.setSystemTime(NOW + 600_000);
  expect(await count('cem', countsTicket)).toEqual({ moved: null, isOpen: false, counts: null });
  expect(await open(app, 'cem')).toMatchObject({ items: [] });
  expect(answered<{ token: string | null }>().parse(await sign()).value.token).not.toBeNull();
  grant(app.site, app.projectId, { account: 'cem', permissions: [] });
  expect(await codeOf(sign())).toBe('not-found');
  jest.setSystemTime(NOW);
});

test('a leader whose account is deactivated holds nobody up, and who goes on leads the next talk', async () => {
  expectLog('openMeeting not-allowed', 'goOn not-allowed', 'openPanel not-allowed');
  const at = await inTheMiddle();
  at.app.site.db.run("update users set active = 0 where account_id = 'ben'");
  for (const [name, payload] of [
    ['openMeeting', {}],
    ['goOn', named({ base: { from: at.one }, input: { to: at.two } })],
    ['openPanel', { issueId: at.one }],
  ] as const)
    expect(await codeOf(call(at.app, name, { as: 'ben', payload }))).toBe('not-allowed');
  const { moved, next } = await anaGoesOn(at);
  expect(moved).toMatchObject({ state: 'running', at: at.two });
  expect(next.talk).toMatchObject({ facilitator: 'ana' });
  await go(at.app, at.two, 'end');
  expect(await result(at.app, 'cem')).toMatchObject({ items: [{ id: at.one, outcome: 'another-talk' }, {}] });
});

test('a leader who may no longer edit is refused in plain words, and another person closes and goes on', async () => {
  expectLog('goOn not-allowed', 'closeTalk not-allowed');
  const at = await inTheMiddle();
  grant(at.app.site, at.app.projectId, { account: 'ben', permissions: ROLES.viewer });
  const step = named({ base: { from: at.one }, input: { to: at.two } });
  expect(refused.parse(await call(at.app, 'goOn', { as: 'ben', payload: step })).failure).toMatchObject({
    code: 'not-allowed',
    details: { because: 'read-only' },
  });
  const talk = { talk: (await panel(at.app, 'openPanel', at.one, 'ben')).talk?.startedAt };
  const close = { base: talk, input: { outcome: 'another-talk', agreed: '' } };
  expect(await codeOf(atIssue(at.app, 'closeTalk', at.one, { as: 'ben', payload: close }))).toBe('not-allowed');
  const { moved } = await anaGoesOn(at);
  expect(await follow(at.app, at.meeting, 'ben')).toMatchObject({ moved: { at: at.two } });
  expect(moved.moves.map(({ issue }) => issue)).toEqual([at.one, at.two]);
  expect((await panel(at.app, 'takeOverTalk', at.two, 'ana')).talk).toMatchObject({ facilitator: 'ana' });
});

test('who may no longer edit follows and reads on, and what they said before counts', async () => {
  expectLog('castVote not-allowed', 'nothingFromMe not-allowed', 'showWritten not-allowed');
  const at = await inTheMiddle();
  grant(at.app.site, at.app.projectId, { account: 'cem', permissions: ROLES.viewer });
  const view = await open(at.app, 'cem');
  expect(view).toMatchObject({ canEdit: false, at: at.one });
  expect((await panel(at.app, 'openPanel', at.one, 'cem')).me).toMatchObject({ canEdit: false });
  for (const [name, payload] of [
    ['castVote', at.vote],
    ['nothingFromMe', {}],
    ['showWritten', {}],
  ] as const)
    expect(await codeOf(atIssue(at.app, name, at.one, { as: 'cem', payload }))).toBe('not-allowed');
  await anaGoesOn(at);
  // Cem cannot press any more, so that the two votes stay hidden.
  expect((await panel(at.app, 'openPanel', at.one, 'ana')).ballot).toMatchObject({ voted: ['ana', 'cem'] });
  expect(await follow(at.app, view, 'cem')).toMatchObject({ isOpen: true, moved: { at: at.two } });
  await go(at.app, at.two, 'end');
  expect(await result(at.app, 'cem')).toMatchObject({ wasThere: true, isAsked: true });
});

test('who may no longer see the item is told that the team is at something else; the others go on with what was said', async () => {
  expectLog('openPanel not-found', 'castVote not-found', 'showWritten not-found', 'closeTalk bad-request');
  const at = await inTheMiddle();
  restrictIssue(at.app.site, Number(at.one), ['ana', 'ben']);
  const view = await open(at.app, 'cem');
  expect(view).toMatchObject({ state: 'running', at: 'hidden', items: [{ id: at.two }], moves: [] });
  for (const name of ['openPanel', 'castVote', 'showWritten', 'closeTalk'] as const) {
    const payload = { ...at.vote, base: { ...at.vote.base, talk: at.meeting.startedAt } };
    expect(['not-found', 'bad-request']).toContain(await codeOf(atIssue(at.app, name, at.one, { as: 'cem', payload })));
  }
  await anaGoesOn(at);
  expect(await follow(at.app, view, 'cem')).toMatchObject({ moved: { at: at.two, items: [at.two] } });
  await go(at.app, at.two, 'end');
  expect((await result(at.app, 'ana'))?.items.map(({ id }) => id)).toEqual([at.one, at.two]);
  expect(JSON.stringify(await result(at.app, 'cem'))).not.toContain(`"${at.one}"`);
});
