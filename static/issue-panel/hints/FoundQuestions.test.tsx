import { screen, within } from '@testing-library/react';
import type { PanelView } from '../../../src/contract';
import { hash } from '../../../src/domain/shared/hash';
import { aPanel, aQuestion, aTalk } from '../../../test/a-panel';
import { offline } from '../../../test/panel-host';
import { showPanel } from '../../../test/show-panel';
import { ui } from '../../../test/ui-host';

const paragraph = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const comment = (id: string, accountId: string, text: string) => ({ id, author: { accountId }, body: paragraph(text) });

/** The issue's own texts, as Jira answers them. */
function serveTexts(description: string, comments: readonly object[]): void {
  const fields = { description: paragraph(description), comment: { comments } };
  const body = JSON.stringify({ fields, values: [] });
  const headers = { 'content-type': 'application/json' };
  ui.answer('fetchProduct', () => ({ status: 200, statusText: 'OK', headers, body }));
}

test('an unanswered question in a comment becomes a question in one tap', async () => {
  serveTexts('All is said.', [
    comment('1', 'ben', 'Which suppliers?'),
    comment('2', 'chiara', 'Two of them.'),
    comment('3', 'emma', 'Fine. What about nuts?'),
  ]);
  const { user, asked } = await look(aPanel());
  const found = within(await screen.findByRole('list', { name: 'Found in description and comments' }));
  expect(found.getAllByRole('listitem')).toHaveLength(1);
  await user.click(found.getByRole('button', { name: /^Make it a question “/ }));
  expect(asked()[0]).toMatchObject({
    functionKey: 'questionFromComment',
    payload: { input: { commentId: '3', text: null } },
  });
});

test('a comment that only asks back answers nothing', async () => {
  serveTexts('All is said.', [
    comment('1', 'ben', 'Which suppliers?'),
    comment('2', 'chiara', 'Those of the canteen? Or all?'),
    comment('3', 'ben', 'Is nobody here?'),
  ]);
  await look(aPanel());
  expect(await screen.findByRole('button', { name: /^Make it a question “Which suppliers/ })).toBeVisible();
});

/** A panel with these dismissed hints. */
const dismissing = (...dismissed: readonly string[]): PanelView => aPanel({ dismissed });
const tbd = `text:${hash('The limit is TBD.')}`;

async function look(panel: PanelView, answers: Parameters<typeof showPanel>[1] = {}) {
  const host = await showPanel(panel, answers);
  await host.user.click(screen.getByRole('button', { name: 'More actions' }));
  await host.user.click(screen.getByRole('menuitem', { name: 'Find questions in Jira’s texts…' }));
  return host;
}

test('unfinished text is a hint; dismissed it is gone for everybody, and Undo restores it', async () => {
  serveTexts('The limit is TBD.', []);
  const { user, asked } = await look(aPanel(), { dismissHint: dismissing(tbd), recallHint: dismissing() });
  expect(await screen.findByText('The limit is TBD.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: /^Hide for everybody “/ }));
  expect(asked()[0]).toMatchObject({
    functionKey: 'dismissHint',
    payload: { base: { hints: [tbd] }, input: { hint: tbd } },
  });
  expect(await screen.findByText('hidden for everybody')).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Make it a question/ })).toBeNull();
  const undo = screen.getByRole('button', { name: /^Undo/ });
  expect(undo).toHaveFocus();
  await user.click(undo);
  expect(asked()[1]).toMatchObject({ functionKey: 'recallHint', payload: { input: { hint: tbd } } });
  expect(await screen.findByRole('button', { name: /^Make it a question/ })).toBeVisible();
});

test('a dismissed hint does not come back', async () => {
  serveTexts('The limit is TBD.', [comment('3', 'emma', 'What about nuts?')]);
  await look(dismissing(tbd, 'comment:3'));
  expect(await screen.findByText('Nothing in description and comments waits for an answer.')).toBeVisible();
});

