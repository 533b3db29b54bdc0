import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PanelView } from '../../../src/contract';
import { anAssessment, anOpenBallot, aPanel, aQuestion, aRevealedBallot, aTalk } from '../../../test/a-panel';
import { looks, news, oneLook, opened, showTalk, wait } from '../../../test/looks';
import { visit } from '../../../test/show-panel';
import { servePanel } from '../../../test/panel-host';
import { ui } from '../../../test/ui-host';
import { PanelPage } from '../IssuePanel';
import { REFRESH_MS } from './follow';
import { CALM_MS, LOOK_MS } from './pace';
import { openPanel } from './use-panel-store';
import { expectLog, logged } from '../../../test/logged';

beforeEach(() => void jest.useFakeTimers({ advanceTimers: true }));
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

/** Subscribes as the panel does; `hint` sends one on the channel. */
function hints(): { readonly channels: unknown[]; readonly hint: () => Promise<void> } {
  const hears: (() => unknown)[] = [];
  const channels: unknown[] = [];
  ui.answer('subscribeRealtimeChannel', (data) => {
    const { channelName, options, onEvent }: Record<string, unknown> = Object(data);
    channels.push({ channelName, options });
    if (typeof onEvent === 'function') hears.push(() => Reflect.apply(onEvent, undefined, [{ changed: true }]));
    return { unsubscribe: () => Promise.resolve() };
  });
  const hint = () => act(async () => void hears.at(-1)?.());
  return { channels, hint };
}

const talking = (spoilt: Partial<PanelView> = {}): PanelView => aPanel({ talk: aTalk(), ...spoilt });
const started = news(talking());
const voted = news(talking({ ballot: anOpenBallot({ voted: ['ben'], waiting: ['ana'] }) }));

/** Moves the pointer on the panel; returns a function that takes it away. */
function pointAt(): () => Promise<void> {
  const page = document.documentElement;
  const matches = jest.spyOn(page, 'matches').mockImplementation((what) => what === ':hover');
  page.dispatchEvent(new Event('pointermove'));
  return () => {
    matches.mockRestore();
    return act(async () => void page.dispatchEvent(new Event('pointerleave')));
  };
}

test('another person’s vote is found by the next look, and announced once', async () => {
  await showTalk(talking());
  servePanel(voted);
  await oneLook();
  expect(screen.getByRole('button', { name: 'Reveal · 1 of 2' })).toBeVisible();
  expect(screen.getByText('1 person has voted.')).toBeInTheDocument();
});

test('the reveal is announced', async () => {
  await showTalk(talking());
  servePanel(news(talking({ ballot: aRevealedBallot() })));
  await oneLook();
  expect(screen.getByText('Revealed: 4 of 5 would start.')).toBeInTheDocument();
});

test('a look reads the counter alone; the panel is read only when it differs', async () => {
  await showTalk(talking());
  await oneLook();
  await oneLook();
  expect(looks()).toBe(2);
  expect(opened()).toBe(1);
});

test('a talk that begins is found without a hint in a quiet panel', async () => {
  await showTalk(aPanel());
  servePanel(started);
  await wait(CALM_MS);
  expect(screen.getByRole('timer')).toBeVisible();
});

const withTwins = talking({
  talk: aTalk({ respondents: 3 }),
  questions: [...aPanel().questions, aQuestion({ id: 'new', text: 'What about twins?', blocking: true })],
});

test('another person’s question appears by itself, and is announced', async () => {
  await showTalk(talking());
  visit('Unknowns');
  servePanel(news(withTwins));
  await oneLook();
  expect(screen.getByText('What about twins?')).toBeVisible();
  expect(screen.getByText('1 new question.')).toBeInTheDocument();
});

test('beside unsaved text it waits until the viewer asks or leaves', async () => {
  const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  await showTalk(talking());
  visit('Unknowns');
  await user.type(screen.getByLabelText(/What could go wrong/), 'half');
  servePanel(news(withTwins));
  await oneLook();
  expect(screen.queryByText('What about twins?')).toBeNull();
  await user.click(screen.getByRole('button', { name: '1 new question, show' }));
  expect(screen.getByText('What about twins?')).toBeVisible();
});

