import { act, screen } from '@testing-library/react';
import { aPanel, aTalk } from '../../../test/a-panel';
import { servePanel } from '../../../test/panel-host';
import { issueTypes as types, serveSplitting, transitionTo } from '../../../test/serve-splitting';
import { showPanelAt } from '../../../test/show-panel';
import { ui } from '../../../test/ui-host';

beforeEach(() => {
  serveSplitting(types.story, [types.story, types.subtask]);
});

const open = async (answers: Parameters<typeof showPanelAt>[2] = {}) => {
  const shown = await showPanelAt('Close', aPanel({ talk: aTalk() }), answers);
  await shown.user.click(await screen.findByRole('radio', { name: 'Split' }));
  return shown;
};
const answering = (split: object) => ({
  splitIssue: Promise.resolve({
    ok: true,
    value: { panel: aPanel({ talk: aTalk() }), placed: true, after: 'kept', ...split },
  }),
});
const third = { item: 'Kitchen list', key: 'TIF-92', linked: true };
const failed = [{ item: 'Basket', code: 'not-allowed' }];

test('a split proposes the scope, links created parts, and keeps the lines that failed', async () => {
  const created = [{ item: 'Order page', key: 'TIF-90', linked: true }, third];
  const { user, asked } = await open(answering({ created, failed }));
  expect(await screen.findByRole('radio', { name: 'Beside this one (Story)' })).toBeChecked();
  await user.click(screen.getByRole('button', { name: 'Create 3 work items' }));
  const items = ['Order page', 'Basket', 'Kitchen list'];
  expect(asked()[0]?.payload).toEqual({ base: {}, input: { items, as: 'beside', close: null } });
  const link = await screen.findByRole('link', { name: 'TIF-90 Order page' });
  expect(link).toHaveAttribute('href', 'https://tiffin.example/browse/TIF-90');
  expect(screen.getByLabelText(/Split into/)).toHaveValue('Basket');
  ui.answer('navigate', () => undefined);
  link.focus();
  await user.keyboard('{Enter}');
  expect(ui.calls.at(-1)).toMatchObject({ command: 'navigate', data: { url: '/browse/TIF-90', type: 'new-tab' } });
});

test('text typed while splitting stays; only created lines go', async () => {
  let arrive = (_answer: unknown): void => undefined;
  const { user } = await open({ splitIssue: new Promise((resolve) => (arrive = resolve)) });
  const lines = await screen.findByLabelText(/Split into/);
  await user.clear(lines);
  await user.type(lines, 'Order  page{Enter}Basket');
  await user.click(await screen.findByRole('button', { name: 'Create 2 work items' }));
  await user.type(lines, ' and refunds{Enter}Kitchen list');
  const created = [
    { item: 'Order page', key: 'TIF-90', linked: true },
    { item: 'Basket', key: 'TIF-91', linked: true },
  ];
  const panel = aPanel({ talk: aTalk() });
  await act(async () => arrive({ ok: true, value: { panel, created, failed: [], placed: true, after: 'kept' } }));
  expect(await screen.findByRole('link', { name: 'TIF-90 Order page' })).toBeVisible();
  expect(lines).toHaveValue('Basket and refunds\nKitchen list');
  expect(lines).toHaveFocus();
});

test('a repeated line is one work item, and counts once', async () => {
  const { user, asked } = await open(answering({ created: [third], failed: [] }));
  const lines = await screen.findByLabelText(/Split into/);
  await user.clear(lines);
  await user.type(lines, 'Kitchen list{Enter}Order page{Enter} Kitchen  list');
  await user.click(await screen.findByRole('button', { name: 'Create 2 work items' }));
  expect(asked()[0]?.payload).toMatchObject({ input: { items: ['Kitchen list', 'Order page'] } });
  expect(lines).toHaveValue('Order page');
});

test('parts can become children, and the issue stays as it is', async () => {
  serveSplitting(types.story, [types.story, types.subtask], [transitionTo('41', 'Done')]);
  const { user, asked } = await open(answering({ created: [third], failed: [] }));
  expect(await screen.findByRole('group', { name: 'What happens to TIF-41?' })).toBeVisible();
  await user.click(screen.getByRole('radio', { name: 'Close it (Done)' }));
  await user.click(screen.getByRole('radio', { name: 'Child work items (Sub-task)' }));
  expect(screen.queryByText('What happens to TIF-41?')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Create 3 work items' }));
  expect(asked()[0]?.payload).toMatchObject({ input: { as: 'children', close: null } });
});

test.each([
  ['closed', 'TIF-41 is closed.'],
  ['refused', 'Jira did not close TIF-41: it stays as it is.'],
  ['waits', 'TIF-41 stays open until all of them are created.'],
])('the chosen way to close it is sent, and the outcome "%s" is said', async (after, said) => {
  const offered = [
    transitionTo('31', 'In review', 'indeterminate'),
    transitionTo('41', 'Done'),
    transitionTo('51', "Won't do"),
    transitionTo('61', 'Rejected', 'done', { resolution: { required: true } }),
  ];
  serveSplitting(types.story, [types.story, types.subtask], offered);
  const { user, asked } = await open(answering({ created: [third], failed: [], placed: false, after }));
  expect(await screen.findByRole('radio', { name: 'Keep it as it is' })).toBeChecked();
  expect(screen.queryByRole('radio', { name: /In review|Rejected/ })).toBeNull();
  await user.click(screen.getByRole('radio', { name: "Close it (Won't do)" }));
  await user.click(screen.getByRole('button', { name: 'Create 3 work items' }));
  expect(asked()[0]?.payload).toMatchObject({ input: { as: 'beside', close: '51' } });
  expect(await screen.findByText(said)).toBeVisible();
  expect(screen.getByText(/^Jira did not put all of them into its sprint/)).toBeVisible();
});

test('who may not close the issue is told that it stays', async () => {
  await open();
  expect(await screen.findByText('TIF-41 stays as it is.')).toBeVisible();
  expect(screen.queryByRole('radio', { name: /Close it/ })).toBeNull();
});

test('parts can be created beside the issue, and earlier parts stay listed', async () => {
  const created = [{ item: 'Order page', key: 'TIF-90', linked: false }, third];
  const { user, asked } = await open(answering({ created, failed }));
  await user.click(await screen.findByRole('button', { name: 'Create 3 work items' }));
  expect(asked()[0]?.payload).toMatchObject({ input: { as: 'beside' } });
  expect(await screen.findByText('Jira did not take the link to this one for all of them.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Create 1 work item' }));
  expect(await screen.findByRole('link', { name: /TIF-90/ })).toBeVisible();
});

