import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PanelView } from '../../../src/contract';
import { anAssessment, anOpenBallot, aPanel, aQuestion, aRevealedBallot, aTalk } from '../../../test/a-panel';
import { live, looks, oneLook, opened, wait } from '../../../test/looks';
import { servePanel } from '../../../test/panel-host';
import { ui } from '../../../test/ui-host';
import { Announcer } from '../../ui/Announcer';
import { IssuePanel } from '../IssuePanel';
import { fetchParts } from '../lazy-parts';
import { openPanel } from './use-panel-store';

beforeEach(() => {
  jest.useFakeTimers({ advanceTimers: true });
});
afterEach(() => {
  jest.useRealTimers();
});

/** Subscribes as the panel does; what it returns says on the channel that something has changed. */
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

async function show(panel: PanelView): Promise<void> {
  servePanel(panel, { watch: live(panel, '1') });
  render(
    <Announcer>
      <IssuePanel store={openPanel()} size="full" />
    </Announcer>,
  );
  await screen.findByText('To refine');
  await act(fetchParts);
}

const talking = (spoilt: Partial<PanelView> = {}): PanelView => aPanel({ talk: aTalk(), ...spoilt });

test('where nothing is going on, nothing is asked', async () => {
  await show(aPanel());
  await oneLook();
  await oneLook();
  expect(looks()).toBe(0);
});

test('a vote of somebody else is seen by the next look, and said once', async () => {
  await show(talking());
  const voted = talking({ ballot: anOpenBallot({ voted: ['ben'], waiting: ['ana'] }) });
  servePanel(voted, { watch: live(voted, '2') });
  await oneLook();
  expect(screen.getByRole('button', { name: 'Reveal · 1 of 2' })).toBeVisible();
  expect(screen.getByText('1 person has voted.')).toBeInTheDocument();
});

test('the reveal is said', async () => {
  await show(talking());
  const revealed = talking({ ballot: aRevealedBallot() });
  servePanel(revealed, { watch: live(revealed, '2') });
  await oneLook();
  expect(screen.getByText('Revealed: 4 of 5 would start.')).toBeInTheDocument();
});

test('the panel is read again only when something changed', async () => {
  await show(talking());
  await oneLook();
  await oneLook();
  expect(opened()).toBe(1);
});

test('a question of somebody else moves nothing until the reader asks for it', async () => {
  const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  await show(talking());
  const asked = talking({
    talk: aTalk({ voices: 3 }),
    questions: [...aPanel().questions, aQuestion({ id: 'new', text: 'What about twins?', blocking: true })],
  });
  servePanel(asked, { watch: live(asked, '2') });
  await oneLook();
  expect(screen.queryByText('What about twins?')).toBeNull();
  await user.click(screen.getByRole('button', { name: '1 new, show' }));
  expect(screen.getByText('What about twins?')).toBeVisible();
});

test('news do not take the focus from whoever is typing', async () => {
  const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  await show(talking());
  await user.type(screen.getByLabelText(/What could go wrong/), 'half a');
  const voted = talking({ ballot: anOpenBallot({ voted: ['ben'] }) });
  servePanel(voted, { watch: live(voted, '2') });
  await oneLook();
  expect(screen.getByLabelText(/What could go wrong/)).toHaveFocus();
  expect(screen.getByLabelText(/What could go wrong/)).toHaveValue('half a');
});

test('a look that fails is said, and it goes on looking less often', async () => {
  await show(talking());
  servePanel(talking(), { watch: { fails: 'rate-limited' } });
  await oneLook();
  expect(screen.getByText(/Could not look for news/)).toBeVisible();
  const before = looks();
  await oneLook();
  expect(looks()).toBe(before);
  await oneLook();
  expect(looks()).toBe(before + 1);
});

test('a hint makes it look at once, without waiting for the next look', async () => {
  const { hint, channels } = hints();
  await show(talking());
  const voted = talking({ ballot: anOpenBallot({ voted: ['ben'], waiting: ['ana'] }) });
  servePanel(voted, { watch: live(voted, '2') });
  await hint();
  expect(screen.getByRole('button', { name: 'Reveal · 1 of 2' })).toBeVisible();
  expect(channels.at(-1)).toEqual({ channelName: 'common-ground-changed', options: { contextOverrides: ['issue'] } });
});

