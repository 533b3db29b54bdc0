import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import type { PanelView } from '../../../src/contract';
import { aPanel, anOpenBallot, aQuestion, aRevealedBallot, aPrivateWriting, aSize, aTalk } from '../../../test/a-panel';
import { wait } from '../../../test/looks';
import { asResult, offline, servePanel } from '../../../test/panel-host';
import { showPanel } from '../../../test/show-panel';

/** A panel in a talk with revealed sizes, settled on `label`, or not settled where it is null. */
const sized = (label: string | null, spoilt: Partial<PanelView> = {}): PanelView => {
  const settled = label === null ? null : { label, value: null, at: '2026-11-24T08:59:00.000Z', written: false };
  return aPanel({ talk: aTalk(), ballot: aRevealedBallot({ size: aSize({ settled }) }), ...spoilt });
};
const open = aPanel({ talk: aTalk(), ballot: anOpenBallot() });
const heard = () => screen.getAllByRole('status').at(-1)?.textContent;
const mine = aQuestion({ id: 'mine', askedBy: 'ana' });

test.each<[string, PanelView, PanelView, string]>([
  [
    'that another person leads',
    aPanel({ talk: aTalk() }),
    aPanel({ talk: aTalk({ facilitator: 'ben' }) }),
    'Somebody leads',
  ],
  [
    'that the own question is stored, also during private writing',
    aPanel({ talk: aTalk({ privateWriting: aPrivateWriting({ mine: [] }) }) }),
    aPanel({ talk: aTalk({ privateWriting: aPrivateWriting() }) }),
    'Your question is kept.',
  ],
  ['that a size is settled', sized(null), sized('5'), 'Size 5 settled.'],
  ['that another size is settled', sized('5'), sized('M'), 'Size M settled.'],
  [
    'that sizes alone are revealed',
    open,
    aPanel({ talk: aTalk(), ballot: aRevealedBallot({ result: null, size: aSize() }) }),
    'The sizes are revealed.',
  ],
  ['the reveal and the size settled since', open, sized('5'), 'Revealed: 4 of 5 would start. Size 5 settled.'],
  [
    'the end of the talk and the size it settles',
    sized(null),
    sized('5', { talk: null }),
    'The talk is over. Size 5 settled.',
  ],
  [
    'the end of the talk alone, with a size settled before',
    sized('5'),
    sized('5', { talk: null }),
    'The talk is over.',
  ],
])('a screen reader says %s', async (_what, before, after, said) => {
  const { store } = await showPanel(before);
  servePanel(after);
  await act(() => store.refresh());
  expect(heard()).toBe(said);
});

const inSilence = aPanel({ talk: aTalk({ privateWriting: aPrivateWriting({ mine: [] }) }) });
const shown = aPanel({
  talk: aTalk(),
  questions: [...aPanel().questions, aQuestion({ id: 'q8' }), aQuestion({ id: 'q9' })],
});

test('showing private questions is announced with their number', async () => {
  const { store } = await showPanel(inSilence);
  servePanel(shown);
  await act(() => store.refresh());
  expect(heard()).toContain('What we wrote is shown.');
});

test('the viewer’s own stored question is announced at once, before others’ news', async () => {
  const ballot = anOpenBallot();
  const now = ballot.state === 'open' ? { ...ballot, voted: [...ballot.voted, 'farah'] } : ballot;
  const answer = { ...open, ballot: now, questions: [...open.questions, mine] };
  const { user, store } = await showPanel(open, { askQuestion: answer });
  servePanel(aPanel({ talk: aTalk({ facilitator: 'ben' }), ballot }));
  await act(() => store.refresh());
  expect(heard()).toBe('Somebody leads');
  servePanel(answer, { askQuestion: answer });
  await user.type(screen.getByLabelText(/What could go wrong/), 'Who pays?{Enter}');
  expect(heard()).toBe('Your question is kept.');
});

test('a pending question is announced once, when it is stored', async () => {
  const answer = { ...aPanel(), questions: [...aPanel().questions, mine] };
  const { user } = await showPanel(aPanel(), { askQuestion: answer });
  await user.type(screen.getByLabelText(/What could go wrong/), 'Who pays?{Enter}');
  expect(heard()).toBe('Your question is kept.');
});

test('a size settled before the panel opened is not announced', async () => {
  const { store } = await showPanel(sized('5'));
  await act(() => store.refresh());
  expect(heard()).toBe('');
});

/** Ana settles on 8; the answer is held back. */
async function settling() {
  let answer = (_result: unknown): void => undefined;
  const settleSize = new Promise((resolve) => (answer = resolve));
  const { user } = await showPanel(sized(null), { settleSize });
  await user.click(await screen.findByRole('button', { name: 'Settle…' }));
  await user.click(screen.getByRole('button', { name: '8' }));
  expect(screen.getByText('Size 8')).toBeVisible();
  expect(heard()).toBe('');
  return (result: unknown) => act(async () => answer(result));
}

test('the person who settles a size hears it once it is stored', async () => {
  const answer = await settling();
  await answer({ ok: true, value: sized('8') });
  expect(heard()).toBe('Size 8 settled.');
});

test('a size that was not stored is not announced as settled', async () => {
  const answer = await settling();
  await answer(asResult(offline));
  expect(screen.getByRole('alert')).toBeVisible();
  expect(heard()).toBe('');
});

