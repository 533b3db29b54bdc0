import { screen, within } from '@testing-library/react';
import { aPanel, aQuestion } from '../../test/a-panel';
import { showPanel } from '../../test/show-panel';
import { ui } from '../../test/ui-host';
import { forgetFolding } from './use-folding';

beforeEach(() => forgetFolding());

const mine = aQuestion({ askedBy: 'ana' });
const change = { name: 'Somebody · Thu' };

test('owner and day are one tap away, and the words too for whoever asked', async () => {
  const { user, asked } = await showPanel(aPanel({ questions: [mine] }));
  await user.click(within(screen.getByRole('list', { name: 'Open questions' })).getByRole('button', change));
  const text = await screen.findByLabelText('In one line');
  expect(text).toHaveFocus();
  await user.type(text, ' And when?');
  await user.selectOptions(screen.getByLabelText('About'), 'Data');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(asked()[0]).toMatchObject({
    functionKey: 'editQuestion',
    payload: { id: 'q1', version: 1, text: 'Who updates the allergen list? And when?', category: 'data', owner: 'ben' },
  });
});

test('nobody puts other words into the asker’s mouth', async () => {
  const { user } = await showPanel(aPanel({ questions: [aQuestion({ askedBy: 'chiara' })] }));
  await user.click(within(screen.getByRole('list', { name: 'Open questions' })).getByRole('button', change));
  expect(await screen.findByLabelText('About')).toHaveFocus();
  expect(screen.queryByLabelText('In one line')).toBeNull();
});

test('an edit that met another one shows both texts, and what was typed stays', async () => {
  const facts = { theirs: 'Who keeps the list?', yours: 'Who updates it?' };
  const { user } = await showPanel(aPanel({ questions: [mine] }), { editQuestion: { fails: 'conflict', facts } });
  await user.click(within(screen.getByRole('list', { name: 'Open questions' })).getByRole('button', change));
  const text = await screen.findByLabelText('In one line');
  await user.clear(text);
  await user.type(text, 'Who updates it?');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Who keeps the list?');
  expect(screen.getByLabelText('In one line')).toHaveValue('Who updates it?');
});

test('a question is written down for somebody else', async () => {
  const { user, asked } = await showPanel(aPanel());
  await user.type(screen.getByLabelText(/What could go wrong/), 'What about twins?');
  await user.click(screen.getByRole('button', { name: 'Kind, owner, due…' }));
  await user.selectOptions(await screen.findByLabelText('Whose question is it?'), 'ben');
  await user.click(screen.getByRole('button', { name: 'Add' }));
  expect(asked()[0]?.payload).toMatchObject({ text: 'What about twins?', askedFor: 'ben' });
});

const paragraph = (text: string) => ({
  ...{ type: 'doc', version: 1 },
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const comment = (id: string, accountId: string, text: string) => ({ id, author: { accountId }, body: paragraph(text) });

/** The issue's own texts, as Jira has them. */
function serveTexts(description: string, comments: readonly object[]): void {
  const fields = { description: paragraph(description), comment: { comments } };
  const body = JSON.stringify({ fields, values: [] });
  const headers = { 'content-type': 'application/json' };
  ui.answer('fetchProduct', () => ({ status: 200, statusText: 'OK', headers, body }));
}

test('what a comment asks and nobody answered is one tap from being a question', async () => {
  serveTexts('All is said.', [
    comment('1', 'ben', 'Which suppliers?'),
    comment('2', 'chiara', 'Two of them.'),
    comment('3', 'emma', 'Fine. What about nuts?'),
  ]);
  const { user, asked } = await showPanel(aPanel());
  await user.click(screen.getByRole('button', { name: 'In comments…' }));
  const found = within(await screen.findByRole('list', { name: 'Asked in description and comments' }));
  expect(found.getAllByRole('listitem')).toHaveLength(1);
  await user.click(found.getByRole('button', { name: 'Make it a question' }));
  expect(asked()[0]).toMatchObject({ functionKey: 'questionFromComment', payload: { commentId: '3', text: null } });
});

test('unfinished text in the description is a hint too, and can be waved away', async () => {
  serveTexts('The limit is TBD.', []);
  const { user } = await showPanel(aPanel());
  await user.click(screen.getByRole('button', { name: 'In comments…' }));
  expect(await screen.findByText('The limit is TBD.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Not now' }));
  expect(screen.getByText('Nothing in description and comments waits for an answer.')).toBeVisible();
});