test('beside the focus it waits until the viewer leaves the field', async () => {
  const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  await showTalk(talking());
  visit('Unknowns');
  await user.click(screen.getByLabelText(/What could go wrong/));
  servePanel(news(withTwins));
  await oneLook();
  expect(screen.getByRole('button', { name: '1 new question, show' })).toBeVisible();
  await user.click(screen.getByRole('timer'));
  expect(screen.getByText('What about twins?')).toBeVisible();
});

test('news does not take the focus from a person who types', async () => {
  const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  await showTalk(talking());
  visit('Unknowns');
  await user.type(screen.getByLabelText(/What could go wrong/), 'half a');
  servePanel(news(talking({ ballot: aRevealedBallot() })));
  await oneLook();
  // The talk has gone on; the page stays until the person goes there.
  await user.keyboard(' question');
  expect(screen.getByText('The votes are revealed.', { exact: false, ignore: '[role=status]' })).toBeVisible();
  expect(screen.getByLabelText(/What could go wrong/)).toHaveFocus();
  expect(screen.getByLabelText(/What could go wrong/)).toHaveValue('half a question');
});

test('a failed look is reported, and looks go on at longer intervals', async () => {
  await showTalk(talking());
  servePanel(talking(), { look: { fails: 'rate-limited' } });
  await oneLook();
  expect(screen.getByText(/Could not look for news/)).toBeVisible();
  const before = looks();
  await oneLook();
  expect(looks()).toBe(before);
  await oneLook();
  expect(looks()).toBe(before + 1);
});

test('after a failed look a panel does not rely on hints, and looks again within seconds', async () => {
  const { hint } = hints();
  await showTalk(talking());
  await hint();
  servePanel(talking(), { look: { fails: 'jira-unavailable' } });
  await wait(CALM_MS);
  expect(looks()).toBe(1);
  await wait(3 * LOOK_MS);
  expect(looks()).toBe(2);
});

test('after a failure a successful look reads the panel and clears the report', async () => {
  await showTalk(talking());
  servePanel(talking(), { look: { fails: 'rate-limited' } });
  await oneLook();
  servePanel(talking());
  await wait(CALM_MS);
  expect(opened()).toBe(2);
  expect(screen.queryByText(/Could not look for news/)).toBeNull();
});

test('a hint reads the panel at once, without a look', async () => {
  const { hint, channels } = hints();
  await showTalk(talking());
  servePanel(voted);
  await hint();
  expect(screen.getByRole('button', { name: 'Reveal · 1 of 2' })).toBeVisible();
  expect(looks()).toBe(0);
  expect(channels.at(-1)).toEqual({ channelName: 'common-ground-changed', options: { contextOverrides: ['issue'] } });
});

test('many hints at once read the panel twice, four seconds apart', async () => {
  const { hint } = hints();
  await showTalk(talking());
  await hint();
  await hint();
  await hint();
  expect(opened()).toBe(2);
  servePanel(voted);
  await wait(REFRESH_MS);
  expect(opened()).toBe(3);
  expect(screen.getByRole('button', { name: 'Reveal · 1 of 2' })).toBeVisible();
});

test('an edit in Jira is read, so that no old agreement is shown', async () => {
  let edited = (): void => undefined;
  ui.answer('on', (data) => {
    const { event, callback }: Record<string, unknown> = Object(data);
    if (event === 'JIRA_ISSUE_CHANGED' && typeof callback === 'function')
      edited = () => void Reflect.apply(callback, undefined, [{ changes: [{ changeType: 'updated' }] }]);
    return { unsubscribe: () => undefined };
  });
  servePanel(aPanel({ assessment: anAssessment({ state: 'ready', lacks: 'nothing', gaps: 0 }) }));
  render(<PanelPage store={openPanel()} size="full" />);
  expect(await screen.findByText('Ready')).toBeVisible();
  servePanel(aPanel({ assessment: anAssessment({ state: 'recheck' }) }));
  await act(async () => edited());
  expect(await screen.findByText('Re-check')).toBeVisible();
});

test('edits by others come on a channel of the issue', async () => {
  const { hint, channels } = hints();
  ui.answer('getContext', () => ({ accountId: 'ana', locale: 'en-GB', extension: { issue: { id: '10041' } } }));
  servePanel(aPanel({ assessment: anAssessment({ state: 'ready', lacks: 'nothing', gaps: 0 }) }));
  render(<PanelPage store={openPanel()} size="full" />);
  expect(await screen.findByText('Ready')).toBeVisible();
  await waitFor(() => expect(channels.at(-1)).toMatchObject({ channelName: 'common-ground-changed-10041' }));
  servePanel(aPanel({ assessment: anAssessment({ state: 'recheck' }) }));
  await hint();
  expect(await screen.findByText('Re-check')).toBeVisible();
});