test('Jira says that the issue was edited: the panel does not go on showing what was agreed on before', async () => {
  let edited = (): void => undefined;
  ui.answer('on', (data) => {
    const { event, callback }: Record<string, unknown> = Object(data);
    if (event === 'JIRA_ISSUE_CHANGED' && typeof callback === 'function')
      edited = () => void Reflect.apply(callback, undefined, [{ changes: [{ changeType: 'updated' }] }]);
    return { unsubscribe: () => undefined };
  });
  const ready = aPanel({ assessment: anAssessment({ state: 'ready', gaps: 0 }) });
  servePanel(ready);
  render(<IssuePanel store={openPanel()} size="full" />);
  expect(await screen.findByText('Ready')).toBeVisible();
  servePanel(aPanel({ assessment: anAssessment({ state: 'recheck' }) }));
  await act(async () => edited());
  expect(await screen.findByText('Re-check')).toBeVisible();
});

test('edits by others are heard of on a channel of the issue’s own, also where Jira says nothing', async () => {
  const { hint, channels } = hints();
  ui.answer('getContext', () => ({ accountId: 'ana', locale: 'en-GB', extension: { issue: { id: '10041' } } }));
  servePanel(aPanel({ assessment: anAssessment({ state: 'ready', gaps: 0 }) }));
  render(<IssuePanel store={openPanel()} size="full" />);
  expect(await screen.findByText('Ready')).toBeVisible();
  await waitFor(() => expect(channels.at(-1)).toMatchObject({ channelName: 'common-ground-changed-10041' }));
  servePanel(aPanel({ assessment: anAssessment({ state: 'recheck' }) }));
  await hint();
  expect(await screen.findByText('Re-check')).toBeVisible();
});

test('a host without Realtime still tells of edits, and ends that with the panel', async () => {
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  const ended = jest.fn();
  ui.answer('subscribeRealtimeChannel', () => Promise.reject(new Error('not here')));
  ui.answer('on', () => ({ unsubscribe: ended }));
  servePanel(aPanel());
  const { unmount } = render(<IssuePanel store={openPanel()} size="full" />);
  await screen.findByText('To refine');
  unmount();
  await act(async () => undefined);
  expect(ended).toHaveBeenCalled();
  jest.restoreAllMocks();
});

test('a hint during a look makes it look once more, however many hints there are', async () => {
  const { hint } = hints();
  await show(talking());
  await oneLook();
  let arrive = (_answer: unknown): void => undefined;
  servePanel(talking(), { watch: new Promise((resolve) => (arrive = resolve)) });
  const before = looks();
  await hint();
  await hint();
  await hint();
  expect(looks()).toBe(before + 1);
  servePanel(talking(), { watch: live(talking(), '1') });
  await act(async () => arrive(await live(talking(), '1')));
  expect(looks()).toBe(before + 2);
});

test('where nothing is going on, a hint shows the talk that somebody has started', async () => {
  const { hint } = hints();
  await show(aPanel());
  servePanel(talking(), { watch: live(talking(), '2') });
  await hint();
  expect(await screen.findByRole('timer')).toBeVisible();
  expect(looks()).toBe(0);
});

test('but not as long as the pointer is on something that would move', async () => {
  const { hint } = hints();
  await show(aPanel());
  const page = document.documentElement;
  const matches = jest.spyOn(page, 'matches').mockImplementation((selector) => selector === ':hover');
  servePanel(talking(), { watch: live(talking(), '2') });
  await hint();
  expect(screen.queryByRole('timer')).toBeNull();
  matches.mockRestore();
  await act(async () => void page.dispatchEvent(new Event('pointerleave')));
  expect(await screen.findByRole('timer')).toBeVisible();
});

/** The pointer rests on the panel; returns what takes it away. */
function pointAt(): () => void {
  const matches = jest.spyOn(document.documentElement, 'matches').mockImplementation((what) => what === ':hover');
  return () => matches.mockRestore();
}

test('whose pointer rests on the panel is told of the talk, and sees it by a tap', async () => {
  const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  const { hint } = hints();
  await show(aPanel());
  const leave = pointAt();
  servePanel(talking(), { watch: live(talking(), '2') });
  await hint();
  const told = await screen.findByRole('button', { name: 'A talk has started. Show' });
  leave();
  expect(screen.getByText('A talk has started.', { selector: '[aria-live="polite"]' })).toBeInTheDocument();
  expect(screen.queryByRole('timer')).toBeNull();
  await user.click(told);
  expect(screen.getByRole('timer')).toBeVisible();
  expect(told).not.toBeInTheDocument();
});

