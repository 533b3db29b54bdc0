import { act, screen, waitFor, within } from '@testing-library/react';
import type { PanelView } from '../../../src/contract';
import { anOpenBallot, aPanel, aQuestion, aRevealedBallot, aPrivateWriting, aTalk } from '../../../test/a-panel';
import { inTurn, offline, servePanel } from '../../../test/panel-host';
import { showPanel, showPanelAt, visit } from '../../../test/show-panel';

const never = new Promise(() => undefined);
const ask = () => screen.getByLabelText(/What could go wrong/);
const shownList = () => screen.getByRole('list', { name: 'Open questions' });
const mine = () => screen.findByRole('list', { name: 'Yours, hidden so far' });

const silent = (spoilt: Partial<PanelView> = {}, privateWriting = aPrivateWriting()): PanelView =>
  aPanel({ talk: aTalk({ respondents: 5, iSaid: 'wrote', privateWriting }), ...spoilt });
const twins = aQuestion({ id: 'mine', text: 'What about twins?', askedBy: 'ana' });
/** What Ana sees after another person has shown the questions. */
const shown = (): PanelView =>
  aPanel({
    talk: aTalk(),
    questions: [...aPanel().questions, twins, aQuestion({ id: 'bens', text: 'Which kitchen?' })],
  });

test('shows how many questions wait, and the viewer’s own alone', async () => {
  await showPanel(silent());
  expect(await screen.findByText('hidden until shown: 4 so far')).toBeVisible();
  expect(within(await mine()).getByText('What about twins?')).toBeVisible();
  expect(within(shownList()).queryByText('What about twins?')).toBeNull();
  expect(screen.getByRole('heading', { name: 'Earlier' })).toBeVisible();
});

test('the person who shows the questions sees them at once', async () => {
  const { user, asked } = await showPanel(silent(), { showWritten: shown() });
  await user.click(await screen.findByRole('button', { name: 'Show what we wrote · 5 of 5' }));
  expect(asked()[0]).toMatchObject({ functionKey: 'showWritten' });
  expect(await within(shownList()).findByText('Which kitchen?')).toBeVisible();
  expect(screen.queryByText(/hidden until shown/)).toBeNull();
});

