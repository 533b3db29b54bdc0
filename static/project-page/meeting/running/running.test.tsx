import { act, screen, waitFor, within } from '@testing-library/react';
import { anOpenBallot, aPanel, aPastTalk, aTalk } from '../../../../test/a-panel';
import type { PanelView } from '../../../../src/contract';
import type { MeetingView } from '../../../../src/contract-meeting';
import { ui } from '../../../../test/ui-host';
import { anIssue, aReadiness } from '../../backlog/test/an-issue';
import { answerAs } from '../../backlog/test/jira';
import { aMeeting, aResult, jira, listed, one, running, sent, show, three, two } from '../test/show-meeting';
import { wordsEn } from '../words.en';

const startedAt = '2026-11-24T09:54:00.000Z';
const meeting = { id: '1-1', startedAt };
const ok = (value: unknown) => () => ({ ok: true, value });
/** The answer to going on. */
const went = (meeting: MeetingView, passed: readonly string[] = []) => ok({ meeting, passed });
/** The panel of an item whose talk runs in the meeting, led by Ben. */
const talking = (more: Partial<PanelView> = {}): PanelView =>
  aPanel({ talk: aTalk({ meeting, facilitator: 'ben' }), ...more });
/** … whose talk was closed in it. */
const done = (): PanelView => aPanel({ talk: null, talks: [aPastTalk({ meeting: '1-1' })] });
const three1 = (more: Partial<MeetingView> = {}): MeetingView => ({
  ...running(),
  items: [one, two, three].map((id) => listed(id)),
  ...more,
});
/** What a look tells of a meeting that has moved there. */
const movedTo = (at: string, items: readonly string[], more: Partial<MeetingView> = {}) =>
  ok({ isOpen: true, moved: { ...running(at), version: 9, ...more, items } });
/** … of one that is at something that the viewer cannot open. */
const hidden = { ...running(), at: 'hidden', moves: [] };
const goneBehind = { ...hidden, items: [listed(two)] };
const press = (name: string | RegExp) => screen.findByRole('button', { name });
const toClosing = async (user: ReturnType<typeof show>['user']) => {
  const steps = within(await screen.findByRole('navigation', { name: 'Steps' }));
  await user.click(steps.getByRole('button', { name: /^4 Close/u }));
};

// Waiting passes the time.
beforeEach(() => void jest.useFakeTimers({ advanceTimers: true }));
afterEach(() => jest.useRealTimers());

test('the panel of the item stands beside the list, about the issue that the page names', async () => {
  const { calls } = show(running());
  expect(await screen.findByRole('heading', { name: /Unknowns/ })).toBeVisible();
  for (const payload of sent(calls, 'openPanel')) expect(payload).toEqual({ issueId: one });
});

const before = { issue: one, at: startedAt };
const backFrom = three1({ at: two, moves: [before, { issue: two, at: '2026-11-24T09:58:00.000Z' }] });

test.each([
  [
    'on from a talk that a page closed that went away',
    running(),
    done(),
    'On to TIF-2',
    { base: { from: one, talk: null } },
  ],
  ['past an item, whose talk is kept for later', three1(), talking(), 'Later', { base: { from: one } }],
  [
    'back to where the meeting was before',
    backFrom,
    done(),
    'Back to TIF-1',
    { base: { from: two }, input: { to: one } },
  ],
  ['on from what the viewer cannot open', hidden, done(), 'Later', { base: { from: 'hidden' }, input: { to: one } }],
])('anybody goes %s', async (_where, shown, panel, name, act) => {
  const { calls, user } = show(shown, { openPanel: ok(panel), goOn: went(running(two)) });
  await user.click(await press(name));
  expect(await screen.findByText(/item 2 of 2/)).toBeVisible();
  expect(sent(calls, 'goOn')).toMatchObject([{ input: { to: two, close: null }, ...act }]);
});

test('closing the talk goes on by the same press and by one call, and the page says so at once', async () => {
  let answer: (value: unknown) => void = () => undefined;
  const { calls, user } = show(running(), {
    openPanel: ok(talking()),
    goOn: () => new Promise((resolve) => (answer = resolve)),
  });
  await toClosing(user);
  await user.click(await screen.findByRole('button', { name: /on to TIF-2$/u }));
  expect(await screen.findByText('Closing … on to TIF-2')).toBeVisible();
  act(() => answer(went(running(two))()));
  await screen.findByText(/item 2 of 2/);
  const talk = aTalk().startedAt;
  expect(sent(calls, 'goOn')).toMatchObject([
    {
      base: { from: one, talk },
      input: { to: two, close: { outcome: 'another-talk', asReady: false }, anyway: false },
    },
  ]);
  expect(sent(calls, 'closeTalk')).toEqual([]);
});