test('a hint that could not be dismissed stays, with the reason', async () => {
  serveTexts('The limit is TBD.', []);
  const { user } = await look(aPanel(), { dismissHint: offline });
  await user.click(await screen.findByRole('button', { name: /^Hide for everybody “/ }));
  expect(await screen.findByRole('alert')).toHaveTextContent('There was no connection.');
  expect(screen.getByText('The limit is TBD.')).toBeVisible();
});

test('a hint asked in private writing is no longer a hint', async () => {
  serveTexts('All is said.', [comment('3', 'emma', 'What about nuts?')]);
  const mine = [aQuestion({ id: 'mine', text: 'What about nuts?', fromComment: '3' })];
  await look(aPanel({ talk: aTalk({ privateWriting: { hidden: 1, mine } }) }));
  expect(await screen.findByText('Nothing in description and comments waits for an answer.')).toBeVisible();
});

const reworded = (state: 'open' | 'closed' | 'withdrawn') =>
  aPanel({ questions: [aQuestion({ text: 'How much may one order?', fromHint: tbd, state })] });

test('the question is sent with the sentence that it was made of', async () => {
  serveTexts('The limit is TBD.', []);
  const { user, asked } = await look(aPanel());
  await user.click(await screen.findByRole('button', { name: /^Make it a question “/ }));
  expect(asked()[0]).toMatchObject({
    functionKey: 'askQuestion',
    payload: { input: { text: 'The limit is TBD.', fromHint: tbd } },
  });
});

test.each(['open', 'closed'] as const)('a hint asked in other words, and %s, is no longer a hint', async (state) => {
  serveTexts('The limit is TBD.', []);
  await look(reworded(state));
  expect(await screen.findByText('Nothing in description and comments waits for an answer.')).toBeVisible();
});

test('a hint is back when its question was withdrawn', async () => {
  serveTexts('The limit is TBD.', []);
  await look(reworded('withdrawn'));
  expect(await screen.findByRole('button', { name: /^Make it a question “The limit is TBD/ })).toBeVisible();
});

test('a hint that is too long for a question is cut with an ellipsis', async () => {
  const long = `The limit is ${'very '.repeat(250)}TBD.`;
  serveTexts(long, []);
  const { user, asked } = await look(aPanel());
  await user.click(await screen.findByRole('button', { name: /^Make it a question “/ }));
  expect(asked()[0]?.payload).toMatchObject({
    input: { text: `${long.slice(0, 999)}…`, fromHint: `text:${hash(long)}` },
  });
});

test('a criterion about how can be hidden, not asked, and does not affect the state', async () => {
  serveTexts('All is said.', []);
  const how = 'A drop-down lists all schools';
  const { content, assessment } = aPanel();
  const { user, asked } = await look(aPanel({ content: { ...content, acceptanceCriteria: ['Parents choose', how] } }), {
    dismissHint: dismissing(`text:${hash(how)}`),
  });
  const found = within(await screen.findByRole('list', { name: 'Found in description and comments' }));
  expect(found.getByText(how)).toBeVisible();
  expect(found.getByText('says how it is built; the builders may know a simpler way')).toBeVisible();
  expect(found.queryByRole('button', { name: /^Make it a question “/ })).toBeNull();
  expect(screen.getByText(`${assessment.readiness.gaps} left before we can build this`)).toBeVisible();
  await user.click(found.getByRole('button', { name: /^Hide for everybody “/ }));
  expect(asked()[0]).toMatchObject({ functionKey: 'dismissHint', payload: { input: { hint: `text:${hash(how)}` } } });
});

test('a hint that could not be asked says why', async () => {
  serveTexts('The limit is TBD.', []);
  const { user } = await look(aPanel(), { askQuestion: { fails: 'rate-limited' } });
  const make = { name: /^Make it a question “/ };
  await user.click(await screen.findByRole('button', make));
  expect(await screen.findByRole('alert')).toHaveTextContent('Jira is busy');
  expect(screen.getByRole('button', make)).toBeVisible();
});
