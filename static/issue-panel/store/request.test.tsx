import { aConflict, aPanel } from '../../../test/a-panel';
import { inTurn, servePanel, type Answer } from '../../../test/panel-host';
import { ui } from '../../../test/ui-host';
import { panelActions } from './actions';
import { createPanelStore } from './panel-store';
import { REPEAT_MS } from '../../ui/repeated';
import { request } from './request';
import { expectLog } from '../../../test/logged';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

const vote = () => request('castVote', { base: { round: 1 }, input: { confidence: 4, size: null } });
const lost = { fails: 'jira-unavailable' } as const;
/** Sends a vote, and waits as long as a repeat takes. */
async function voting(answer: Answer | ReturnType<typeof inTurn>) {
  const { sent } = servePanel(aPanel(), { castVote: answer });
  const voted = vote();
  await jest.advanceTimersByTimeAsync(REPEAT_MS);
  return { result: await voted, payloads: sent().map(({ payload }) => payload) };
}

test('a change carries a new request id beside its base and input', async () => {
  const { sent } = servePanel(aPanel());
  await vote();
  await vote();
  const [one, other] = sent().map(({ payload }) => payload);
  const requestId = expect.stringMatching(/^[0-9a-f]{32}$/u);
  expect(one).toEqual({ requestId, base: { round: 1 }, input: { confidence: 4, size: null } });
  expect(other?.['requestId']).not.toBe(one?.['requestId']);
});

test('a change that overwrites and takes nothing carries all three, too', async () => {
  const { sent } = servePanel(aPanel());
  await request('startTalk', undefined);
  const requestId = expect.stringMatching(/^[0-9a-f]{32}$/u);
  expect(sent()).toEqual([{ functionKey: 'startTalk', payload: { requestId, base: {}, input: {} } }]);
});

test.each([
  ['Jira or storage did not answer', lost],
  ['the back end failed unexpectedly', { fails: 'unexpected' } as const],
  ['others were faster in each of its tries', { fails: 'busy' } as const],
])('a call is repeated unchanged where %s', async (_why, first) => {
  const { result, payloads } = await voting(inTurn(first, aPanel()));
  expect(result).toEqual({ ok: true, value: aPanel() });
  expect(payloads).toHaveLength(2);
  expect(payloads[1]).toEqual(payloads[0]);
});

test('a call whose answer the bridge lost is repeated', async () => {
  expectLog('Error: timed out');
  let calls = 0;
  ui.answer('invoke', () => {
    calls += 1;
    return calls === 1 ? Promise.reject(new Error('timed out')) : { ok: true, value: aPanel() };
  });
  const voted = vote();
  await jest.advanceTimersByTimeAsync(REPEAT_MS);
  expect(await voted).toEqual({ ok: true, value: aPanel() });
});

test('a call that is lost twice fails, and is not sent a third time', async () => {
  const { result, payloads } = await voting(lost);
  expect(result).toMatchObject({ ok: false, failure: { code: 'jira-unavailable' } });
  await jest.advanceTimersByTimeAsync(10 * REPEAT_MS);
  expect(payloads).toHaveLength(2);
});

test('the repeat’s answer counts, also when it is a refusal', async () => {
  const { result } = await voting(inTurn(lost, { fails: 'not-allowed' }));
  expect(result).toMatchObject({ ok: false, failure: { code: 'not-allowed' } });
});

test.each(['rate-limited', 'limit-reached', 'not-allowed', 'bad-request'] as const)(
  'a refused call is not repeated: %s',
  async (fails) => {
    const { result, payloads } = await voting({ fails });
    expect(result).toMatchObject({ ok: false, failure: { code: fails } });
    expect(payloads).toHaveLength(1);
  },
);

test('a conflict of two texts is not repeated, since people choose', async () => {
  const { payloads } = await voting(aConflict({ field: 'label', mine: 'Other', theirs: 'One' }));
  expect(payloads).toHaveLength(1);
});

test('a call without a connection is not repeated', async () => {
  expectLog('Error: Failed to fetch');
  jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  let calls = 0;
  ui.answer('invoke', () => {
    calls += 1;
    return Promise.reject(new Error('Failed to fetch'));
  });
  const voted = vote();
  await jest.advanceTimersByTimeAsync(10 * REPEAT_MS);
  expect(await voted).toMatchObject({ ok: false, failure: { details: { because: 'offline' } } });
  expect(calls).toBe(1);
});

const opened = async () => {
  const store = createPanelStore({
    open: () => Promise.resolve({ ok: true, value: aPanel() }),
    refresh: () => Promise.resolve({ ok: true, value: null }),
    clock: () => 0,
  });
  await store.load();
  return { store, actions: panelActions(store) };
};

test('the viewer’s next call waits for the repeat, and both are shown meanwhile', async () => {
  const { store, actions } = await opened();
  const { asked } = servePanel(aPanel(), { castVote: inTurn(lost, aPanel()) });
  const voted = actions.castVote({ round: 1 }, { confidence: 4, size: null });
  const said = actions.nothingFromMe();
  await jest.advanceTimersByTimeAsync(REPEAT_MS / 2);
  expect(asked().map(({ functionKey }) => functionKey)).toEqual(['castVote']);
  expect(store.state()).toMatchObject({ view: { ballot: { mine: 4 }, earlyWriting: { iSaid: 'nothing' } } });
  await jest.advanceTimersByTimeAsync(REPEAT_MS);
  expect([await voted, await said]).toEqual([null, null]);
  expect(asked().map(({ functionKey }) => functionKey)).toEqual(['castVote', 'castVote', 'nothingFromMe']);
});

test('questions and reasons are sent under the id that they bring, else under a new one', async () => {
  const { actions } = await opened();
  const { sent } = servePanel(aPanel());
  const question = { kind: 'question', text: 'Who?', blocking: false, category: null, owner: null, due: null } as const;
  const requestId = 'a'.repeat(32);
  await actions.askQuestion(question);
  await actions.askQuestion({ ...question, requestId });
  await actions.giveReason(1, { text: 'Who?', signed: false, requestId });
  const ids = sent().map(({ payload }) => payload?.['requestId']);
  expect(ids).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/u), requestId, requestId]);
  expect(ids[0]).not.toBe(requestId);
});

test('a split is never repeated, since a first call may still create parts', async () => {
  expectLog('Error: timed out');
  const { actions } = await opened();
  let calls = 0;
  ui.answer('invoke', () => {
    calls += 1;
    return Promise.reject(new Error('timed out'));
  });
  const split = { base: {}, input: { items: ['One'], as: 'beside', close: null } } as const;
  const done = actions.splitIssue(split, () => undefined);
  await jest.advanceTimersByTimeAsync(10 * REPEAT_MS);
  expect(await done).toMatchObject({ code: 'jira-unavailable' });
  expect(calls).toBe(1);
});