test('another talk is announced when the end of the last was missed', async () => {
  const { store } = await showPanel(aPanel({ talk: aTalk({ facilitator: 'ben' }) }));
  servePanel(aPanel({ talk: aTalk({ facilitator: 'ben', startedAt: '2026-11-24T08:59:00.000Z' }) }));
  await act(() => store.refresh());
  expect(heard()).toBe('A talk has started.');
});

test('the start of a talk is announced although the viewer asks at that moment', async () => {
  jest.useFakeTimers({ advanceTimers: true });
  const voted = (...by: string[]) => aPanel({ ballot: anOpenBallot({ voted: by }) });
  const { user, store } = await showPanel(aPanel());
  servePanel(voted('ben'));
  await act(() => store.refresh());
  expect(heard()).toBe('1 person has voted.');
  const talking = { ...voted('ben', 'emma'), talk: aTalk({ facilitator: 'ben' }) };
  const answer = { ...talking, questions: [...talking.questions, mine] };
  servePanel(talking, { askQuestion: answer });
  await act(() => store.refresh());
  await user.type(screen.getByLabelText(/What could go wrong/), 'Who pays?{Enter}');
  await waitFor(() => expect(heard()).toBe('Your question is kept.'));
  await wait(5000);
  expect(heard()).toBe('A talk has started.');
  jest.useRealTimers();
});

test('the viewer’s stored question is not announced again when it is shown', async () => {
  const before = aPanel({ talk: aTalk({ facilitator: 'ben', privateWriting: aPrivateWriting() }) });
  const { store } = await showPanel(before);
  const shown = aPanel({
    talk: aTalk({ facilitator: 'ben' }),
    questions: [...before.questions, ...aPrivateWriting().mine],
  });
  servePanel(shown);
  const said: (string | undefined | null)[] = [];
  const ears = new MutationObserver(() => said.push(heard()));
  ears.observe(document.body, { subtree: true, childList: true, characterData: true });
  await act(() => store.refresh());
  await act(async () => undefined);
  ears.disconnect();
  expect(screen.getByText(aPrivateWriting().mine[0]?.text ?? '')).toBeVisible();
  expect(said).not.toContain('Your question is kept.');
});

describe('news waiting beside the page that was announced already', () => {
  const bens = aPanel({ talk: aTalk({ facilitator: 'ben' }) });
  const waiting = async () => {
    const page = await showPanel(aPanel());
    servePanel(bens);
    await act(() => page.store.readAside());
    expect(heard()).toBe('A talk has started.');
    return page;
  };

  test('is heard although the viewer asks before and after it', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    const first = aPanel({ questions: [...aPanel().questions, { ...mine, id: 'one', text: 'Who pays?' }] });
    const said: (string | undefined)[] = [];
    const { user, store } = await showPanel(aPanel());
    const ears = new MutationObserver(() => said.push(heard()));
    ears.observe(screen.getByRole('status'), { subtree: true, childList: true, characterData: true });
    servePanel(first, { askQuestion: first });
    await user.type(screen.getByLabelText(/What could go wrong/), 'Who pays?{Enter}');
    const talking = { ...first, talk: aTalk({ facilitator: 'ben' }) };
    const second = { ...mine, id: 'two', text: 'Who else?' };
    servePanel(talking, { askQuestion: { ...talking, questions: [...first.questions, second] } });
    await act(() => store.readAside());
    await user.type(screen.getByLabelText(/What could go wrong/), 'Who else?{Enter}');
    await act(() => jest.advanceTimersByTime(12_000));
    jest.useRealTimers();
    ears.disconnect();
    expect(said.join('|')).toContain('A talk has started.');
  });

  test('is not announced again when the viewer, who has the focus in a field, shows it', async () => {
    await waiting();
    act(() => screen.getByLabelText(/What could go wrong/).focus());
    fireEvent.click(await screen.findByRole('button', { name: /^A talk has started/ }));
    expect(await screen.findByRole('timer')).toBeVisible();
    expect(heard()).toBe('A talk has started.');
  });

  /** Waits until the announcer's quiet time is over. */
  const quiet = () => act(() => jest.advanceTimersByTime(6000));
  const shows = async (after: PanelView) => {
    jest.useFakeTimers();
    const { store } = await waiting();
    quiet();
    const before = heard();
    servePanel(after);
    await act(() => store.refresh());
    quiet();
    jest.useRealTimers();
    return before;
  };

  test('is not announced again when it shows by itself', async () => {
    const before = await shows(bens);
    expect(screen.getByRole('timer')).toBeVisible();
    expect(heard()).toBe(before);
  });

  test('does not hide later news', async () => {
    await shows({ ...bens, ballot: anOpenBallot({ voted: ['ben'] }) });
    expect(heard()).toBe('1 person has voted.');
  });

  test('is kept apart from what the viewer does meanwhile', async () => {
    const { user, store } = await waiting();
    const question = { ...mine, text: 'Who pays?' };
    servePanel(aPanel(), { askQuestion: { ...bens, questions: [...bens.questions, question] } });
    await user.type(screen.getByLabelText(/What could go wrong/), 'Who pays?{Enter}');
    expect(heard()).toBe('Your question is kept.');
    expect(store.state()).toMatchObject({ newer: null });
  });
});