test('T32: the heading of the running item reads as the issue does now', async () => {
  show(running(), { openPanel: ok(talking({ issue: { ...aPanel().issue, id: one, summary: 'Order until nine' } })) });
  expect(await screen.findByRole('heading', { level: 2, name: /Order until nine/ })).toBeVisible();
});

test('an item that leaves the list while the meeting goes on is named', async () => {
  const answers: Record<string, () => unknown> = { openPanel: ok(done()) };
  show(three1(), answers);
  await screen.findByText(/TIF-3/);
  answers['followMeeting'] = movedTo(one, [one, two]);
  expect(await screen.findByText('TIF-3 is no longer on the list: deleted, taken off, or not for you.')).toBeVisible();
});

test('a talk can be closed with the end of the meeting, which comes first at the last item', async () => {
  const last = { ...running(two), moves: [{ issue: one, at: startedAt }, ...running(two).moves] };
  const { calls, user } = show(last, { openPanel: ok(talking()), goOn: went(aMeeting({ n: 2 })) });
  await toClosing(user);
  await user.click(await screen.findByRole('button', { name: 'Close the talk and end' }));
  await screen.findByRole('region', { name: 'Next refinement' });
  expect(sent(calls, 'goOn')).toMatchObject([{ input: { to: 'end', close: { outcome: 'another-talk' } } }]);
});

test('before the last item the end of the meeting is one press further', async () => {
  const led = aPanel({ talk: aTalk({ meeting, facilitator: 'ana' }) });
  const { calls, user } = show(running(), { openPanel: ok(led), goOn: went(aMeeting({ n: 2 })) });
  await toClosing(user);
  await user.click(await screen.findByRole('button', { name: 'Other ways to close' }));
  await user.click(screen.getByRole('menuitem', { name: 'Close the talk and end' }));
  await waitFor(() => expect(sent(calls, 'goOn')).toMatchObject([{ input: { to: 'end' } }]));
});

test('a talk that would end otherwise than the press said asks once', async () => {
  const failure = { code: 'ask-first', details: { because: 'ends-otherwise' }, reference: 'ref-1' };
  const answers: Record<string, () => unknown> = { openPanel: ok(talking()), goOn: () => ({ ok: false, failure }) };
  const { calls, user } = show(running(), answers);
  await toClosing(user);
  await user.click(await screen.findByRole('button', { name: /on to TIF-2$/u }));
  await screen.findByText(/something changed meanwhile/);
  answers['goOn'] = went(running(two));
  await user.click(await press('Close all the same'));
  await screen.findByText(/item 2 of 2/);
  expect(sent(calls, 'goOn')).toMatchObject([{ input: { anyway: false } }, { input: { anyway: true } }]);
});

test.each([
  ['which item was passed over because it is gone', [two], 0, 'TIF-2 was deleted; on to TIF-3.'],
  ['how many mails are on the way', [], 2, '2 mails are on the way.'],
])('going on says %s', async (_what, passed, mails, said) => {
  const meeting = three1({ at: three });
  const { user } = show(three1(), { openPanel: ok(done()), goOn: ok({ meeting, passed, mails }) });
  await user.click(await press('On to TIF-2'));
  expect(await screen.findByText(said)).toBeVisible();
});

test('an item that was left stands as it ended, not as its panel said before', async () => {
  const { user } = show(running(), { openPanel: ok(done()), goOn: went(running(two)) });
  const issues = [anIssue('TIF-1', { readiness: aReadiness('ready') }), anIssue('TIF-2')];
  ui.answer('fetchProduct', answerAs({ ...jira, issues }));
  const list = within(await screen.findByRole('list', { name: 'List' }));
  expect(await list.findByText('On paper')).toBeVisible();
  await user.click(await press('On to TIF-2'));
  expect(await list.findByText('Ready')).toBeVisible();
});

test('an end without an outcome asks once, and leaves the talk', async () => {
  const failure = { code: 'ask-first', details: { because: 'no-outcome' }, reference: 'ref-1' };
  const answers: Record<string, () => unknown> = { openPanel: ok(talking()), goOn: () => ({ ok: false, failure }) };
  const { calls, user } = show(running(), answers);
  await user.click(await press('End the meeting'));
  await screen.findByText('The talk about TIF-1 has no outcome yet.');
  await user.click(await press('Stay'));
  await user.click(await press('End the meeting'));
  await screen.findByText('The talk about TIF-1 has no outcome yet.');
  answers['goOn'] = went(aMeeting({ n: 2 }));
  await user.click(await press('End it all the same'));
  await screen.findByRole('region', { name: 'Next refinement' });
  const ends = { base: { from: one }, input: { to: 'end' } };
  expect(sent(calls, 'goOn')).toMatchObject([ends, ends, { input: { to: 'end', anyway: true } }]);
});