test('what is new but has no name is told too; where nothing is, nothing is', async () => {
  const { hint } = hints();
  await show(aPanel());
  const leave = pointAt();
  servePanel(aPanel({ now: '2026-11-24T09:05:00.000Z' }));
  await hint();
  expect(opened()).toBe(2);
  expect(screen.queryByRole('button', { name: 'Something new. Show' })).toBeNull();
  servePanel(aPanel({ questions: [] }));
  await hint();
  expect(await screen.findByRole('button', { name: 'Something new. Show' })).toBeVisible();
  leave();
});

test('what the reader is doing is answered with the panel: the hint of it asks for nothing', async () => {
  const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  const { hint } = hints();
  await show(aPanel());
  servePanel(aPanel(), { startTalk: new Promise(() => undefined) });
  await user.click(screen.getByRole('button', { name: 'Start refining' }));
  const before = opened();
  await hint();
  expect(opened()).toBe(before);
});

test('where there is no Realtime it says so to the console once, and looks as before', async () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  ui.answer('subscribeRealtimeChannel', () => Promise.reject(new Error('RATE_LIMIT_EXCEEDED')));
  await show(talking());
  const voted = talking({ ballot: anOpenBallot({ voted: ['ben'], waiting: ['ana'] }) });
  servePanel(voted, { watch: live(voted, '2') });
  await oneLook();
  expect(screen.getByRole('button', { name: 'Reveal · 1 of 2' })).toBeVisible();
  expect(warn).toHaveBeenCalledTimes(1);
  warn.mockRestore();
});

const COME_BACK_MS = 15_000;
const comesBack: readonly (readonly [string, () => unknown])[] = [
  ['the pointer', () => document.documentElement.dispatchEvent(new Event('pointerenter'))],
  ['the focus', () => window.dispatchEvent(new Event('focus'))],
  ['a key', () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }))],
];

test.each(comesBack)('where a hint was lost, the talk is seen once %s comes to the panel', async (_what, back) => {
  await show(aPanel());
  servePanel(talking(), { watch: live(talking(), '2') });
  await wait(COME_BACK_MS);
  expect(screen.queryByRole('timer')).toBeNull();
  await act(async () => void back());
  expect(await screen.findByRole('timer')).toBeVisible();
});

test('nor does it move under the pointer that came back', async () => {
  await show(aPanel());
  const leave = pointAt();
  servePanel(talking(), { watch: live(talking(), '2') });
  await wait(COME_BACK_MS);
  await act(async () => void document.documentElement.dispatchEvent(new Event('pointerenter')));
  expect(await screen.findByRole('button', { name: 'A talk has started. Show' })).toBeVisible();
  expect(screen.queryByRole('timer')).toBeNull();
  leave();
});

test('whoever comes and goes asks once in a quarter of a minute, and nothing where all is read', async () => {
  await show(aPanel());
  const page = document.documentElement;
  const comeAndGo = async (): Promise<void> => {
    const leave = pointAt();
    await act(async () => void page.dispatchEvent(new Event('pointerenter')));
    leave();
    await act(async () => void page.dispatchEvent(new Event('pointerleave')));
  };
  await comeAndGo();
  expect(opened()).toBe(1);
  await wait(COME_BACK_MS);
  await comeAndGo();
  await comeAndGo();
  expect(opened()).toBe(2);
});

test('a tab that nobody sees asks for nothing, and a talk is looked at as often as before', async () => {
  await show(aPanel());
  await wait(COME_BACK_MS);
  const seen = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  await act(async () => void window.dispatchEvent(new Event('focus')));
  expect(opened()).toBe(1);
  seen.mockRestore();
  servePanel(talking(), { watch: live(talking(), '2') });
  await act(async () => void window.dispatchEvent(new Event('focus')));
  await screen.findByRole('timer');
  await wait(COME_BACK_MS);
  const before = opened();
  await act(async () => void window.dispatchEvent(new Event('focus')));
  expect(opened()).toBe(before);
});
