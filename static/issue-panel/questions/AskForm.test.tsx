import { cleanup, screen } from '@testing-library/react';
import { QUESTION_TEXT_LIMIT } from '../../../src/domain/question/question';
import { aPanel, aQuestion } from '../../../test/a-panel';
import { showPanel } from '../../../test/show-panel';
import { forgetFolding } from '../steps/use-folding';

beforeEach(() => forgetFolding());

test('text that is too long stays as it is, says by how much, and is not sent until it fits', async () => {
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
  expect(asked()[0]?.payload).toMatchObject({ text: 'x'.repeat(QUESTION_TEXT_LIMIT) });
});

const asking = () => screen.getByLabelText(/What could go wrong/);

test('a list that is pasted becomes a question per line with one tap, and what was typed is still there', async () => {
  const { user, asked } = await showPanel(aPanel());
  await user.type(asking(), 'And refunds');
  await user.paste('1. Who pays?\n2. When?\n\n- What about twins?\n');
  const list = await screen.findByLabelText(/What you pasted/);
  expect(list).toHaveFocus();
  expect(list).toHaveValue('Who pays?\nWhen?\nWhat about twins?');
  expect(asked()).toHaveLength(0);
  await user.type(list, '{End}!');
  await user.click(screen.getByRole('button', { name: 'Add 3 questions' }));
  expect(asked().map(({ payload }) => payload?.['text'])).toEqual(['Who pays?', 'When?', 'What about twins?!']);
  expect(screen.queryByLabelText(/What you pasted/)).toBeNull();
  expect(asking()).toHaveValue('And refunds');
  expect(asking()).toHaveFocus();
});

test('a pasted line that is too long is named, and nothing is sent until it fits', async () => {
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

test('a list that is too long keeps no question in the line from being asked', async () => {
  const { user, asked } = await showPanel(aPanel());
  await user.click(asking());
  await user.paste(`Who pays?\n${'x'.repeat(QUESTION_TEXT_LIMIT + 3)}`);
  expect(await screen.findByLabelText(/What you pasted/)).toBeInvalid();
  await user.type(asking(), 'And refunds?{Enter}');
  expect(asked().map(({ payload }) => payload?.['text'])).toEqual(['And refunds?']);
  expect(screen.getByLabelText(/What you pasted/)).toBeVisible();
});

test('one line that is pasted stays in the field', async () => {
  const { user } = await showPanel(aPanel());
  await user.click(asking());
  await user.paste('Who pays?\n');
  expect(asking()).toHaveValue('Who pays?');
  expect(screen.queryByLabelText(/What you pasted/)).toBeNull();
});

test.each([
  ['no answer came', 'jira-unavailable', /Perhaps not saved: “Who pays\?”/],
  ['it was refused', 'limit-reached', /Not saved: “Who pays\?”/],
] as const)('where %s, it says what is known', async (_what, fails, said) => {
  const { user } = await showPanel(aPanel(), { askQuestion: { fails } });
  await user.type(asking(), 'Who pays?{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent(said);
});

test('a list that is pasted after another goes below it', async () => {
  const { user } = await showPanel(aPanel());
  await user.click(asking());
  await user.paste('One\nTwo');
  await user.type(await screen.findByLabelText(/^What you pasted/), ' and a half');
  await user.click(asking());
  await user.paste('Three\nFour');
  expect(screen.getByLabelText(/^What you pasted/)).toHaveValue('One\nTwo and a half\nThree\nFour');
});

test('what has just been asked stands in the list, however many stood there, until the page is opened again', async () => {
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
