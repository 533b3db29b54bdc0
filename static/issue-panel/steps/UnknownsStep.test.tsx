import { act, screen, within } from '@testing-library/react';
import { aPanel, aQuestion, aTalk } from '../../../test/a-panel';
import { inTurn, servePanel } from '../../../test/panel-host';
import { showPanel } from '../../../test/show-panel';

const none = () => screen.queryByText('No questions yet');

describe('with an empty list', () => {
  test('it says that there is nothing until the first question comes by itself', async () => {
    const { store } = await showPanel(aPanel({ talk: aTalk(), questions: [] }));
    expect(none()).toBeVisible();
    servePanel(aPanel({ talk: aTalk(), questions: [aQuestion({ text: 'Which kitchen?' })] }));
    await act(() => store.refresh());
    expect(screen.getByText('Which kitchen?')).toBeVisible();
    expect(none()).toBeNull();
  });

  test('news beside unsaved text waits, and moves nothing', async () => {
    const { user, store } = await showPanel(aPanel({ talk: aTalk(), questions: [] }));
    const line = none();
    await user.type(screen.getByLabelText(/What could go wrong/), 'half');
    servePanel(aPanel({ talk: aTalk(), questions: [aQuestion({ text: 'Which kitchen?' })] }));
    await act(() => store.refresh());
    expect(none()).toBeNull();
    expect(line).toBeVisible();
    await user.click(screen.getByRole('button', { name: '1 new question, show' }));
    expect(screen.getByText('Which kitchen?')).toBeVisible();
    expect(line).not.toBeInTheDocument();
  });

  test('it does not say so to a person whose question from a left talk still waits', async () => {
    const earlyWriting = { participants: ['ana'], respondents: 1, iSaid: 'wrote' } as const;
    await showPanel(aPanel({ questions: [], earlyWriting }));
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

test('questions that are no longer with the issue are counted, and read when the reader asks for them', async () => {
  const over = aQuestion({ id: 'q1', text: 'Who pays?', state: 'closed' });
  const archived = { questions: 30, talks: 0, origins: [] };
  const pages = [28, 27].map((from) => ({
    what: 'questions' as const,
    from,
    talks: [],
    questions: [aQuestion({ id: `old${from}`, text: `Question ${from}`, state: 'closed' })],
  }));
  const answers = pages.map((value) => Promise.resolve({ ok: true, value }));
  const { user } = await showPanel(aPanel({ questions: [over], archived }), { readArchive: inTurn(...answers) });
  await user.click(screen.getByRole('button', { name: 'Show “31 closed”' }));
  expect(screen.getByText('Who pays?')).toBeVisible();
  await user.click(await screen.findByRole('button', { name: 'Show 30 earlier questions' }));
  await user.click(await screen.findByRole('button', { name: 'Show 28 earlier questions' }));
  expect(await screen.findByText('Question 27')).toBeVisible();
  const shown = within(screen.getByRole('list', { name: 'Earlier questions' })).getAllByText(/^Question/);
  expect(shown.map((one) => one.textContent)).toEqual(['Question 28', 'Question 27']);
  expect(screen.queryByRole('button', { name: 'Answer' })).toBeNull();
});
