import { act, cleanup, screen } from '@testing-library/react';
import { QUESTION_TEXT_LIMIT } from '../../../src/domain/question/question';
import { aPanel, aQuestion, aTalk } from '../../../test/a-panel';
import { showPanel } from '../../../test/show-panel';

test('a text that is too long stays, says by how much, and cannot be sent', async () => {
  const { user, asked } = await showPanel(aPanel());
  const ask = screen.getByLabelText(/What could go wrong/);
  const long = 'x'.repeat(QUESTION_TEXT_LIMIT + 2);
  await user.click(ask);
  await user.paste(long);
  expect(ask).toHaveValue(long);
  expect(ask).toBeInvalid();
  expect(ask).toHaveAccessibleDescription('2 characters too many');
  await user.keyboard('{Enter}');
  expect(asked()).toHaveLength(0);
  expect(screen.getByRole('status')).toHaveTextContent('2 characters too many');
  await user.keyboard('{Backspace}{Backspace}');
  expect(ask).toBeValid();
  expect(ask).toHaveAccessibleDescription('0 characters left');
  await user.keyboard('{Enter}');
  expect(asked()[0]?.payload).toMatchObject({ input: { text: 'x'.repeat(QUESTION_TEXT_LIMIT) } });
});

const asking = () => screen.getByLabelText(/What could go wrong/);

test('a pasted list becomes one question per line, and the typed text stays', async () => {
  const { user, asked } = await showPanel(aPanel());
  await user.type(asking(), 'And refunds');
  await user.paste('1. Who pays?\n2. When?\n\n- What about twins?\n');
  const list = await screen.findByLabelText(/What you pasted/);
  expect(list).toHaveFocus();
  expect(list).toHaveValue('Who pays?\nWhen?\nWhat about twins?');
  expect(asked()).toHaveLength(0);
  await user.type(list, '{End}!');
  await user.click(screen.getByRole('button', { name: 'Add 3 questions' }));
  expect(asked().map(({ payload }) => payload?.input['text'])).toEqual(['Who pays?', 'When?', 'What about twins?!']);
  expect(screen.queryByLabelText(/What you pasted/)).toBeNull();
  expect(asking()).toHaveValue('And refunds');
  expect(asking()).toHaveFocus();
});

test('a pasted line that is too long is named, and blocks sending the list', async () => {
  const { user, asked } = await showPanel(aPanel());
  await user.click(asking());
  await user.paste(`Who pays?\n${'x'.repeat(QUESTION_TEXT_LIMIT + 3)}`);
  const list = await screen.findByLabelText(/What you pasted/);
  expect(list).toHaveAccessibleDescription('Line 2: 3 characters too many');
  expect(screen.getByRole('button', { name: 'Add 2 questions' })).toBeDisabled();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(asked()).toHaveLength(0);
  expect(asking()).toHaveFocus();
});

test('more lines than there is room for are not sent', async () => {
  const { user } = await showPanel(aPanel({ questions: [] }));
  await user.click(asking());
  await user.paste(Array.from({ length: 101 }, (_, at) => `Question ${at}?`).join('\n'));
  expect(await screen.findByLabelText(/What you pasted/)).toHaveAccessibleDescription('1 line too many');
  expect(screen.getByLabelText(/What you pasted/)).toBeInvalid();
});

test('a list that is too long does not block the question in the field', async () => {
  const { user, asked } = await showPanel(aPanel());
  await user.click(asking());
  await user.paste(`Who pays?\n${'x'.repeat(QUESTION_TEXT_LIMIT + 3)}`);
  expect(await screen.findByLabelText(/What you pasted/)).toBeInvalid();
  await user.type(asking(), 'And refunds?{Enter}');
  expect(asked().map(({ payload }) => payload?.input['text'])).toEqual(['And refunds?']);
  expect(screen.getByLabelText(/What you pasted/)).toBeVisible();
});

test('a single pasted line stays in the field', async () => {
  const { user } = await showPanel(aPanel());
  await user.click(asking());
  await user.paste('Who pays?\n');
  expect(asking()).toHaveValue('Who pays?');
  expect(screen.queryByLabelText(/What you pasted/)).toBeNull();
});

test.each([
  ['no answer came', 'jira-unavailable', /Perhaps not saved: “Who pays\?”/],
  ['it was refused', 'limit-reached', /Not saved: “Who pays\?”/],
] as const)('after a failure the line says whether it may be stored: %s', async (_what, fails, said) => {
  const { user } = await showPanel(aPanel(), { askQuestion: { fails } });
  await user.type(asking(), 'Who pays?{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent(said);
});

test('a second pasted list is added below the first', async () => {
  const { user } = await showPanel(aPanel());
  await user.click(asking());
  await user.paste('One\nTwo');
  await user.type(await screen.findByLabelText(/^What you pasted/), ' and a half');
  await user.click(asking());
  await user.paste('Three\nFour');
  expect(screen.getByLabelText(/^What you pasted/)).toHaveValue('One\nTwo and a half\nThree\nFour');
});

test('a new question stays in the list, however long it is, until the page is reopened', async () => {
  const questions = ['q1', 'q2', 'q3', 'q4'].map((id) => aQuestion({ id, text: `Question ${id}?` }));
  const before = aPanel({ questions });
  const mine = aQuestion({ id: 'mine', text: 'Who pays?', askedAt: '2026-11-24T10:00:00.000Z' });
  const after = aPanel({ questions: [...questions, mine] });
  const { user } = await showPanel(before, { askQuestion: after });
  expect(screen.getByText('1 more open')).toBeVisible();
  await user.type(asking(), 'Who pays?{Enter}');
  expect(await screen.findByText('Who pays?')).toBeVisible();
  expect(screen.getByText('1 more open')).toBeVisible();
  cleanup();
  await showPanel({ ...after, now: '2026-11-24T11:00:00.000Z' });
  expect(screen.getByText('2 more open')).toBeVisible();
});

const add = () => screen.queryByRole('button', { name: 'Add' });

test('while nobody talks, asking is one line, which opens once it has the focus; Escape closes it while it is empty', async () => {
  const { user } = await showPanel(aPanel());
  expect(asking()).toHaveAttribute('placeholder', 'Ask something…');
  expect([add(), screen.queryByRole('checkbox', { name: 'Without my name' })]).toEqual([null, null]);
  act(() => asking().focus());
  expect(add()).toBeVisible();
  await user.click(screen.getByRole('checkbox', { name: 'Without my name' }));
  await user.keyboard('{Escape}');
  expect(add()).toBeNull();
  expect(asking()).toHaveFocus();
  // A key opens it again.
  await user.paste('Who pays?');
  expect(screen.getByRole('checkbox', { name: 'Without my name' })).not.toBeChecked();
  await user.keyboard('{Escape}');
  expect(add()).toBeVisible();
  expect(asking()).toHaveValue('Who pays?');
});

test('in a talk the line is open from its start', async () => {
  await showPanel(aPanel({ talk: aTalk() }));
  expect(add()).toBeVisible();
  expect(screen.getByRole('button', { name: 'Who finds out, by when…' })).toBeVisible();
});

test('what was typed opens the line after a reload', async () => {
  const { user } = await showPanel(aPanel());
  await user.type(asking(), 'Who pays?');
  cleanup();
  await showPanel(aPanel());
  expect(add()).toBeVisible();
  expect(asking()).toHaveValue('Who pays?');
});