test('a host without Realtime still reports edits, until the panel ends', async () => {
  expectLog('Fewer hints than usual.');
  const ended = jest.fn();
  ui.answer('subscribeRealtimeChannel', () => Promise.reject(new Error('not here')));
  ui.answer('on', () => ({ unsubscribe: ended }));
  servePanel(aPanel());
  const { unmount } = render(<PanelPage store={openPanel()} size="full" />);
  await screen.findByText('On paper');
  unmount();
  await act(async () => undefined);
  expect(ended).toHaveBeenCalled();
});

test('a host without Realtime is noted on the console once, and looks go on', async () => {
  ui.answer('subscribeRealtimeChannel', () => Promise.reject(new Error('RATE_LIMIT_EXCEEDED')));
  await showTalk(talking());
  expect(logged()).toContainEqual(expect.stringContaining('Fewer hints than usual.'));
  servePanel(voted);
  await oneLook();
  expect(screen.getByRole('button', { name: 'Reveal · 1 of 2' })).toBeVisible();
  expect(logged()).toEqual([]);
});

test('a talk is drawn once the pointer leaves, without another read', async () => {
  const { hint } = hints();
  await showTalk(aPanel());
  const leave = pointAt();
  servePanel(started);
  await hint();
  expect(screen.queryByRole('timer')).toBeNull();
  const before = opened();
  await leave();
  expect(await screen.findByRole('timer')).toBeVisible();
  expect(opened()).toBe(before);
});

test('a pointer that rests delays a talk by no more than a look', async () => {
  const { hint } = hints();
  await showTalk(aPanel());
  const leave = pointAt();
  servePanel(started);
  await hint();
  expect(screen.queryByRole('timer')).toBeNull();
  expect(screen.queryByRole('button', { name: /Show$/ })).toBeNull();
  await wait(2000 + LOOK_MS);
  expect(screen.getByRole('timer')).toBeVisible();
  await leave();
});

/** The focus in a field of the panel, with the pointer on it. */
function focusField(): () => Promise<void> {
  act(() => screen.getByLabelText(/What could go wrong/).focus());
  return pointAt();
}

test('on a page with the focus in a field the talk is told, and a tap shows it', async () => {
  const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  const { hint } = hints();
  await showTalk(aPanel());
  const leave = focusField();
  servePanel(started);
  await hint();
  const told = await screen.findByRole('button', { name: 'A talk has started. Show' });
  expect(screen.getByText('A talk has started.', { selector: '[aria-live="polite"]' })).toBeInTheDocument();
  expect(screen.queryByRole('timer')).toBeNull();
  await user.click(told);
  expect(screen.getByRole('timer')).toBeVisible();
  expect(told).not.toBeInTheDocument();
  await leave();
});

test('news that waits is read once, however long the focus stays', async () => {
  const { hint } = hints();
  await showTalk(aPanel());
  const leave = focusField();
  servePanel(started);
  await hint();
  const before = opened();
  await wait(3 * CALM_MS);
  expect(looks()).toBe(3);
  expect(opened()).toBe(before);
  await leave();
});

test('what nobody needs to be told waits without a button, and shows once the focus has left', async () => {
  const { hint } = hints();
  await showTalk(aPanel());
  const leave = focusField();
  servePanel(news(aPanel({ now: '2026-11-24T09:05:00.000Z' })));
  await hint();
  expect(opened()).toBe(2);
  servePanel(news(aPanel({ questions: [] }), 3));
  await wait(REFRESH_MS);
  await hint();
  expect(screen.queryByRole('button', { name: /Show$/ })).toBeNull();
  expect(screen.getByText('Who updates the allergen list?')).toBeVisible();
  act(() => screen.getByLabelText(/What could go wrong/).blur());
  await wait(LOOK_MS);
  expect(screen.queryByText('Who updates the allergen list?')).toBeNull();
  await leave();
});

