import { act, screen, within } from '@testing-library/react';
import type { Question } from '../../../src/domain/question/question';
import { aPanel, aQuestion, aConflict } from '../../../test/a-panel';
import { servePanel } from '../../../test/panel-host';
import { showPanel } from '../../../test/show-panel';

const mine = aQuestion({ askedBy: 'ana' });
const change = { name: /finds? out by Thu/ };

test('owner and due day are one tap away; the asker can change the text too', async () => {
  const { user, asked } = await showPanel(aPanel({ questions: [mine] }));
  await user.click(within(screen.getByRole('list', { name: 'Open questions' })).getByRole('button', change));
  const text = await screen.findByLabelText('In one line');
  expect(text).toHaveFocus();
  await user.type(text, ' And when?');
  await user.selectOptions(screen.getByLabelText('About'), 'Data');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(asked()[0]).toMatchObject({
    functionKey: 'editQuestion',
    payload: { input: { id: 'q1', text: 'Who updates the allergen list? And when?', category: 'data', owner: 'ben' } },
  });
});

test('only the asker can change the text', async () => {
  const { user } = await showPanel(aPanel({ questions: [aQuestion({ askedBy: 'chiara' })] }));
  await user.click(within(screen.getByRole('list', { name: 'Open questions' })).getByRole('button', change));
  expect(await screen.findByLabelText('About')).toHaveFocus();
  expect(screen.queryByLabelText('In one line')).toBeNull();
});

test('a conflicting edit shows both texts, and the typed one stays', async () => {
  const editQuestion = aConflict({ field: 'text', theirs: 'Who keeps the list?', mine: 'Who updates it?' });
  const { user } = await showPanel(aPanel({ questions: [mine] }), { editQuestion });
  await user.click(within(screen.getByRole('list', { name: 'Open questions' })).getByRole('button', change));
  const text = await screen.findByLabelText('In one line');
  await user.clear(text);
  await user.type(text, 'Who updates it?');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Who keeps the list?');
  expect(screen.getByLabelText('In one line')).toHaveValue('Who updates it?');
});

test('edits of different fields are both stored, since the base is sent along', async () => {
  const { user, asked } = await showPanel(aPanel({ questions: [mine] }));
  await user.click(within(screen.getByRole('list', { name: 'Open questions' })).getByRole('button', change));
  await user.selectOptions(await screen.findByLabelText('About'), 'Data');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const { kind, text, category, owner, due } = mine;
  expect(asked()[0]?.payload).toMatchObject({
    base: { kind, text, category, owner, due },
    input: { category: 'data' },
  });
});

test('two new owners conflict: both are shown, and saving replaces the owner alone', async () => {
  const editQuestion = aConflict({ field: 'owner', theirs: null, mine: 'ana' });
  const { user, store } = await showPanel(aPanel({ questions: [mine] }), { editQuestion });
  await user.click(within(screen.getByRole('list', { name: 'Open questions' })).getByRole('button', change));
  await user.selectOptions(await screen.findByLabelText('Who finds out?'), 'you');
  const theirs = { ...mine, owner: null, category: 'scope', version: 2 } as const;
  // The failure carries the other edit, before the panel is read again.
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Nobody yet', { selector: 'dd' })).toBeVisible();
  expect(screen.getByText('you', { selector: 'dd' })).toBeVisible();
  servePanel(aPanel({ questions: [theirs] }));
  await act(() => store.refresh());
  const { asked } = servePanel(aPanel({ questions: [theirs] }));
  await user.click(screen.getByRole('button', { name: 'Use mine' }));
  expect(asked()[0]?.payload).toMatchObject({ base: { owner: null }, input: { owner: 'ana', category: 'scope' } });
});

test('a question can be asked for another person', async () => {
  const { user, asked } = await showPanel(aPanel());
  await user.type(screen.getByLabelText(/What could go wrong/), 'What about twins?');
  await user.click(screen.getByRole('button', { name: 'Who finds out, by when…' }));
  // The fields stand before the button that opens them, so focus moves into them.
  expect(await screen.findByLabelText('Who finds out?')).toHaveFocus();
  for (const name of ['Kind', 'About']) expect(screen.queryByLabelText(name)).toBeNull();
  await user.selectOptions(await screen.findByLabelText('Whose question is it?'), 'ben');
  await user.click(screen.getByRole('button', { name: 'Add' }));
  expect(asked()[0]?.payload).toMatchObject({ input: { text: 'What about twins?', askedFor: 'ben' } });
});

