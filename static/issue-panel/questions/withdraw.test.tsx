import { screen, within } from '@testing-library/react';
import type { Question } from '../../../src/domain/question/question';
import { aPanel, aQuestion } from '../../../test/a-panel';
import { showPanel } from '../../../test/show-panel';
import { ui } from '../../../test/ui-host';

const mine = (spoilt: Partial<Question> = {}) =>
  aQuestion({ id: 'mine', text: 'What about twins?', askedBy: 'ana', ...spoilt });
const others = [
  aQuestion({ id: 'q0', askedAt: '2026-11-20T09:00:00.000Z' }),
  aQuestion({ id: 'q2', askedAt: '2026-11-22T09:00:00.000Z' }),
];
const withMine = (spoilt: Partial<Question> = {}) => aPanel({ questions: [...others, mine(spoilt)] });
const withdrawn = { state: 'withdrawn', version: 2 } as const;
const rows = () => within(screen.getByRole('list', { name: 'Open questions' })).getAllByRole('listitem');

async function withdrawing(answers: Parameters<typeof showPanel>[1] = {}) {
  const host = await showPanel(withMine(), { withdrawQuestion: withMine(withdrawn), ...answers });
  await host.user.click(screen.getByRole('button', { name: 'More actions for: What about twins?' }));
  await host.user.click(await screen.findByRole('menuitem', { name: 'Withdraw' }));
  return host;
}

test('a withdrawn question stays in place for the person who withdrew it, with Undo', async () => {
  const { user, asked } = await withdrawing({ restoreQuestion: withMine({ version: 3 }) });
  expect(rows()[1]).toHaveTextContent('What about twins?');
  expect(rows()[1]).toHaveTextContent('withdrawn');
  const undo = screen.getByRole('button', { name: 'Undo “What about twins?”' });
  expect(undo).toHaveFocus();
  await user.click(undo);
  expect(asked()[1]).toMatchObject({
    functionKey: 'restoreQuestion',
    payload: { base: { version: 2 }, input: { id: 'mine' } },
  });
  expect(await screen.findByRole('button', { name: 'Answer “What about twins?”' })).toBeVisible();
  expect(rows()[1]).toHaveTextContent('What about twins?');
  expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
});

test('a failed restore says why, in the question’s row', async () => {
  const { user } = await withdrawing({ restoreQuestion: { fails: 'limit-reached' } });
  await user.click(screen.getByRole('button', { name: /^Undo/ }));
  expect(rows()[1]).toContainElement(await screen.findByRole('alert'));
});

test.each([
  ['en', '1 closed · 1 withdrawn', 'Undo “What about twins?”'],
  ['de', '1 geklärt · 1 zurückgezogen', 'Rückgängig „What about twins?“'],
] as const)(
  '%s: withdrawn questions are counted apart, and can be restored when unfolded',
  async (language, rest, undo) => {
    const questions = [mine({ id: 'done', text: 'Done', state: 'closed' }), mine(withdrawn)];
    const { user } = await showPanel(aPanel({ questions }), {}, language);
    const line = screen.getByText(rest);
    expect(screen.queryByRole('button', { name: undo })).toBeNull();
    await user.click(within(line).getByRole('button'));
    expect(await screen.findByRole('button', { name: undo })).toBeVisible();
  },
);

test('a person who may only read restores nothing', async () => {
  const { user } = await showPanel(
    aPanel({ questions: [mine(withdrawn)], me: { accountId: 'goran', canEdit: false } }),
  );
  await user.click(within(screen.getByText('1 withdrawn')).getByRole('button'));
  expect(screen.getByText('What about twins?')).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
});

const paragraph = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

test('a comment whose question was withdrawn is a hint again until asked anew', async () => {
  const comments = [{ id: '3', author: { accountId: 'emma' }, body: paragraph('What about nuts?') }];
  const body = JSON.stringify({
    fields: { description: paragraph('All is said.'), comment: { comments } },
    values: [],
  });
  ui.answer('fetchProduct', () => ({
    status: 200,
    statusText: 'OK',
    headers: { 'content-type': 'application/json' },
    body,
  }));
  const asked = (spoilt: Partial<Question> = {}) =>
    aPanel({ questions: [mine({ text: 'What about nuts?', fromComment: '3', ...spoilt })] });
  const { user } = await showPanel(aPanel({ questions: [] }), {
    questionFromComment: asked(),
    withdrawQuestion: asked(withdrawn),
  });
  const make = { name: /^Make it a question “What about nuts/ };
  await user.click(screen.getByRole('button', { name: 'More actions' }));
  await user.click(screen.getByRole('menuitem', { name: /^Find questions/ }));
  await user.click(await screen.findByRole('button', make));
  expect(screen.queryByRole('button', make)).toBeNull();
  await user.click(await screen.findByRole('button', { name: /^More actions for/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Withdraw' }));
  await user.click(await screen.findByRole('button', make));
  expect(screen.queryByRole('button', make)).toBeNull();
  await user.click(await screen.findByRole('button', { name: /^More actions for/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Withdraw' }));
  expect(await screen.findByRole('button', make)).toBeVisible();
});
