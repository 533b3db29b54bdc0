import { createEvent, fireEvent, screen, waitFor } from '@testing-library/react';
import { aPanel, aQuestion, aRevealedBallot, aTalk } from '../../../test/a-panel';
import { issueTypes as types, serveSplitting } from '../../../test/serve-splitting';
import { pressable, showPanel, showPanelAt } from '../../../test/show-panel';

beforeEach(() => {
  serveSplitting(types.story, [types.story, types.subtask]);
});

const SEND = '{Control>}{Enter}{/Control}';
const button = pressable;
const field = (name: string | RegExp) => screen.findByLabelText(name);
type Shown = Awaited<ReturnType<typeof showPanel>>;
const calls = ({ asked }: Pick<Shown, 'asked'>) => asked().map(({ functionKey }) => functionKey);

const question = aQuestion({ askedBy: 'ana' });
const answered = aQuestion({ state: 'answered', answer: 'Mei', answeredBy: 'ben', askedBy: 'ana' });
const talking = aPanel({ talk: aTalk() });
const doubting = aPanel({ talk: aTalk(), ballot: aRevealedBallot({ mine: 1, awaited: true }) });

test.each([
  ['an answer', aPanel({ questions: [question] }), [/^Answer “/], 'Your answer', 'answerQuestion'],
  [
    'a reason for reopening',
    aPanel({ questions: [answered] }),
    [/^More actions for/, 'Open again'],
    'What is still missing?',
    'reopenQuestion',
  ],
  ['why and scope', aPanel(), ['Edit'], 'In scope', 'saveToTicket'],
  ['an edit', aPanel({ questions: [question] }), [/Somebody finds out by Thu/], 'In one line', 'editQuestion'],
  ['an issue as it is', aPanel(), ['More actions', 'Make an exception…'], /^Why/, 'makeException'],
  ['a doubt', doubting, ['Say what it is'], /^What is your doubt/, 'giveReason'],
  ['the end of a talk', talking, [/^4 Close/], /^What happens/, 'closeTalk'],
])('Ctrl+Enter sends %s once', async (_what, panel, opens, label, call) => {
  const shown = await showPanel(panel);
  for (const name of opens) await shown.user.click(await button(name));
  await shown.user.type(await field(label), 'Mei');
  expect(calls(shown)).toEqual([]);
  await shown.user.keyboard(SEND);
  await waitFor(() => expect(calls(shown)).toEqual([call]));
});

async function answering(spoilt: Parameters<typeof aQuestion>[0] = {}) {
  const shown = await showPanel(aPanel({ questions: [aQuestion({ askedBy: 'ana', ...spoilt })] }));
  await shown.user.click(await button(/^Answer “/));
  return { ...shown, text: await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /answer|Why, or how/ }) };
}

test('Command+Enter sends as well; Enter alone is a new line', async () => {
  const { user, text, asked } = await answering();
  await user.type(text, 'Mei{Enter}Ben');
  expect(text).toHaveValue('Mei\nBen');
  expect(asked()).toEqual([]);
  await user.keyboard('{Meta>}{Enter}{/Meta}');
  await waitFor(() => expect(asked()[0]?.payload).toMatchObject({ input: { answer: 'Mei\nBen' } }));
});

test.each([
  ['the text is missing', {}, ' '],
  ['the code of a risk is missing', { kind: 'risk' }, 'It is rare'],
] as const)('Ctrl+Enter does nothing where the button is disabled: %s', async (_what, spoilt, typed) => {
  const { user, text, asked } = await answering(spoilt);
  await user.type(text, `${typed}${SEND}`);
  expect(asked()).toEqual([]);
  expect(text).toHaveValue(typed);
});

test('Ctrl+Enter does not send a text that is too long', async () => {
  const { user, text, asked } = await answering();
  fireEvent.change(text, { target: { value: 'x'.repeat(2000) } });
  await user.type(text, SEND);
  expect(asked()).toEqual([]);
});

test.each([
  ['a word being composed', { isComposing: true }],
  ['a key held down', { repeat: true }],
])('%s sends nothing', async (_what, how) => {
  const { user, text, asked } = await answering();
  await user.type(text, 'Mei');
  fireEvent(text, createEvent.keyDown(text, { key: 'Enter', ctrlKey: true, ...how }));
  expect(asked()).toEqual([]);
});

test('Ctrl+Enter asks a pasted list, and not the question in the field', async () => {
  const shown = await showPanel(aPanel());
  await shown.user.type(await field(/What could go wrong/), 'And twins?');
  await shown.user.paste('Who pays?\nWhen?');
  await shown.user.type(await field(/What you pasted/), SEND);
  await waitFor(() => expect(calls(shown)).toEqual(['askQuestion', 'askQuestion']));
  expect(screen.getByLabelText(/What could go wrong/)).toHaveValue('And twins?');
});

test('Ctrl+Enter creates the parts of a split, and the talk goes on', async () => {
  const split = { panel: talking, created: [], failed: [], placed: true, after: 'kept' };
  const shown = await showPanelAt('Close', talking, { splitIssue: Promise.resolve({ ok: true, value: split }) });
  await shown.user.click(await screen.findByRole('radio', { name: 'Split' }));
  await screen.findByRole('radio', { name: 'Child work items (Sub-task)' });
  await shown.user.type(await field(/Split into/), SEND);
  await waitFor(() => expect(calls(shown)).toEqual(['splitIssue']));
});

test.each([/What did we agree/, /^What happens next/])(
  'beside the parts of a split Ctrl+Enter closes the talk: %s',
  async (label) => {
    const shown = await showPanelAt('Close', talking);
    await shown.user.click(await screen.findByRole('radio', { name: 'Split' }));
    await screen.findByRole('radio', { name: 'Child work items (Sub-task)' });
    await shown.user.type(await field(label), `Mei${SEND}`);
    await waitFor(() => expect(calls(shown)).toEqual(['closeTalk']));
  },
);
