import { screen } from '@testing-library/react';
import { QUESTION_TEXT_LIMIT } from '../../src/domain/question';
import { aPanel } from '../../test/a-panel';
import { showPanel } from '../../test/show-panel';
import { forgetFolding } from './use-folding';

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