test('what became of the meeting stands above the next list for who was on the page at its end', async () => {
  const answers = { openPanel: ok(done()), goOn: went(aMeeting({ n: 2, last: 1 })), openResult: ok(aResult()) };
  const { user } = show(running(), answers);
  await user.click(await press('End the meeting'));
  const result = await screen.findByRole('region', { name: /^Last meeting/ });
  const next = screen.getByRole('region', { name: 'Next refinement' });
  expect(result.compareDocumentPosition(next)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

test('the next list is there, too, where what became of the meeting cannot be read', async () => {
  const failure = { code: 'busy', details: {}, reference: 'ref-1' };
  const answers = {
    openPanel: ok(done()),
    goOn: went(aMeeting({ n: 2, last: 1 })),
    openResult: () => ({ ok: false, failure }),
  };
  const { user } = show(running(), answers);
  await user.click(await press('End the meeting'));
  await screen.findByRole('region', { name: 'Next refinement' });
  expect(screen.queryByRole('region', { name: /^Last meeting/ })).not.toBeInTheDocument();
});

test('a step that fails is said in plain words, and the page stays', async () => {
  const failure = { code: 'busy', details: {}, reference: 'ref-1' };
  const { user } = show(running(), { openPanel: ok(talking()), goOn: () => ({ ok: false, failure }) });
  await user.click(await press('Later'));
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.getByText(/item 1 of 2/)).toBeVisible();
});

test('where the talk has not started, anybody starts it in the meeting', async () => {
  const answers: Record<string, () => unknown> = { openPanel: ok(aPanel({ talk: null })), goOn: went(running()) };
  const { calls, user } = show(running(), answers);
  const start = await press('Start refining');
  answers['openPanel'] = ok(talking());
  await user.click(start);
  await screen.findByRole('navigation', { name: 'Steps' });
  expect(sent(calls, 'goOn')).toMatchObject([{ base: { from: one }, input: { to: one, close: null } }]);
});

test('who may not see the item any more reads that the team is at something else, and comes along from there', async () => {
  const gone = { code: 'not-found', details: {}, reference: 'ref-1' };
  const answers: Record<string, () => unknown> = { openPanel: ok(talking()) };
  const { calls } = show(running(), answers);
  await screen.findByRole('navigation', { name: 'Steps' });
  answers['openPanel'] = () => ({ ok: false, failure: gone });
  answers['openMeeting'] = ok(goneBehind);
  answers['look'] = ok({ shown: 99 });
  expect(await screen.findByText('TIF-1 was deleted, or you may not see it any more.')).toBeVisible();
  expect(screen.queryByRole('heading', { name: /TIF-1/ })).not.toBeInTheDocument();
  answers['openPanel'] = ok(talking());
  answers['followMeeting'] = movedTo(two, [two]);
  await waitFor(() => expect(screen.getByText(/item 1 of 1/)).toBeVisible());
  await waitFor(() => expect(sent(calls, 'openPanel')).toContainEqual({ issueId: two }));
});

test('T7: what was typed about an item that is gone can be copied, until it is dropped', async () => {
  const answers: Record<string, () => unknown> = { openPanel: ok(talking({ issue: { ...aPanel().issue, id: one } })) };
  const { user } = show(running(), answers);
  const [field] = await screen.findAllByRole('textbox');
  if (field === undefined) throw new Error('There is no field.');
  await user.type(field, 'Who says so?');
  answers['openPanel'] = () => ({ ok: false, failure: { code: 'not-found', details: {}, reference: 'ref-1' } });
  answers['openMeeting'] = ok(goneBehind);
  answers['look'] = ok({ shown: 99 });
  expect(await screen.findByText('TIF-1 was deleted, or you may not see it any more.')).toBeVisible();
  expect(screen.getByText('Who says so?')).toBeVisible();
  await user.click(await press('Drop it'));
  expect(screen.queryByText('Who says so?')).not.toBeInTheDocument();
});

test('who took the talk over leads the meeting, too', async () => {
  show(running(), { openPanel: ok(aPanel({ talk: aTalk({ meeting, facilitator: 'ana' }) })) });
  expect(await screen.findByText(/You lead$/)).toBeVisible();
});

test('a break and listening are one press each, and the panel offers the way back', async () => {
  const breaks = [{ from: '2026-11-24T09:59:00.000Z', until: '2026-11-24T10:04:00.000Z' }];
  const { now } = running();
  const paused = talking({ now, talk: aTalk({ meeting: { ...meeting, breaks }, facilitator: 'ben' }) });
  const listening = aPanel({ now, talk: aTalk({ meeting: { ...meeting, breaks }, iLeft: true, iJoined: false }) });
  const answers = { openPanel: ok(talking()), takeBreak: ok(paused), listenOnly: ok(listening) };
  const { calls, user } = show(running(), answers);
  await user.click(await press('Break of 5 min'));
  expect(await press('Go on now')).toBeVisible();
  expect(screen.getByText(/^5 of 60 min .* break until /)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Break of 5 min' })).not.toBeInTheDocument();
  await user.click(await press('I listen'));
  expect(await press('Come back')).toBeVisible();
  expect(sent(calls, 'takeBreak')).toMatchObject([{ issueId: one, input: { isOver: false } }]);
  expect(sent(calls, 'listenOnly')).toMatchObject([{ issueId: one }]);
});

test('the time of the meeting is over without its breaks', async () => {
  const breaks = [{ from: '2026-11-24T10:00:00.000Z', until: '2026-11-24T10:05:00.000Z' }];
  show(three1({ now: '2026-11-24T10:57:00.000Z', breaks }));
  expect(await screen.findByText(/^58 of 60 min/)).toBeVisible();
  expect(screen.queryByText(/wait for next time/)).not.toBeInTheDocument();
});

test('T23: at an item that the viewer cannot open the page says so, and who leads the meeting', async () => {
  show({ ...hidden, facilitator: 'ana' });
  expect(await screen.findByText('The team is at something that you cannot open.')).toBeVisible();
  expect(screen.getByText(/You lead$/)).toBeVisible();
});

test('at sixty minutes the page says what waits, and ends or goes on', async () => {
  const late = three1({ now: '2026-11-24T10:55:00.000Z' });
  const { calls, user } = show(late, { changeList: ok({ ...late, minutes: 70 }) });
  expect(await screen.findByText('60 minutes. 2 items wait for next time.')).toBeVisible();
  expect(await press('End')).toBeVisible();
  await user.click(await press('10 more'));
  expect(sent(calls, 'changeList')).toMatchObject([{ base: { minutes: 60 }, input: { minutes: 70 } }]);
  await waitFor(() => expect(screen.queryByText(/wait for next time/)).not.toBeInTheDocument());
});

test('while a talk of the meeting runs the page looks at the row of its item alone', async () => {
  const { calls } = show(running(), { openPanel: ok(talking()) });
  await screen.findByRole('navigation', { name: 'Steps' });
  const passes = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
  await passes(300);
  const before = sent(calls, 'followMeeting').length;
  await passes(3_500);
  expect(sent(calls, 'followMeeting')).toHaveLength(before);
});

test('how the talk before ended stands in its row some seconds after the step', async () => {
  const site = { ...jira, issues: [...jira.issues] };
  show(running(two), { openPanel: ok(talking()) }, wordsEn, site);
  const rows = within(await screen.findByRole('list', { name: 'List' }));
  expect(rows.queryByText('Ready')).not.toBeInTheDocument();
  site.issues[0] = anIssue('TIF-1', { readiness: aReadiness('ready') });
  expect(await rows.findByText('Ready')).toBeVisible();
});

test('who writes is not taken away from their text, and goes when they press', async () => {
  const answers = { followMeeting: ok({ isOpen: true, moved: null }) };
  const { user } = show(running(), answers);
  const [field] = await screen.findAllByRole('textbox');
  if (field === undefined) throw new Error('There is no field.');
  await user.type(field, 'Who says so?');
  answers.followMeeting = movedTo(two, [one, two], { now: '2026-11-24T10:07:00.000Z' });
  expect(await screen.findByText(/went on to TIF-2/)).toBeVisible();
  expect(screen.getByText(/^13 of 60 min/)).toBeVisible();
  expect(field).toHaveValue('Who says so?');
  expect(screen.getByRole('heading', { level: 2, name: /TIF-1/ })).toBeVisible();
  await user.click(await press('Go there'));
  expect(await screen.findByRole('heading', { level: 2, name: /TIF-2/ })).toBeVisible();
});

test('the title of the tab counts the votes while they are asked for', async () => {
  const titles: unknown[] = [];
  ui.answer('changeWindowTitle', (title) => void titles.push(title));
  const ballot = anOpenBallot({ voted: ['ana', 'ben', 'chiara'], waiting: ['emma', 'farah'] });
  const { unmount } = show(running(), { openPanel: ok(talking({ ballot })) });
  await waitFor(() => expect(titles.at(-1)).toBe('(3/5) Refinement'));
  unmount();
  expect(titles.at(-1)).toBe('Refinement');
});