test('without a scope the acceptance criteria are proposed; without both nothing', async () => {
  const { content } = aPanel();
  const { user } = await showPanelAt('Close', aPanel({ talk: aTalk(), content: { ...content, inScope: [] } }));
  await user.click(await screen.findByRole('radio', { name: 'Split' }));
  const lines = await screen.findByLabelText(/Split into/);
  expect(lines).toHaveValue(content.acceptanceCriteria.join('\n'));
  await user.clear(lines);
  expect(screen.getByRole('button', { name: 'Create work items' })).toBeDisabled();
});

test.each([
  ['a sub-task', types.subtask, /They go beside this one \(Sub-task\)/],
  ['a story in a project without sub-tasks', types.story, /They go beside this one \(Story\)/],
])('%s has no choice, and says where the parts go', async (_what, own, said) => {
  serveSplitting(own, [own]);
  await open();
  expect(await screen.findByText(said)).toBeVisible();
  expect(screen.queryByRole('radio', { name: /Child work items/ })).toBeNull();
  expect(screen.getByRole('button', { name: /Create 3/ })).toBeEnabled();
});

test('without the right to create work items, it says so', async () => {
  serveSplitting(types.story, []);
  await open();
  expect(await screen.findByText(/You can create nothing here/)).toBeVisible();
  expect(screen.getByRole('button', { name: /Create 3/ })).toBeDisabled();
});

test('a failed read of the types can be tried again', async () => {
  ui.answer('fetchProduct', () => ({ status: 503, statusText: 'No', headers: {}, body: '' }));
  const { user } = await open();
  const again = await screen.findByRole('button', { name: 'Try again' });
  serveSplitting(types.story, [types.story, types.subtask]);
  await user.click(again);
  expect(await screen.findByRole('radio', { name: /Beside this one/ })).toBeChecked();
});

const notByClosing = 'Closing the talk creates nothing.';

test('closing the talk creates no parts, and says so while there are lines', async () => {
  const created = ['Order page', 'Basket', 'Kitchen list'].map((item, at) => ({
    item,
    key: `TIF-9${at}`,
    linked: true,
  }));
  const { user } = await open(answering({ created, failed: [] }));
  expect(await screen.findByText(notByClosing)).toBeVisible();
  await user.click(await screen.findByRole('button', { name: 'Create 3 work items' }));
  expect(await screen.findByRole('link', { name: 'TIF-90 Order page' })).toBeVisible();
  expect(screen.queryByText(notByClosing)).toBeNull();
  await user.type(screen.getByLabelText(/Split into/), 'Label');
  expect(screen.getByText(notByClosing)).toBeVisible();
});

test('parts that are too long do not block closing, which creates none', async () => {
  const content = { ...aPanel().content, inScope: ['x'.repeat(300), 'Basket'] };
  const { user, asked } = await showPanelAt('Close', aPanel({ talk: aTalk(), content }));
  await user.click(await screen.findByRole('radio', { name: 'Split' }));
  expect(await screen.findByLabelText(/Split into/)).toBeInvalid();
  await user.click(screen.getByRole('button', { name: 'Close the talk' }));
  expect(asked()[0]).toMatchObject({ functionKey: 'closeTalk', payload: { input: { outcome: 'split' } } });
});

test('without a talk to close, closing is not mentioned', async () => {
  const { user, store } = await open();
  await user.type(screen.getByLabelText(/in one sentence/), 'Three parts.');
  servePanel(aPanel());
  await act(() => store.refresh());
  expect(await screen.findByText(/^This talk was closed meanwhile/)).toBeVisible();
  expect(screen.getByLabelText(/Split into/)).toHaveValue('Order page\nBasket\nKitchen list');
  expect(screen.queryByText(notByClosing)).toBeNull();
});

test('"Another talk" is closed with its next steps', async () => {
  const { user, asked } = await showPanelAt('Close', aPanel({ talk: aTalk() }));
  await user.type(await screen.findByLabelText(/What happens next/), 'Ben asks the kitchen');
  await user.click(screen.getByRole('button', { name: 'Close the talk' }));
  expect(asked()[0]?.payload).toMatchObject({
    input: { outcome: 'another-talk', nextSteps: ['Ben asks the kitchen'] },
  });
});
