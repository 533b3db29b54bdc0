import { act, screen } from '@testing-library/react';
import { aPanel, aQuestion, aTalk } from '../../../test/a-panel';
import { servePanel } from '../../../test/panel-host';
import { showPanel } from '../../../test/show-panel';
import { forgetFolding } from './use-folding';

beforeEach(() => forgetFolding());

const none = () => screen.queryByText('No questions yet');

describe('with an empty list', () => {
  test('it says that there is nothing until there is news, which moves nothing', async () => {
    const { user, store } = await showPanel(aPanel({ questions: [] }));
    const line = none();
    expect(line).toBeVisible();
    servePanel(aPanel({ questions: [aQuestion({ text: 'Which kitchen?' })] }));
    await act(() => store.refresh());
    expect(none()).toBeNull();
    expect(line).toBeVisible();
    await user.click(screen.getByRole('button', { name: '1 new, show' }));
    expect(screen.getByText('Which kitchen?')).toBeVisible();
    expect(line).not.toBeInTheDocument();
  });

  test('it does not say so to a person whose question from a left talk still waits', async () => {
    const talk = aTalk({ startedAt: '2026-11-24T02:00:00.000Z', iSaid: 'wrote' });
    await showPanel(aPanel({ questions: [], talk }));
    expect(screen.getByText('You have written something')).toBeVisible();
    expect(none()).toBeNull();
  });
});

test('unfolded questions are no longer counted as more', async () => {
  const questions = ['q1', 'q2', 'q3', 'q4', 'q5'].map((id) => aQuestion({ id, text: `Question ${id}` }));
  const { user } = await showPanel(aPanel({ questions: [...questions, aQuestion({ id: 'q6', state: 'closed' })] }));
  expect(screen.getByText(/more open/)).toHaveTextContent(/^2 more open · 1 closed/);
  const toggle = screen.getByRole('button', { name: 'Show “2 more open · 1 closed”' });
  await user.click(toggle);
  expect(screen.getByText('Question q5')).toBeVisible();
  expect(screen.queryByText(/more open/)).toBeNull();
  expect(toggle).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Hide “2 more open · 1 closed”' }));
  expect(screen.getByText(/more open/)).toBeVisible();
});