test.each([
  ['1 new question. Show', { questions: [...aPanel().questions, aQuestion({ id: 'new' })] }],
  ['1 question answered. Show', { questions: [aQuestion({ state: 'answered' }), ...aPanel().questions.slice(1)] }],
  ['Now: Re-check. Show', { assessment: anAssessment({ state: 'recheck' }) }],
  ['The text has changed. Show', { content: { ...aPanel().content, who: 'Cooks' } }],
])('news says what it is: %s', async (name, spoilt) => {
  const { hint } = hints();
  await showTalk(aPanel());
  const leave = focusField();
  servePanel(news(aPanel(spoilt)));
  await hint();
  expect(await screen.findByRole('button', { name })).toBeVisible();
  await leave();
});

test('a failed look moves nothing beside the focus', async () => {
  await showTalk(aPanel());
  const leave = focusField();
  servePanel(aPanel(), { look: { fails: 'rate-limited' } });
  await wait(CALM_MS);
  expect(looks()).toBe(1);
  expect(screen.queryByText(/Could not look for news/)).toBeNull();
  await leave();
  await wait(CALM_MS);
  expect(screen.getByText(/Could not look for news/)).toBeVisible();
});

test('a hint during the viewer’s action reads nothing; a look follows its answer', async () => {
  const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  const { hint } = hints();
  await showTalk(talking({ ballot: anOpenBallot({ voted: ['ben'], waiting: [] }) }));
  let arrive = (_answer: unknown): void => undefined;
  const revealBallot = new Promise((resolve) => (arrive = resolve));
  servePanel(voted, { revealBallot });
  await user.click(screen.getByRole('button', { name: /^Reveal/ }));
  const before = opened();
  await hint();
  expect(opened()).toBe(before);
  servePanel(news(voted, 7));
  await act(async () => arrive({ ok: true, value: voted }));
  await oneLook();
  expect(looks()).toBe(1);
  await wait(REFRESH_MS);
  expect(opened()).toBe(before + 1);
});

const comesBack: readonly (readonly [string, () => unknown])[] = [
  ['the pointer', () => document.documentElement.dispatchEvent(new Event('pointerenter'))],
  ['the focus', () => window.dispatchEvent(new Event('focus'))],
  ['a key', () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }))],
  ['a press', () => document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }))],
];
/** An hour without a touch. The tab is hidden meanwhile, so no request is sent and the timers need not wait for any. */
async function anHour(): Promise<void> {
  const seen = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  await act(async () => void jest.advanceTimersByTime(3_600_000));
  seen.mockRestore();
}

test.each(comesBack)('a panel untouched for long looks at once when %s comes to it', async (_what, back) => {
  await showTalk(aPanel());
  await anHour();
  servePanel(started);
  await wait(CALM_MS);
  expect(screen.queryByRole('timer')).toBeNull();
  await act(async () => void back());
  expect(await screen.findByRole('timer')).toBeVisible();
});

test('nothing moves under the pointer that comes back', async () => {
  await showTalk(aPanel());
  await anHour();
  const leave = pointAt();
  servePanel(started);
  await act(async () => void document.documentElement.dispatchEvent(new Event('pointerenter')));
  expect(screen.queryByRole('timer')).toBeNull();
  await leave();
  expect(await screen.findByRole('timer')).toBeVisible();
});

test('a pointer that comes and goes causes one look in 15 seconds', async () => {
  await showTalk(aPanel());
  const enter = () => act(async () => void document.documentElement.dispatchEvent(new Event('pointerenter')));
  await enter();
  expect(looks()).toBe(0);
  await anHour();
  const before = looks();
  await enter();
  await enter();
  expect(looks()).toBe(before + 1);
  expect(opened()).toBe(1);
});

test('a hidden tab reads nothing; visible again it looks and reads edits in Jira', async () => {
  const { hint } = hints();
  ui.answer('getContext', () => ({ accountId: 'ana', locale: 'en-GB', extension: { issue: { id: '10041' } } }));
  await showTalk(aPanel());
  const seen = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  servePanel(aPanel({ assessment: anAssessment({ state: 'recheck' }) }));
  await hint();
  await act(async () => void window.dispatchEvent(new Event('focus')));
  await wait(2 * CALM_MS);
  expect(looks()).toBe(0);
  expect(opened()).toBe(1);
  seen.mockRestore();
  await act(async () => void document.dispatchEvent(new Event('visibilitychange')));
  expect(await screen.findByText('Re-check')).toBeVisible();
});