test('a failed showing is reported and can be tried again', async () => {
  const { user } = await showPanel(silent(), { showWritten: { fails: 'rate-limited' } });
  await user.click(await screen.findByRole('button', { name: /Show what we wrote/ }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Jira is busy.');
  expect(screen.getByRole('button', { name: /Show what we wrote/ })).toBeVisible();
});

test('after a lost answer the person who showed them sees them, without a failure', async () => {
  const showWritten = inTurn({ fails: 'jira-unavailable' }, shown());
  const { user } = await showPanel(silent(), { showWritten });
  await user.click(await screen.findByRole('button', { name: /Show what we wrote/ }));
  expect(await within(shownList()).findByText('Which kitchen?')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('without any question it explains private writing, with nothing to show', async () => {
  await showPanel(
    aPanel({
      talk: aTalk({ respondents: 0, iSaid: 'wrote', privateWriting: aPrivateWriting({ hidden: 0, mine: [] }) }),
    }),
  );
  expect(await screen.findByText(/what you ask stays hidden until someone shows it/)).toBeVisible();
});

test('a respondent makes showing possible, since they may have written anonymously', async () => {
  await showPanel(silent({}, { hidden: 0, mine: [] }));
  expect(await screen.findByRole('button', { name: /Show what we wrote/ })).toBeVisible();
  expect(screen.queryByText(/^hidden until shown/u)).not.toBeInTheDocument();
});

test('a person who may only read sees the count without a button', async () => {
  await showPanel(silent({ me: { accountId: 'goran', canEdit: false } }, { hidden: 4, mine: [] }));
  expect(await screen.findByText('hidden until shown: 4 so far')).toBeVisible();
  expect(screen.queryByRole('button', { name: /Show what we wrote/ })).toBeNull();
});

test('a private question is among the viewer’s own at once, and counted', async () => {
  const { user } = await showPanel(silent(), { askQuestion: never });
  await user.type(ask(), 'Who pays?{Enter}');
  expect(within(await mine()).getByText('Who pays?')).toBeVisible();
  expect(within(shownList()).queryByText('Who pays?')).toBeNull();
  expect(screen.getByText('hidden until shown: 5 so far')).toBeVisible();
  expect(ask()).toHaveFocus();
});

test('a private question can be withdrawn before anybody has seen it', async () => {
  const { user, asked } = await showPanel(silent(), { withdrawQuestion: never });
  await user.click(within(await mine()).getByRole('button', { name: 'Take back: What about twins?' }));
  expect(asked()[0]).toMatchObject({
    functionKey: 'withdrawQuestion',
    payload: { base: { version: 1 }, input: { id: 'mine' } },
  });
  expect(screen.queryByText('What about twins?')).toBeNull();
  expect(screen.getByText('hidden until shown: 3 so far')).toBeVisible();
});

test('a question that could not be withdrawn is back, with the reason', async () => {
  const { user } = await showPanel(silent(), { withdrawQuestion: offline });
  await user.click(within(await mine()).getByRole('button', { name: /Take back/ }));
  expect(await within(await mine()).findByRole('alert')).toHaveTextContent('There was no connection.');
  expect(screen.getByText('What about twins?')).toBeVisible();
});

test('when another person shows the questions, everybody sees them without a press', async () => {
  const { store } = await showPanel(silent());
  expect(await mine()).toBeVisible();
  servePanel(shown());
  await act(() => store.refresh());
  expect(within(shownList()).getByText('Which kitchen?')).toBeVisible();
  expect(within(shownList()).getByText('What about twins?')).toBeVisible();
  expect(screen.queryByRole('list', { name: 'Yours, hidden so far' })).toBeNull();
  expect(screen.queryByRole('button', { name: /new question/ })).toBeNull();
  expect(screen.getByRole('status')).toHaveTextContent('What we wrote is shown.');
});

test('a reveal keeps unsaved text and the focus', async () => {
  const { user, store } = await showPanel(silent());
  await user.type(ask(), 'And who');
  await user.click(within(shownList()).getAllByRole('button', { name: /^Answer “/ })[0] ?? document.body);
  const field = await screen.findByLabelText('Your answer');
  await user.type(field, 'Ben');
  servePanel({
    ...shown(),
    questions: [
      aQuestion({ id: 'first', text: 'Who pays?', blocking: true, askedAt: '2026-11-01T09:00:00.000Z' }),
      ...shown().questions,
    ],
  });
  await act(() => store.refresh());
  expect(screen.getByText('Who pays?')).toBeVisible();
  expect(field).toHaveFocus();
  expect(field).toHaveValue('Ben');
  expect(ask()).toHaveValue('And who');
});

test('a person who looked at another step finds what was shown', async () => {
  const { store } = await showPanelAt('Vote', silent());
  servePanel(shown());
  await act(() => store.refresh());
  visit('Unknowns');
  expect(screen.getByText('Which kitchen?')).toBeVisible();
});

test('the questions that a reveal of the votes brings are shown at once', async () => {
  const { store } = await showPanel(aPanel({ talk: aTalk(), ballot: anOpenBallot({ voted: ['ben'], enough: true }) }));
  const reason = aQuestion({ id: 'reason', text: 'Suppliers lie.', askedBy: null, fromRound: 1, blocking: true });
  servePanel(aPanel({ talk: aTalk(), ballot: aRevealedBallot(), questions: [...aPanel().questions, reason] }));
  await act(() => store.refresh());
  visit('Unknowns');
  expect(within(shownList()).getByText('Suppliers lie.')).toBeVisible();
});

test('what is asked after the reveal appears by itself', async () => {
  const { store } = await showPanel(aPanel({ talk: aTalk(), ballot: aRevealedBallot() }));
  const later = aQuestion({ id: 'later', text: 'Which kitchen?' });
  servePanel(aPanel({ talk: aTalk(), ballot: anOpenBallot({ round: 2 }), questions: [...aPanel().questions, later] }));
  await act(() => store.refresh());
  visit('Unknowns');
  expect(screen.queryByRole('button', { name: /new question/ })).toBeNull();
  expect(screen.getByText('Which kitchen?')).toBeVisible();
});

describe('when another person ends private writing', () => {
  const quiet = { hidden: 0, mine: [] };
  const ended = async (before: PanelView, after: PanelView) => {
    const { store } = await showPanel(before);
    servePanel(after);
    await act(() => store.refresh());
  };

  test('without any question, the list is still empty and nothing counts as shown', async () => {
    await ended(silent({ questions: [] }, quiet), aPanel({ talk: aTalk(), questions: [] }));
    visit('Unknowns');
    expect(screen.getByText('No questions yet')).toBeVisible();
    expect(screen.queryByText('What we wrote is shown.')).toBeNull();
  });

  test('with only an anonymous question, it is shown and announced', async () => {
    const anonymous = aQuestion({ id: 'unsigned', text: 'Is this legal?', askedBy: null });
    await ended(silent({}, quiet), aPanel({ talk: aTalk(), questions: [...aPanel().questions, anonymous] }));
    expect(screen.getByText('Is this legal?')).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('What we wrote is shown.');
  });
});

test.each([
  ['starting', aPanel(), 'Start refining', 'startTalk'],
  [
    'joining',
    aPanel({ talk: aTalk({ facilitator: 'ben', participants: ['ben'], iJoined: false }) }),
    'Join',
    'startTalk',
  ],
])('%s a talk moves the focus to the question field', async (_what, panel, name, call) => {
  const talk = aTalk({ facilitator: 'ben', iSaid: 'wrote', privateWriting: aPrivateWriting({ hidden: 0, mine: [] }) });
  const { user } = await showPanel(panel, { [call]: aPanel({ talk }) });
  await user.click(screen.getByRole('button', { name }));
  await waitFor(() => expect(ask()).toHaveFocus());
});

test('focus stays where the person types while joining', async () => {
  let answer: (result: unknown) => void = () => undefined;
  const joining = new Promise((resolve) => (answer = resolve));
  const panel = aPanel({ talk: aTalk({ facilitator: 'ben', participants: ['ben'], iJoined: false }) });
  const { user } = await showPanel(panel, { startTalk: joining });
  await user.click(screen.getByRole('button', { name: 'Join' }));
  await user.click(within(shownList()).getAllByRole('button', { name: /^Answer “/ })[0] ?? document.body);
  const field = await screen.findByLabelText('Your answer');
  await user.type(field, 'Ben');
  await act(async () => answer({ ok: true, value: aPanel({ talk: aTalk({ facilitator: 'ben' }) }) }));
  expect(field).toHaveFocus();
});