test('a person who asked for another may reword and withdraw the question', async () => {
  const question = aQuestion({ askedBy: 'ana', askedFor: 'farah', blocking: true });
  const { user, asked } = await showPanel(aPanel({ questions: [question] }));
  await user.click(screen.getByRole('button', { name: /^asked for .* finds? out by Thu/ }));
  await user.type(await screen.findByLabelText('In one line'), ' And when?');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await user.click(await screen.findByRole('button', { name: /More actions for/ }));
  expect(screen.queryByRole('menuitem', { name: 'Need not be answered first' })).toBeNull();
  await user.click(await screen.findByRole('menuitem', { name: 'Withdraw' }));
  expect(asked().map(({ functionKey }) => functionKey)).toEqual(['editQuestion', 'withdrawQuestion']);
});

test.each([
  ['an open blocking one of another person', { blocking: true }, false],
  ['an open one of another person', {}, true],
  ['one’s own', { askedBy: 'ana', blocking: true }, true],
  ['one that waits for an OK', { state: 'answered', answer: 'Mei', answeredBy: 'ben', blocking: true }, true],
] as const)('"…" appears only where it has content: %s', async (_what, spoilt, shown) => {
  await showPanel(aPanel({ questions: [aQuestion(spoilt)] }));
  expect(screen.queryByRole('button', { name: /More actions for/ }) !== null).toBe(shown);
});

test('reopening is based on the answer shown; another answer is a conflict with both', async () => {
  const before = { state: 'answered', answer: 'Ben does.', answeredBy: 'ben', version: 2 } as const;
  const question = aQuestion({ askedBy: 'ana', ...before, answeredAt: '2026-11-23T09:00:00.000Z' });
  const { user, store } = await showPanel(aPanel({ questions: [question] }));
  await user.click(screen.getByRole('button', { name: /^More actions for/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Open again' }));
  await user.type(await screen.findByLabelText('What is still missing?'), 'How often?');
  const again: Question = { ...question, answer: 'Each Monday.', answeredBy: 'emma', version: 3 };
  const conflict = aConflict({ field: 'answer', theirs: 'Each Monday.', mine: 'How often?' });
  const { asked } = servePanel(aPanel({ questions: [again] }), { reopenQuestion: conflict });
  await act(() => store.refresh());
  await user.click(screen.getByRole('button', { name: 'Open again' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Each Monday.');
  await user.click(screen.getByRole('button', { name: 'Use mine' }));
  expect(asked().map(({ payload }) => payload?.base['version'])).toEqual([2, 3]);
  expect(screen.getByLabelText('What is still missing?')).toHaveValue('How often?');
});

test.each([
  ['answered', { state: 'answered', answer: 'Ben.', answeredBy: 'ben' }, /^The words of this question can no longer/],
  ['withdrawn', { state: 'withdrawn' }, /^This question was withdrawn meanwhile. What you wrote is still below/],
] as const)('an unsaved rewording can still be copied when the question is %s meanwhile', async (...given) => {
  const [, spoilt, said] = given;
  const { user, store } = await showPanel(aPanel({ questions: [mine] }));
  await user.click(await screen.findByRole('button', { name: /Change owner, due day/ }));
  await user.type(await screen.findByLabelText('In one line'), ' Each week?');
  servePanel(aPanel({ questions: [{ ...mine, ...spoilt, version: 2 }] }));
  await act(() => store.refresh());
  expect(screen.getByLabelText('In one line')).toHaveValue('Who updates the allergen list? Each week?');
  expect(screen.getByLabelText('In one line')).toHaveFocus();
  expect(screen.getByRole('alert')).toHaveTextContent(said);
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  servePanel(aPanel({ questions: [{ ...mine, version: 3 }] }));
  await act(() => store.refresh());
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByRole('button', { name: 'Save' })).toBeEnabled();
});
